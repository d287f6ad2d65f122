import "#client/zodWithoutEval.ts";
import { SoloTable } from "#shared/practice/soloTable.ts";
import { inOrderOfSize, scenarioSummaryOf } from "#shared/protocol/scenarioSummary.ts";
import { type Pack, type PackFiles, parsePack } from "#shared/scenario/parsePack.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import { textsFor } from "#shared/scenario/texts.ts";
import { isUnderWay } from "#shared/views/isUnderWay.ts";
import { shippedPacks } from "./packFiles.ts";
import type { KeptGame, SoloAnswers, SoloChange, SoloOpened, SoloRequest } from "./soloMessages.ts";
import type { WorkerReply } from "./workerPort.ts";

/** The whole game in a worker of the browser: the rules, the bots and the clock, with no server. */
let table: SoloTable | undefined;
/** How much of the table the page has been told. */
const told = { entries: 0, record: 0 };
let deadline: ReturnType<typeof setTimeout> | undefined;
const thinking = new Map<string, ReturnType<typeof setTimeout>>();

self.addEventListener("message", (event: MessageEvent<SoloRequest>) => {
  const { id } = event.data;
  answerTo(event.data).then(
    (answer) => tell({ type: "answer", id, answer }),
    (error: unknown) => tell({ type: "failed", id, reason: String(error) }),
  );
});

async function answerTo(request: SoloRequest): Promise<SoloAnswers[SoloRequest["type"]]> {
  switch (request.type) {
    case "list":
      return inOrderOfSize(await allPacks()).map(scenarioSummaryOf);
    case "begin": {
      const { scenario, plan, files } = request;
      const pack = await packNamed(scenario, files);
      const { hash } = pack;
      return open(pack, { scenario, hash, plan, entries: [], ...(files && { files }) });
    }
    case "resume": {
      const pack = await packNamed(request.game.scenario, request.game.files);
      return pack.hash === request.game.hash ? open(pack, request.game) : undefined;
    }
    case "submit":
      return submit(request.command);
    case "debrief":
      return running().debrief();
  }
}

function open(pack: Pack, game: KeptGame): SoloOpened {
  for (const timer of thinking.values()) clearTimeout(timer);
  thinking.clear();
  table = new SoloTable(pack.scenario, game.plan, game.entries, Date.now());
  told.entries = 0;
  told.record = 0;
  const change = changeOf(table);
  goOn();
  return {
    scenario: publicScenario(pack.scenario),
    texts: Object.fromEntries(
      Object.entries(pack.texts).map(([code, each]) => [code, textsFor(each, game.plan.seat)]),
    ),
    game: { ...game, entries: change.entries },
    change,
  };
}

function submit(command: Extract<SoloRequest, { type: "submit" }>["command"]) {
  const here = running();
  const { seat } = here.view.own ?? {};
  const isLead = seat === undefined || LEADS.has(command.type);
  const reply = here.submit(
    isLead ? { kind: "instructor" } : { kind: "seat", seat },
    command,
    Date.now(),
  );
  goOn();
  return reply;
}

/** Tells the page what changed, and sets the clock and the bots to the new position. */
function goOn(): void {
  const here = running();
  if (here.entries.length > told.entries) tell({ type: "news", news: changeOf(here) });
  clearTimeout(deadline);
  if (here.deadline !== undefined)
    deadline = setTimeout(claim, Math.max(0, here.deadline - Date.now()));
  if (!isUnderWay(here.view.public)) return;
  const pace = isWaiting(here) ? HURRIES : THINKS;
  for (const seat of here.bots) {
    if (thinking.has(seat)) continue;
    const wait = pace.min + Math.random() * (pace.max - pace.min);
    thinking.set(
      seat,
      setTimeout(() => {
        thinking.delete(seat);
        if (running().botMoves(seat, Date.now())) goOn();
      }, wait),
    );
  }
}

function claim(): void {
  running().submit({ kind: "clock" }, { type: "phaseDeadline" }, Date.now());
  goOn();
}

function changeOf(here: SoloTable): SoloChange {
  const change = {
    view: here.view,
    record: here.record.slice(told.record),
    entries: here.entries.slice(told.entries),
  };
  told.record = here.record.length;
  told.entries = here.entries.length;
  return change;
}

function running(): SoloTable {
  if (table === undefined) throw new Error("No game has begun");
  return table;
}

const tell = (reply: WorkerReply<SoloChange>): void => {
  self.postMessage(reply, { transfer: [] });
};

/** The pack that ships under this id, unless files of another are given. */
async function packNamed(id: string, files?: PackFiles): Promise<Pack> {
  if (files !== undefined) return packOf(files);
  const pack = (await allPacks()).find(({ scenario }) => scenario.id === id);
  if (pack === undefined) throw new Error(`No scenario is called ${id}`);
  return pack;
}

/** The packs as they stand in their folders, read once. */
const allPacks = (): Promise<readonly Pack[]> => (packs ??= readPacks());
let packs: Promise<readonly Pack[]> | undefined;

const readPacks = async (): Promise<readonly Pack[]> =>
  [...(await shippedPacks()).values()].map(packOf);

function packOf(files: PackFiles): Pack {
  const pack = parsePack(files);
  if (!pack.ok) throw new Error(`A scenario cannot be read: ${JSON.stringify(pack.error[0])}`);
  return pack.value;
}

/** Commands that a person alone gives as the one who leads the table. */
const LEADS: ReadonlySet<string> = new Set([
  "pauseGame",
  "resumeGame",
  "extendPhase",
  "advancePhase",
  "rewindPhase",
  "injectCrisis",
  "injectNews",
  "closeGame",
  "openRenegotiation",
  "closeRenegotiation",
]);

/** Whether the person is done with the phase and waits for the bots. */
function isWaiting({ view }: SoloTable): boolean {
  const { seat } = view.own ?? {};
  return seat !== undefined && view.public.seats[seat]?.ready === true;
}

/** Milliseconds that a bot takes between two moves; less while the person only waits. */
const THINKS = { min: 600, max: 1_600 };
const HURRIES = { min: 60, max: 160 };
