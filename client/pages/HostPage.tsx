import type { JSX, TargetedSubmitEvent } from "preact";
import { useState } from "preact/hooks";
import { createTable, listScenarios } from "#client/net/httpApi.ts";
import { t } from "#client/text/i18n.ts";
import { type LevelId, USUAL_LEVEL } from "#shared/bots/strategyName.ts";
import type { GameLength, Pace, ScenarioSummary, SeatPlan } from "#shared/protocol/http.ts";
import { enterTable } from "./enterTable.ts";
import { FirstScenario } from "./parts/fields/FirstScenario.tsx";
import { LevelField } from "./parts/fields/LevelField.tsx";
import { NameField } from "./parts/fields/NameField.tsx";
import { ScenarioField } from "./parts/fields/ScenarioField.tsx";
import { type Occupant, SeatPlanField } from "./parts/fields/SeatPlanField.tsx";
import { LengthField, PaceField } from "./parts/fields/tableFields.tsx";
import { Failure, Loaded } from "./parts/frame/Loaded.tsx";
import { Page } from "./parts/frame/Page.tsx";
import { useAsking } from "./parts/useAsking.ts";

/** A table for others: which case, who sits where, how fast. */
export function HostPage(): JSX.Element {
  return (
    <Page title={t("pages:host.title")}>
      <Loaded load={listScenarios}>
        {(scenarios) => (
          <FirstScenario of={scenarios}>
            {(first) => <HostForm scenarios={scenarios} first={first} />}
          </FirstScenario>
        )}
      </Loaded>
    </Page>
  );
}

function HostForm({
  scenarios,
  first,
}: {
  readonly scenarios: readonly ScenarioSummary[];
  readonly first: ScenarioSummary;
}): JSX.Element {
  const [scenario, setScenario] = useState(first);
  const [length, setLength] = useState<GameLength>("standard");
  const [pace, setPace] = useState<Pace>("live");
  const [plan, setPlan] = useState<Readonly<Record<string, Occupant>>>({});
  const [level, setLevel] = useState<LevelId>(USUAL_LEVEL);
  const [name, setName] = useState("");
  const { isSending, error, ask } = useAsking();
  const own = scenario.seats.find(({ id }) => plan[id] === "you")?.id;

  const open = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const wished = name.trim();
    const created = await ask(() =>
      createTable({
        scenario: scenario.id,
        length,
        pace,
        seats: seatPlans(scenario, plan),
        botLevel: level,
        ...(own === undefined ? {} : { take: own }),
        ...(own === undefined || wished === "" ? {} : { name: wished }),
      }),
    );
    if (created?.ok) enterTable(created.value, own);
  };

  return (
    <form class="card paper sheet stack stack-loose" onSubmit={(event) => void open(event)}>
      <ScenarioField scenarios={scenarios} chosen={scenario} onChoose={setScenario} />
      <SeatPlanField seats={scenario.seats} plan={plan} onChange={setPlan} />
      {scenario.seats.some(({ id }) => isBot(plan[id])) ? (
        <LevelField chosen={level} onChoose={setLevel} />
      ) : null}
      {own === undefined ? null : <NameField value={name} onChange={setName} />}
      <LengthField scenario={scenario} chosen={length} onChoose={setLength} />
      <PaceField paces={["live", "stepped", "open"]} chosen={pace} onChoose={setPace} />
      {error === undefined ? null : <Failure error={error} />}
      <div class="sheet-act">
        <button
          type="submit"
          class="button button-primary button-large button-wide"
          aria-disabled={isSending}
        >
          {t("pages:host.open")}
        </button>
      </div>
    </form>
  );
}

const seatPlans = (
  scenario: ScenarioSummary,
  plan: Readonly<Record<string, Occupant>>,
): Record<string, SeatPlan> =>
  Object.fromEntries(scenario.seats.map(({ id }) => [id, seatPlan(plan[id] ?? "person")]));

const isBot = (occupant: Occupant | undefined): boolean =>
  seatPlan(occupant ?? "person").kind === "bot";

function seatPlan(occupant: Occupant): SeatPlan {
  if (occupant === "you" || occupant === "person") return { kind: "person" };
  return occupant === "bot" ? { kind: "bot" } : { kind: "bot", personality: occupant };
}
