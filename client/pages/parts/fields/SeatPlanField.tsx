import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { Flag } from "#client/parts/Flag.tsx";
import { localised, t } from "#client/text/i18n.ts";
import type { ScenarioSummary } from "#shared/protocol/http.ts";
import { PERSONALITIES, type Personality, personalityOf } from "./personalities.ts";

/** Who is to sit at a seat: the host, a person who joins, or a bot of any or a certain character. */
export type Occupant = "you" | "person" | "bot" | Personality;

/** Who sits where, seat by seat; the host takes one seat at most. */
export function SeatPlanField({
  seats,
  plan,
  onChange,
}: {
  readonly seats: ScenarioSummary["seats"];
  /** By seat; a seat that is not named waits for a person. */
  readonly plan: Readonly<Record<string, Occupant>>;
  readonly onChange: (plan: Readonly<Record<string, Occupant>>) => void;
}): JSX.Element {
  const choose = (seat: string, occupant: Occupant): void => {
    const others = Object.entries(plan).filter(([, each]) => occupant !== "you" || each !== "you");
    onChange({ ...Object.fromEntries(others), [seat]: occupant });
  };
  return (
    <fieldset class="stack stack-tight">
      <legend class="legend">{t("pages:host.seats")}</legend>
      <p class="field-hint">{t("pages:host.seatsHint")}</p>
      {seats.map((seat) => (
        <SeatRow
          key={seat.id}
          seat={seat}
          occupant={plan[seat.id] ?? "person"}
          onChoose={(occupant) => choose(seat.id, occupant)}
        />
      ))}
    </fieldset>
  );
}

function SeatRow({
  seat,
  occupant,
  onChoose,
}: {
  readonly seat: ScenarioSummary["seats"][number];
  readonly occupant: Occupant;
  readonly onChoose: (occupant: Occupant) => void;
}): JSX.Element {
  const id = useId();
  return (
    <div class="seat-row">
      <label class="delegation" for={id}>
        <Flag of={seat} />
        {localised(seat.name)}
      </label>
      <select
        id={id}
        class="select"
        value={occupant}
        onChange={(event) => onChoose(occupantOf(event.currentTarget.value))}
      >
        <option value="person">{t("pages:host.occupant.person")}</option>
        <option value="you">{t("pages:host.occupant.you")}</option>
        <option value="bot">{t("pages:host.occupant.bot")}</option>
        {PERSONALITIES.map((personality) => (
          <option key={personality} value={personality}>
            {t("pages:host.occupant.personality", {
              name: t(`bots:personalities.${personality}.name`),
            })}
          </option>
        ))}
      </select>
    </div>
  );
}

const occupantOf = (value: string): Occupant =>
  personalityOf(value) ?? (value === "you" || value === "bot" ? value : "person");
