import type { JSX, TargetedSubmitEvent } from "preact";
import { useState } from "preact/hooks";
import { type ApiError, createTable, listScenarios } from "#client/net/httpApi.ts";
import { localised, t } from "#client/text/i18n.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { GameLength, Pace, ScenarioSummary, SeatPlan } from "#shared/protocol/http.ts";
import { enterTable } from "./enterTable.ts";
import { BotField } from "./parts/BotField.tsx";
import { Failure, Loaded } from "./parts/Loaded.tsx";
import { Page } from "./parts/Page.tsx";
import type { Personality } from "./parts/personalities.ts";
import { LengthField, PaceField, ScenarioField, SeatField } from "./parts/tableFields.tsx";

/** A whole game against bots: which case, for whom, against what characters. */
export function PractisePage(): JSX.Element {
  return (
    <Page title={t("pages:practise.title")}>
      <Loaded load={listScenarios}>{(scenarios) => <PractiseForm scenarios={scenarios} />}</Loaded>
    </Page>
  );
}

function PractiseForm({
  scenarios,
}: {
  readonly scenarios: readonly ScenarioSummary[];
}): JSX.Element {
  const [first] = scenarios;
  if (first === undefined) return <p>{t("pages:fields.noScenario")}</p>;
  return <PractiseChoices scenarios={scenarios} first={first} />;
}

function PractiseChoices({
  scenarios,
  first,
}: {
  readonly scenarios: readonly ScenarioSummary[];
  readonly first: ScenarioSummary;
}): JSX.Element {
  const [scenario, setScenario] = useState(first);
  const [wishedSeat, setSeat] = useState<SeatId | undefined>(undefined);
  const [length, setLength] = useState<GameLength>("short");
  const [pace, setPace] = useState<Pace>("stepped");
  const [bots, setBots] = useState<Readonly<Record<string, Personality>>>({});
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<ApiError | undefined>(undefined);
  const seat = (scenario.seats.find(({ id }) => id === wishedSeat) ?? scenario.seats[0])?.id;
  const others = scenario.seats.filter(({ id }) => id !== seat);

  const start = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (seat === undefined || isSending) return;
    setSending(true);
    const created = await createTable({
      scenario: scenario.id,
      length,
      pace,
      seats: Object.fromEntries(others.map(({ id }) => [id, botPlan(bots[id])])),
      take: seat,
      start: true,
    });
    setSending(false);
    if (created.ok) enterTable(created.value, seat);
    else setError(created.error);
  };

  return (
    <form class="card paper sheet stack stack-loose" onSubmit={(event) => void start(event)}>
      <ScenarioField scenarios={scenarios} chosen={scenario} onChoose={setScenario} />
      <SeatField
        legend={t("pages:practise.seat")}
        scenario={scenario}
        chosen={seat}
        onChoose={setSeat}
      />
      <fieldset class="stack stack-tight">
        <legend class="legend">{t("pages:practise.opponents")}</legend>
        {others.map(({ id, name }) => (
          <BotField
            key={id}
            label={localised(name)}
            chosen={bots[id]}
            onChoose={(personality) => setBots(withBot(bots, id, personality))}
          />
        ))}
      </fieldset>
      <LengthField scenario={scenario} chosen={length} onChoose={setLength} />
      <PaceField paces={["stepped", "live"]} isAlone chosen={pace} onChoose={setPace} />
      {error === undefined ? null : <Failure error={error} />}
      <button
        type="submit"
        class="button button-primary button-large button-wide"
        aria-disabled={isSending}
      >
        {isSending ? t("pages:practise.starting") : t("pages:practise.start")}
      </button>
    </form>
  );
}

const botPlan = (personality: Personality | undefined): SeatPlan =>
  personality === undefined ? { kind: "bot" } : { kind: "bot", personality };

function withBot(
  bots: Readonly<Record<string, Personality>>,
  seat: SeatId,
  personality: Personality | undefined,
): Readonly<Record<string, Personality>> {
  const { [seat]: _before, ...others } = bots;
  return personality === undefined ? others : { ...others, [seat]: personality };
}
