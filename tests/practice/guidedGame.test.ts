import { expect, test } from "vitest";
import { guideStep } from "#client/viewmodel/now/guideModel.ts";
import { loadPack, PACKS_FOLDER } from "#server/scenarios/loadPacks.ts";
import { type LevelId, USUAL_LEVEL } from "#shared/bots/strategyName.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/units.ts";
import { SoloTable } from "#shared/practice/soloTable.ts";
import type { SeatCommand } from "#shared/rules/commands.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import { GUIDE_LESSONS, type GuideLesson } from "#shared/scenario/schema/vocabulary.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { SeatView, View } from "#shared/views/view.ts";

const pack = loadPack(`${PACKS_FOLDER}/firstSummit`);
if (!pack.ok) throw new Error("First Summit has faults");
const { scenario } = pack.value;
const seats = scenario.seats.map(({ id }) => id);
/** The level offered with a guide, and the one of all other games. */
const LEVELS = ["firstSteps", USUAL_LEVEL] as const;

test("First Summit teaches every lesson that there is", () => {
  expect(scenario.guide).toEqual(GUIDE_LESSONS);
});

test.for(seats.flatMap((seat) => LEVELS.map((level) => [seat, level] as const)))(
  "whoever does what the guide says as %s, beside bots at the level %s, can do whatever it asks, and has done all of it by the end of most short games",
  ([seat, level]) => {
    const games = Array.from({ length: 20 }, (_, seed) => playGuided(scenario, seat, level, seed));
    for (const { table } of games) expect(table.view.public.stage).toBe("ended");
    const whole = games.filter(({ done }) => done.size === GUIDE_LESSONS.length);
    expect(whole.length).toBeGreaterThan(games.length / 2);
  },
);

/** A game in which the person does the lesson that is due, and nothing else, before being ready. */
function playGuided(of: Scenario, seat: SeatId, level: LevelId, seed: number) {
  const plan = { seed, length: "short", pace: "stepped", seat, personalities: {}, level } as const;
  const table = new SoloTable(of, plan, [], 1_000);
  const done = new Set<GuideLesson>();
  for (let now: Instant = 1_000; table.view.public.stage === "playing"; now += 1_000) {
    if (table.bots.some((bot) => table.botMoves(bot, now))) continue;
    const lesson = dueIn(of, table.view);
    const command = lesson === undefined ? undefined : lessonDone(of, table.view, lesson);
    const actor = { kind: "seat", seat } as const;
    const reply = table.submit(actor, command ?? { type: "markReady", ready: true }, now);
    expect(reply, `seed ${seed}: ${lesson}`).toEqual({ ok: true });
    if (lesson !== undefined) {
      expect(command, `seed ${seed}: ${lesson}`).toBeDefined();
      done.add(lesson);
    }
  }
  return { done, table };
}

function dueIn(of: Scenario, { public: table, own }: View): GuideLesson | undefined {
  if (own === undefined) return undefined;
  return guideStep({ scenario: publicScenario(of), table, own }, new Set())?.lesson;
}

/** What does the lesson; undefined where the table gives no occasion for it. */
function lessonDone(
  of: Scenario,
  { public: table, own }: View,
  lesson: GuideLesson,
): SeatCommand | undefined {
  if (own === undefined) return undefined;
  switch (lesson) {
    case "mandate":
    case "review":
      return { type: "markReady", ready: true };
    case "offer":
      return offer(own, table.year, false);
    case "clause":
      return offer(own, table.year, true);
    case "resolution":
      return resolution(of, own);
    case "vote": {
      const [text] = own.legal.takePosition.filter(
        ({ resolution: id }) => table.resolutions[id]?.positions[own.seat] === undefined,
      );
      return text && { type: "takePosition", resolution: text.resolution, position: "support" };
    }
    case "budget":
      return {
        type: "submitBudget",
        budget: {
          defenceGrowth: 0,
          publishDefence: true,
          programmes: {},
          obligations: {},
          reconciliation: [],
        },
      };
    case "crisis": {
      const [crisis] = own.legal.respondCrisis;
      const [option] = crisis?.options ?? [];
      return (
        crisis && option && { type: "respondCrisis", crisis: crisis.crisis, option, amount: 0 }
      );
    }
  }
}

function offer(own: SeatView, year: number, escrow: boolean): SeatCommand | undefined {
  const [partner] = own.legal.proposeDeal?.partners ?? [];
  if (partner === undefined) return undefined;
  const duty = { kind: "pay", to: partner, amount: escrow ? 0.2 : 0.1 } as const;
  return {
    type: "proposeDeal",
    with: [partner],
    open: false,
    clauses: [{ from: own.seat, duty, due: year, escrow }],
  };
}

/** The first programme that may be tabled, on the first option of every issue: what asks for least trust. */
function resolution(of: Scenario, { legal }: SeatView): SeatCommand | undefined {
  const [subject] = legal.tableResolution.filter(({ kind }) => kind === "adoptProgramme");
  if (subject === undefined || subject.kind !== "adoptProgramme") return undefined;
  const { issues = [] } = of.programmes.find(({ id }) => id === subject.programme) ?? {};
  const chosen = issues.flatMap(({ id, options: [first] }) =>
    first === undefined ? [] : [[id, first.id] as const],
  );
  return { type: "tableResolution", subject, package: Object.fromEntries(chosen) };
}
