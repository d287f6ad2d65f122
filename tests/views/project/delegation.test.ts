import { describe, expect, test } from "vitest";
import { objectiveId, type SeatId } from "#shared/kernel/ids.ts";
import { project } from "#shared/views/project.ts";
import type { SeatView } from "#shared/views/view.ts";
import { ASEAN, given, JAPAN, KOREA, withSeat } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { dealsOfEveryKind, own, shown } from "./viewsOf.ts";

test("4.4 who is shown an objective sees its condition, not its points, and nobody else sees anything", () => {
  const table = given().having(ASEAN, {
    type: "shareIntelligence",
    to: JAPAN,
    item: { kind: "objective", objective: objectiveId("atTheCentre") },
  });
  const seen = (seat: SeatId): SeatView["intelligence"] | undefined =>
    project(table.scenario, table.state, { kind: "seat", seat }).own?.intelligence;
  const objective = trilateral.mandates[ASEAN]?.objectives.find(({ id }) => id === "atTheCentre");
  expect(seen(JAPAN)).toStrictEqual([
    {
      kind: "objective",
      from: ASEAN,
      objective: objective?.id,
      condition: objective?.condition,
    },
  ]);
  expect(seen(KOREA)).toStrictEqual([]);
});

test("4.4 the objective shown is that of whoever showed it", () => {
  const [objective] = trilateral.mandates[KOREA]?.objectives ?? [];
  if (objective === undefined) throw new Error("Korea has objectives");
  const table = given().having(KOREA, {
    type: "shareIntelligence",
    to: JAPAN,
    item: { kind: "objective", objective: objective.id },
  });
  expect(own(table, JAPAN).intelligence).toMatchObject([
    { from: KOREA, condition: objective.condition },
  ]);
});

describe("what a delegation sees besides", () => {
  test("2 its own mandate, standing, money, defence, alignment and security", () => {
    const table = withSeat(given(), KOREA, {
      treasury: 9,
      escrowed: 2,
      undisclosed: 1,
      security: 61,
    });
    expect(own(table, KOREA)).toMatchObject({
      seat: "korea",
      mandate: trilateral.mandates[KOREA],
      standing: { walkAway: 35 },
      treasury: 9,
      escrowed: 2,
      undisclosed: 1,
      defenceSpending: 46.3,
      defenceGrowth: 0,
      alignment: 1,
      security: 61,
    });
  });

  test("5.7 the deals and obligations it is a party to", () => {
    const table = given().where(() => dealsOfEveryKind());
    expect(Object.keys(own(table, KOREA).deals)).toEqual(Object.keys(table.state.deals));
    expect(Object.keys(own(table, KOREA).obligations)).toHaveLength(4);
    expect(own(table, ASEAN).deals).toEqual({});
  });

  test("3.6 the evidence between itself and others, as far as it knows of it", () => {
    const evidence = { year: 1, kept: false, weight: 2, reason: "promiseBroken" } as const;
    const table = given().after(
      { type: "trustEvidenceFound", pair: "korea>japan", evidence, knownTo: [KOREA, JAPAN] },
      { type: "trustEvidenceFound", pair: "asean>japan", evidence, knownTo: "all" },
    );
    const inSecret = { ...evidence, knownTo: [KOREA, JAPAN] };
    expect(own(table, KOREA).evidence).toEqual({
      "asean>korea": [],
      "korea>asean": [],
      "korea>japan": [inSecret],
      "japan>korea": [],
    });
    expect(own(table, JAPAN).evidence["korea>japan"]).toEqual([inSecret]);
    expect(own(table, ASEAN).evidence["asean>japan"]).toEqual([{ ...evidence, knownTo: "all" }]);
  });

  test("3.6 of evidence about itself only what it knows of", () => {
    const evidence = { year: 1, kept: false, weight: 2, reason: "promiseBroken" } as const;
    const table = given().after({
      type: "trustEvidenceFound",
      pair: "korea>japan",
      evidence,
      knownTo: [KOREA],
    });
    expect(own(table, KOREA).evidence["korea>japan"]).toHaveLength(1);
    expect(own(table, JAPAN).evidence["korea>japan"]).toEqual([]);
  });

  test("3.7 trust at the table does not move by what only some know", () => {
    const evidence = { year: 1, kept: false, weight: 4, reason: "promiseBroken" } as const;
    const table = given().after({
      type: "trustEvidenceFound",
      pair: "korea>japan",
      evidence,
      knownTo: [KOREA, JAPAN],
    });
    expect(shown(table)).toEqual(shown(given()));
  });

  test("4.3 the instructor reads the very views that the delegations read", () => {
    const table = given();
    const { seats } = project(table.scenario, table.state, { kind: "instructor" });
    expect(seats?.[KOREA]).toBe(own(table, KOREA));
  });

  test("4.3 the instructor sees the view of every seat", () => {
    const { state } = given();
    const { seats } = project(trilateral, state, { kind: "instructor" });
    for (const seat of [ASEAN, KOREA, JAPAN]) {
      expect(seats?.[seat]).toEqual(project(trilateral, state, { kind: "seat", seat }).own);
    }
  });
});
