import { describe, expect, test } from "vitest";
import { chanceIn } from "#shared/bots/chance.ts";
import { decideMove } from "#shared/bots/decide.ts";
import type { BotDecision } from "#shared/bots/policy.ts";
import { strategyOf } from "#shared/bots/strategy.ts";
import { crisisId, optionId, type SeatId } from "#shared/kernel/ids.ts";
import { playItself } from "#shared/practice/selfPlay.ts";
import type { CommandOf } from "#shared/rules/commands.ts";
import type { Event } from "#shared/rules/events.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { project } from "#shared/views/project.ts";
import type { Programme } from "#shared/views/view.ts";
import { calm } from "#tests/support/deals.ts";
import { ASEAN, type Given, given, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import {
  dam,
  HIGH,
  NARROW,
  ROAD,
  road,
  roadAndDam,
  SIZE,
  WIDE,
} from "#tests/support/roadAndDam.ts";
import { opened, R1, R2, toSecond, toTake } from "#tests/support/texts.ts";
import { firstSummit, shippedCase } from "./shippedCase.ts";

/** What a delegation would do next, if anything. */
function moveOf(
  { scenario, state }: Given,
  seat: SeatId,
  strategy = "principled@expert",
): Partial<BotDecision> {
  const { public: table, own } = project(scenario, state, { kind: "seat", seat });
  if (own === undefined) throw new Error("A seat sees its own");
  const view = { public: table, own };
  const rng = chanceIn(1, view);
  return (
    decideMove({ scenario: publicScenario(scenario), view, ...strategyOf(strategy), rng }) ?? {}
  );
}

const text = (programme: Programme, option: typeof WIDE): CommandOf<"tableResolution"> => ({
  type: "tableResolution",
  subject: { kind: "adoptProgramme", programme: programme.id },
  package: { [SIZE]: option },
});
const wide = text(road, WIDE);
const narrow = text(road, NARROW);
const high = text(dam, HIGH);
const toWide: CommandOf<"amendResolution"> = {
  type: "amendResolution",
  resolution: R1,
  changes: { [SIZE]: WIDE },
};

/** A plenary of the first year, with ASEAN in the chair; of the second, with Korea. */
const plenary = (scenario: Scenario = roadAndDam(), year = 1): Given =>
  given({ scenario }).inPhase("plenary", year);
const withProcedure = (changes: Partial<Scenario["settings"]["procedure"]>): Scenario => {
  const scenario = roadAndDam();
  const { settings } = scenario;
  return {
    ...scenario,
    settings: { ...settings, procedure: { ...settings.procedure, ...changes } },
  };
};

describe("the chair, on a text that others stop", () => {
  const stopped = opened(JAPAN, KOREA, wide, plenary()).having(KOREA, toTake("object"));

  test("issues a statement before its own word would have it turned down, and says so", () => {
    const { command, saying } = moveOf(stopped, ASEAN);
    expect(command).toEqual({ type: "issueChairStatement", resolution: R1 });
    expect(saying?.statement).toEqual({ key: "chairStatement", params: { programme: ROAD } });
  });

  test("issues a statement on what has been turned down", () => {
    const blocked = opened(JAPAN, ASEAN, wide, plenary()).having(KOREA, toTake("object"));
    expect(moveOf(blocked, ASEAN).command).toEqual({ type: "issueChairStatement", resolution: R1 });
  });

  test("puts it aside where a statement does the region's standing no good", () => {
    const before = plenary(withProcedure({ chairStatementCentrality: -1 }));
    const put = opened(JAPAN, KOREA, wide, before).having(KOREA, toTake("object"));
    expect(moveOf(put, ASEAN).command).toEqual({ type: "shelveResolution", resolution: R1 });
  });

  test("waits while somebody who has not spoken is still at work", () => {
    const amended = opened(KOREA, JAPAN, narrow, plenary())
      .having(ASEAN, toWide)
      .having(KOREA, toTake("object"));
    expect(moveOf(amended, ASEAN).command?.type).not.toBe("issueChairStatement");
  });

  test("closes nothing where it does not see that it brings anything", () => {
    const { command } = moveOf(stopped, ASEAN, "avoider@firstSteps");
    expect(command?.type).not.toBe("issueChairStatement");
  });

  test("does not close what would pass but for its own no: it says no", () => {
    const harmful = roadAndDam({}, [
      [-30, -30, -1],
      [2, 2, 4],
      [1, 1, 1],
    ]);
    const put = opened(JAPAN, KOREA, wide, plenary(harmful));
    expect(moveOf(put, ASEAN).command).toEqual(toTake("object"));
  });
});

describe("whoever tabled a text", () => {
  /** ASEAN's text with a change of the chair's, Korea, that Japan does not accept. */
  const changed = opened(ASEAN, JAPAN, narrow, plenary(roadAndDam(), 2))
    .having(KOREA, toWide)
    .having(JAPAN, toTake("object"));

  test("puts it aside before it is turned down, for the sake of relations", () => {
    const { command, saying } = moveOf(changed, ASEAN);
    expect(command).toEqual({ type: "shelveResolution", resolution: R1 });
    expect(saying?.statement.key).toBe("putAside");
  });

  test("lets it be turned down where relations count little for it", () => {
    expect(moveOf(changed, ASEAN, "hardBargainer@expert").command?.type).toBe("takePosition");
  });

  const blocked = (membersStatementCentrality: number): Given =>
    opened(JAPAN, ASEAN, wide, plenary(withProcedure({ membersStatementCentrality }), 2)).having(
      KOREA,
      toTake("object"),
    );

  test("speaks for those who support it where that costs the region's standing nothing", () => {
    expect(moveOf(blocked(0), JAPAN).command).toEqual({
      type: "issueMembersStatement",
      resolution: R1,
    });
  });

  test("does not show the region divided for a little more trust", () => {
    expect(moveOf(blocked(-3), JAPAN).command?.type).not.toBe("issueMembersStatement");
  });
});

describe("the order of business", () => {
  /** With what road and dam cost, and a fifth of a point to ASEAN in US$ 1 bn. */
  const costly = (roadCost: number, damCost: number): Scenario => {
    const programmes = [
      { ...road, cost: roadCost },
      { ...dam, cost: damCost },
    ];
    const scenario = roadAndDam({ programmes }, [
      [20, 20, 10],
      [1, 1, 4],
      [1, 1, 4],
    ]);
    const { [ASEAN]: asean } = scenario.mandates;
    if (asean === undefined) throw new Error("No mandate");
    const thrifty = { ...asean, treasury: { pointsPerBillion: 0.2, cap: 100 } };
    return { ...scenario, mandates: { ...scenario.mandates, [ASEAN]: thrifty } };
  };
  const bothOpen = (scenario: Scenario): Given =>
    opened(KOREA, JAPAN, high, plenary(scenario)).having(JAPAN, wide).having(KOREA, toSecond(R2));

  test("begins, for the chair, with what it expects most of: the other takes the money", () => {
    const { command, saying } = moveOf(bothOpen(costly(10, 20)), ASEAN);
    expect(command).toEqual({ type: "setAgenda", order: [R2, R1] });
    expect(saying?.statement).toEqual({ key: "callsFirst", params: { programme: ROAD } });
  });

  test("is set once for the same texts", () => {
    const set = bothOpen(costly(10, 20)).having(ASEAN, { type: "setAgenda", order: [R2, R1] });
    expect(moveOf(set, ASEAN).command?.type).not.toBe("setAgenda");
    const other = bothOpen(costly(10, 20)).having(ASEAN, { type: "setAgenda", order: [R1, R2] });
    expect(moveOf(other, ASEAN).command?.type).not.toBe("setAgenda");
  });

  test("stays as it is where neither takes money from the other", () => {
    expect(moveOf(bothOpen(costly(0, 0)), ASEAN).command?.type).not.toBe("setAgenda");
  });
});

describe("a text that nobody opens", () => {
  const poor = roadAndDam({}, [
    [4, -60, -1],
    [-1, 2, 4],
    [1, 1, 1],
  ]);
  const lying = plenary(poor).having(KOREA, narrow);
  const ready = { type: "markReady", ready: true } as const;

  test("makes way for a better one of the chair's, once the others are done", () => {
    const { command, saying } = moveOf(lying.having(JAPAN, ready), ASEAN);
    const putAside = { type: "shelveResolution", resolution: R1 } as const;
    expect(command).toEqual(putAside);
    expect(saying?.statement.key).toBe("makesWay");
    const next = lying.having(JAPAN, ready).having(ASEAN, putAside);
    expect(moveOf(next, ASEAN).command).toMatchObject({
      type: "offerSingleText",
      package: { [SIZE]: WIDE },
    });
  });

  test("waits while somebody might still second it", () => {
    expect(moveOf(lying, ASEAN).command?.type).not.toBe("shelveResolution");
  });
});

describe("the end of a programme", () => {
  /** The narrow road in force for all three, worth so much to each. */
  const standing = (...worth: readonly [number, number, number]): Given => {
    const scenario = roadAndDam({}, [
      [worth[0], worth[0], 0],
      [worth[1], worth[1], 0],
      [worth[2], worth[2], 0],
    ]);
    return plenary(scenario, 2).after({
      type: "programmeAdopted",
      programme: {
        id: ROAD,
        adoptedIn: 1,
        package: { [SIZE]: NARROW },
        members: [ASEAN, KOREA, JAPAN],
        shares: { [ASEAN]: 0.4, [KOREA]: 0.3, [JAPAN]: 0.3 },
        maturity: 0,
        funded: 0,
        paid: {},
      },
    } satisfies Event);
  };
  const end: CommandOf<"tableResolution"> = {
    type: "tableResolution",
    subject: { kind: "endProgramme", programme: ROAD },
    package: {},
  };

  test("is asked for by whom it costs much", () => {
    const { command, saying } = moveOf(standing(-20, -20, -20), JAPAN);
    expect(command).toEqual(end);
    expect(saying?.statement).toEqual({ key: "asksForEnd", params: { programme: ROAD } });
  });

  test("is not asked for by whom it brings anything", () => {
    expect(moveOf(standing(2, 2, 2), JAPAN).command).not.toMatchObject(end);
  });

  test("is seconded and supported by who gains by it", () => {
    const asked = standing(-20, -20, -20).having(JAPAN, end);
    expect(moveOf(asked, ASEAN).command).toEqual(toSecond());
    expect(moveOf(asked.having(ASEAN, toSecond()), KOREA).command).toEqual(toTake("support"));
  });

  test("is stopped by who loses much, and let pass by the co-operative who lose next to nothing", () => {
    const asked = (worth: number): Given =>
      standing(-20, worth, -20).having(JAPAN, end).having(ASEAN, toSecond());
    expect(moveOf(asked(9), KOREA).command).toEqual(toTake("object"));
    expect(moveOf(asked(0.1), KOREA, "accommodator@expert").command).toEqual(toTake("abstain"));
  });

  test("is not asked for again once the table has kept it", () => {
    const kept = standing(-20, 9, -20)
      .having(JAPAN, end)
      .having(ASEAN, toSecond())
      .having(KOREA, toTake("object"));
    expect(moveOf(kept, JAPAN).command).not.toMatchObject(end);
    expect(moveOf(kept, ASEAN, "compromiser").command).not.toMatchObject(end);
  });
});

describe("non-interference in a text", () => {
  /** A road that is ASEAN's own affair and moves tension so much a year, with Korea in the chair. */
  const domestic = (tension: number, matter: Programme["matter"]): Given => {
    const touching: Programme = {
      ...road,
      matter,
      domesticAffairOf: [ASEAN],
      effects: [{ kind: "track", track: "tension", amount: tension }],
    };
    const scenario = roadAndDam({ programmes: [touching, dam] }, [
      [-4, -4, 0],
      [2, 2, 0],
      [2, 2, 0],
    ]);
    return opened(JAPAN, KOREA, wide, plenary(scenario, 2));
  };

  test("is invoked against harm that nothing cheaper stops", () => {
    const { command, saying } = moveOf(domestic(12, "economic"), ASEAN);
    expect(command).toEqual({
      type: "invokeNonInterference",
      against: { kind: "resolution", resolution: R1 },
    });
    expect(saying?.statement).toEqual({ key: "domesticAffair", params: { programme: ROAD } });
  });

  test("is not invoked where a no is enough", () => {
    expect(moveOf(domestic(12, "functional"), ASEAN).command).toEqual(toTake("object"));
  });

  test("is not invoked where staying out costs less than the region's standing", () => {
    expect(moveOf(domestic(0.1, "economic"), ASEAN).command?.type).toBe("takePosition");
  });
});

describe("non-interference in a crisis", () => {
  const HAZE = crisisId("seasonalHaze");
  const against = { kind: "crisis", crisis: HAZE } as const;
  /** Haze at ASEAN's door, with what a suit against polluters is worth to it, if the region decides on one. */
  const haze = (suit: number, isDecided: boolean): Given => {
    const { [ASEAN]: asean } = calm.mandates;
    if (asean === undefined) throw new Error("No mandate");
    const crisisOptions = { [HAZE]: { [optionId("legalAction")]: suit } };
    const mandates = { ...calm.mandates, [ASEAN]: { ...asean, crisisOptions } };
    const struck = given({ scenario: { ...calm, mandates } })
      .inPhase("crisis")
      .having(INSTRUCTOR, { type: "injectCrisis", crisis: HAZE });
    return isDecided
      ? struck.after({
          type: "collectiveResponseSet",
          crisis: HAZE,
          option: optionId("legalAction"),
        })
      : struck;
  };

  test("is invoked where the region has decided on an answer that harms one's own", () => {
    const { command, saying } = moveOf(haze(-30, true), ASEAN);
    expect(command).toEqual({ type: "invokeNonInterference", against });
    expect(saying?.statement).toEqual({ key: "ownCrisis", params: { crisis: HAZE } });
    const alone = haze(-30, true).having(ASEAN, { type: "invokeNonInterference", against });
    expect(moveOf(alone, ASEAN).command?.type).toBe("respondCrisis");
  });

  test("is not invoked where that answer is bearable, or still to be influenced", () => {
    expect(moveOf(haze(-0.5, true), ASEAN).command?.type).not.toBe("invokeNonInterference");
    expect(moveOf(haze(-1, false), ASEAN).command?.type).not.toBe("invokeNonInterference");
  });

  test("is nobody's but theirs whom the crisis touches at home", () => {
    expect(moveOf(haze(-30, true), KOREA).command?.type).not.toBe("invokeNonInterference");
  });
});

describe("in games of bots", () => {
  const happened = (
    scenario: Scenario,
    years: number,
    seeds: readonly number[],
  ): readonly Event[][] => seeds.map((seed) => [...playItself(scenario, { seed, years }).events]);
  const seeds = Array.from({ length: 16 }, (_, index) => index + 1);

  test("chairs set agendas and issue statements, texts are put aside, and no more than once each", () => {
    const counts = { agendaSet: 0, chairStatement: 0, shelved: 0 };
    for (const game of [
      ...happened(firstSummit, 2, seeds),
      ...happened(shippedCase, 5, [1, 2, 3]),
    ]) {
      const opening = game.filter(({ type }) => type === "resolutionTabled").length;
      const agendas = game.filter(({ type }) => type === "agendaSet").length;
      expect(agendas).toBeLessThanOrEqual(opening);
      const ends = game.flatMap((event) =>
        event.type === "resolutionDecided" ? [`${event.resolution} ${event.outcome}`] : [],
      );
      expect(new Set(ends).size).toBe(ends.length);
      counts.agendaSet += agendas;
      counts.chairStatement += ends.filter((each) => each.endsWith("chairStatement")).length;
      counts.shelved += ends.filter((each) => each.endsWith("shelved")).length;
    }
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(0);
  });

  test("no text comes back in the same words in the sitting that closed it", () => {
    for (const seed of seeds) {
      const { state } = playItself(firstSummit, { seed, years: 2 });
      const put = Object.values(state.resolutions).map(({ year, subject, texts }) => ({
        year,
        subject,
        first: texts[0]?.package,
        last: texts.at(-1)?.package,
      }));
      for (const [index, { year, subject, first }] of put.entries()) {
        const before = put.slice(0, index).map(({ last, ...of }) => ({ ...of, first: last }));
        expect(before).not.toContainEqual({ year, subject, first });
      }
    }
  });
});
