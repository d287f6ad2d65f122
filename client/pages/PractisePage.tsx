import type { JSX, TargetedSubmitEvent } from "preact";
import { useState } from "preact/hooks";
import { type ApiResult, createTable, listScenarios } from "#client/net/httpApi.ts";
import { Link } from "#client/parts/Link.tsx";
import { Notice } from "#client/parts/Notice.tsx";
import { keptGame } from "#client/solo/keptGame.ts";
import { goTo } from "#client/store/router.ts";
import { localised, t } from "#client/text/i18n.ts";
import { type LevelId, USUAL_LEVEL } from "#shared/bots/strategyName.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { ok } from "#shared/kernel/result.ts";
import type { SoloPlan } from "#shared/practice/soloGame.ts";
import type { GameLength, Pace, ScenarioSummary, SeatPlan } from "#shared/protocol/http.ts";
import { enterTable } from "./enterTable.ts";
import { BotField } from "./parts/fields/BotField.tsx";
import { FirstScenario } from "./parts/fields/FirstScenario.tsx";
import { LevelField } from "./parts/fields/LevelField.tsx";
import type { Personality } from "./parts/fields/personalities.ts";
import { ScenarioField } from "./parts/fields/ScenarioField.tsx";
import { LengthField, PaceField, SeatField } from "./parts/fields/tableFields.tsx";
import { Failure, Loaded } from "./parts/frame/Loaded.tsx";
import { Page } from "./parts/frame/Page.tsx";
import { useAsking } from "./parts/useAsking.ts";

/** A whole game against bots: which case, for whom, against what characters. */
export function PractisePage(): JSX.Element {
  return (
    <Page title={t("pages:practise.title")}>
      <KeptGameCard />
      <Loaded load={scenariosAnywhere}>
        {(offer) => (
          <FirstScenario of={offer.scenarios}>
            {(first) => <PractiseForm {...offer} first={first} />}
          </FirstScenario>
        )}
      </Loaded>
    </Page>
  );
}

/** The scenarios to choose from, and whether the game is to be played without a server. */
interface Offer {
  readonly scenarios: readonly ScenarioSummary[];
  readonly isHere: boolean;
}

/** Those of the server; where it cannot be reached, those that came with the page. */
async function scenariosAnywhere(): ApiResult<Offer> {
  const listed = await listScenarios();
  if (listed.ok) return ok({ scenarios: listed.value, isHere: false });
  if (listed.error.code !== "unreachable") return listed;
  const { listHere } = await import("#client/solo/soloGame.ts");
  return ok({ scenarios: await listHere(), isHere: true });
}

/** A game that this browser has kept goes on where it was left. */
function KeptGameCard(): JSX.Element | null {
  if (keptGame() === undefined) return null;
  return (
    <p>
      <Link to={{ page: "here" }} class="button button-large button-wide">
        {t("pages:practise.goOn")}
      </Link>
    </p>
  );
}

function PractiseForm({
  scenarios,
  first,
  isHere,
}: Offer & { readonly first: ScenarioSummary }): JSX.Element {
  const [scenario, setScenario] = useState(first);
  const [wishedSeat, setSeat] = useState<SeatId | undefined>(undefined);
  const [length, setLength] = useState<GameLength>("short");
  const [pace, setPace] = useState<Pace>("stepped");
  const [bots, setBots] = useState<Readonly<Record<string, Personality>>>({});
  const [wishedLevel, setLevel] = useState<LevelId | undefined>(undefined);
  const { isSending, error, ask } = useAsking();
  const seat = (scenario.seats.find(({ id }) => id === wishedSeat) ?? scenario.seats[0])?.id;
  const others = scenario.seats.filter(({ id }) => id !== seat);
  // Whoever is still guided meets bots that are beginners too.
  const level = wishedLevel ?? (scenario.guided ? "firstSteps" : USUAL_LEVEL);

  const start = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (seat === undefined) return;
    if (isHere) {
      const plan = { seed: newSeed(), length, pace, seat, personalities: bots, level };
      const begun = await ask(async () => ok(await playHere(scenario.id, plan)));
      if (begun?.ok) goTo({ page: "here" });
      return;
    }
    const created = await ask(() =>
      createTable({
        scenario: scenario.id,
        length,
        pace,
        seats: Object.fromEntries(others.map(({ id }) => [id, botPlan(bots[id])])),
        botLevel: level,
        take: seat,
        start: true,
      }),
    );
    if (created?.ok) enterTable(created.value, seat);
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
        <div class="field-columns">
          {others.map(({ id, name }) => (
            <BotField
              key={id}
              label={localised(name)}
              chosen={bots[id]}
              onChoose={(personality) => setBots(withBot(bots, id, personality))}
            />
          ))}
        </div>
      </fieldset>
      <LevelField chosen={level} onChoose={setLevel} />
      <LengthField scenario={scenario} chosen={length} onChoose={setLength} />
      <PaceField paces={["stepped", "live"]} isAlone chosen={pace} onChoose={setPace} />
      {isHere ? <Notice kind="warn" text={t("pages:practise.offline")} /> : null}
      {error === undefined ? null : <Failure error={error} />}
      <div class="sheet-act">
        <button
          type="submit"
          class="button button-primary button-large button-wide"
          aria-disabled={isSending}
        >
          {isSending ? t("pages:practise.starting") : t("pages:practise.start")}
        </button>
      </div>
    </form>
  );
}

/** Begins a game that this browser plays without a server. */
async function playHere(scenario: string, plan: SoloPlan): Promise<void> {
  const { beginHere } = await import("#client/solo/soloGame.ts");
  await beginHere(scenario, plan);
}

/** For the game's chance. */
const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

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
