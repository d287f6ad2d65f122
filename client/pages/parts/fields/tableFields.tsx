import type { JSX } from "preact";
import { Flag } from "#client/parts/Flag.tsx";
import { localised, t } from "#client/text/i18n.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { GameLength, Pace, ScenarioSummary } from "#shared/protocol/http.ts";
import { RadioCards } from "./RadioCards.tsx";

/** Which delegation a person leads, told by its strategy. */
export function SeatField({
  legend,
  scenario,
  chosen,
  onChoose,
}: {
  readonly legend: string;
  readonly scenario: ScenarioSummary;
  readonly chosen: SeatId | undefined;
  readonly onChoose: (seat: SeatId) => void;
}): JSX.Element {
  return (
    <RadioCards
      legend={legend}
      name="seat"
      options={scenario.seats.map((seat) => ({
        value: seat.id,
        title: localised(seat.name),
        text: localised(seat.strategy),
        mark: <Flag of={seat} size="2.5rem" />,
      }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}

/** How many years the game runs. */
export function LengthField({
  scenario,
  chosen,
  onChoose,
}: {
  readonly scenario: ScenarioSummary;
  readonly chosen: GameLength;
  readonly onChoose: (length: GameLength) => void;
}): JSX.Element {
  const lengths: readonly GameLength[] = ["short", "standard"];
  return (
    <RadioCards
      legend={t("pages:fields.length.title")}
      name="length"
      areShort
      options={lengths.map((length) => ({
        value: length,
        title: t(`pages:fields.length.${length}`, {
          years: t("common:years", { count: scenario.years[length] }),
        }),
        text: t(`pages:fields.length.${length}Text`),
      }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}

/** What sets the pace of the phases. */
export function PaceField({
  paces,
  isAlone = false,
  chosen,
  onChoose,
}: {
  readonly paces: readonly Pace[];
  /** Against bots, with no host but the player. */
  readonly isAlone?: boolean;
  readonly chosen: Pace;
  readonly onChoose: (pace: Pace) => void;
}): JSX.Element {
  return (
    <RadioCards
      legend={t("pages:fields.pace.title")}
      name="pace"
      areShort
      options={paces.map((pace) => ({
        value: pace,
        title: t(`pages:fields.pace.${pace}`),
        text: isAlone ? t(`pages:fields.pace.${pace}Alone`) : t(`pages:fields.pace.${pace}Text`),
      }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
