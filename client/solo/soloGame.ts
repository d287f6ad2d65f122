import { type Signal, signal } from "@preact/signals";
import type { TableViews } from "#client/net/tableConnection.ts";
import {
  type ConnectionState,
  codeHere,
  type RecordLine,
  type TableStore,
} from "#client/store/tableStore.ts";
import { setScenarioTexts } from "#client/text/i18n.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import type { SoloPlan } from "#shared/practice/soloGame.ts";
import type { ScenarioSummary } from "#shared/protocol/http.ts";
import type { PackFiles } from "#shared/scenario/parsePack.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import { keepGame, keptGame } from "./keptGame.ts";
import type { KeptGame, SoloAnswers, SoloChange, SoloOpened, SoloRequest } from "./soloMessages.ts";
import { WorkerPort } from "./workerPort.ts";

/** The scenarios that can be played without a server. */
export const listHere = (): Promise<readonly ScenarioSummary[]> => port.ask({ type: "list" });

/** Begins a game in this browser; one that was kept before is forgotten. */
export async function beginHere(scenario: string, plan: SoloPlan): Promise<void> {
  take(await port.ask({ type: "begin", scenario, plan }), plan);
}

/** As `beginHere`, with a pack that does not ship with the game. */
export async function tryHere(files: PackFiles, plan: SoloPlan): Promise<void> {
  take(await port.ask({ type: "begin", scenario: "", plan, files }), plan);
}

/** The game of this page, or the one that this browser has kept; undefined where there is none. */
export async function gameHere(): Promise<SoloGame | undefined> {
  if (current !== undefined) return current;
  const game = keptGame();
  if (game === undefined) return undefined;
  const opened = await port.ask({ type: "resume", game });
  return opened === undefined ? undefined : take(opened, game.plan);
}

/** A game in this browser, and the store by which pages and panels see it. */
export interface SoloGame {
  readonly store: TableStore;
  readonly plan: SoloPlan;
  /** Once it has ended. */
  readonly debrief: () => Promise<Debrief>;
}

let current: SoloGame | undefined;
let shown:
  | {
      game: KeptGame;
      readonly scenario: PublicScenario;
      readonly view: Signal<TableViews | undefined>;
      readonly record: Signal<readonly RecordLine[]>;
    }
  | undefined;

function take(opened: SoloOpened, plan: SoloPlan): SoloGame {
  const { scenario, texts, game, change } = opened;
  setScenarioTexts(texts);
  const view = signal<TableViews | undefined>(undefined);
  const record = signal<readonly RecordLine[]>([]);
  const pending = signal(0);
  shown = { game: { ...game, entries: [] }, scenario, view, record };
  takeIn(change);
  current = {
    plan,
    debrief: () => port.ask({ type: "debrief" }),
    store: {
      scenario,
      code: codeHere(plan.seed),
      view,
      seat: plan.seat,
      isHost: true,
      suggests: signal(false),
      presence: signal(presenceOf(plan, scenario)),
      record,
      connection: signal<ConnectionState>("open"),
      pending,
      now: () => Date.now(),
      here: () => undefined,
      submit: async (command) => {
        pending.value += 1;
        try {
          return await port.ask({ type: "submit", command });
        } finally {
          pending.value -= 1;
        }
      },
    },
  };
  return current;
}

const presenceOf = (
  { seat }: SoloPlan,
  { seats }: PublicScenario,
): TableStore["presence"]["value"] =>
  Object.fromEntries(
    seats.map(({ id }) => [id, { name: "", state: id === seat ? "connected" : "bot" }]),
  );

/** Kept first: what is shown has been written down. */
function takeIn(change: SoloChange): void {
  if (shown === undefined) return;
  shown.game = { ...shown.game, entries: [...shown.game.entries, ...change.entries] };
  keepGame(shown.game);
  const { public: table, own } = change.view;
  shown.view.value = own === undefined ? { public: table } : { public: table, own };
  shown.record.value = [...shown.record.value, ...change.record];
}

const port = new WorkerPort<SoloRequest, SoloAnswers, SoloChange>(
  () => new Worker(new URL("./soloWorker.ts", import.meta.url), { type: "module" }),
  takeIn,
);
