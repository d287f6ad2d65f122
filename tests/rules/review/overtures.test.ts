import { describe, expect, test } from "vitest";
import { programmeId, resolutionId, type SeatId } from "#shared/kernel/ids.ts";
import type { Event } from "#shared/rules/events.ts";
import type { OvertureAnswer } from "#shared/rules/state/overture.ts";
import type { Position, Resolution, ResolutionStatus } from "#shared/rules/state/resolution.ts";
import type { GameState } from "#shared/rules/state.ts";
import { ASEAN, type Given, given, JAPAN, KOREA } from "#tests/support/given.ts";
import {
  DETERRENCE,
  holding,
  reviewed,
  typesOf,
  verified,
  withMoney,
  withOverture,
} from "./reviewCase.ts";

const CONDUCT = programmeId("codeOfConduct");

describe("7.4 what the year's overtures bring the region", () => {
  test("7.4 an overture taken moves rivalry and centrality, in one event that names nobody", () => {
    const moves = reviewed(holding(JAPAN, "accept")).flatMap((event) =>
      event.type === "tracksMoved" ? event.moves : [],
    );
    expect(moves).toEqual([
      { track: "rivalry", by: 3, reason: "overtures" },
      { track: "centrality", by: -2, reason: "overtures" },
    ]);
  });

  test("7.4 a hedged one moves them by half", () => {
    const moves = reviewed(holding(JAPAN, "hedge")).flatMap((event) =>
      event.type === "tracksMoved" ? event.moves : [],
    );
    expect(moves.map(({ by }) => by)).toEqual([1.5, -1]);
  });

  test("7.4 one declined moves nothing, nor does one of an earlier year", () => {
    expect(typesOf(reviewed(holding(JAPAN, "decline")))).not.toContain("tracksMoved");
    const later = holding(JAPAN, "accept").where(() => ({ year: 2 }));
    expect(typesOf(reviewed(later))).not.toContain("tracksMoved");
  });
});

describe("7.5 exposure", () => {
  test("7.5 an overture taken becomes known with its chance", () => {
    expect(exposures("accept")).toBeCloseTo(0.35, 1);
  });

  test("7.5 a hedged one with half of it, and one declined never", () => {
    expect(exposures("hedge")).toBeCloseTo(0.175, 1);
    expect(exposures("decline")).toBe(0);
  });

  test("7.5 a programme that verifies doubles the chance", () => {
    expect(exposures("accept", verified)).toBeCloseTo(0.7, 1);
  });

  test("7.5 exposure is evidence for all others and declares the money", () => {
    const events = reviewed(exposedSomewhere());
    expect(events).toContainEqual({
      type: "overtureExposed",
      seat: JAPAN,
      overture: DETERRENCE,
      answer: "accept",
    });
    for (const judge of [ASEAN, KOREA]) {
      expect(events).toContainEqual({
        type: "trustEvidenceFound",
        pair: `${judge}>${JAPAN}`,
        evidence: { year: 1, kept: false, weight: 2, reason: "overtureExposed" },
        knownTo: "all",
      });
    }
    expect(events).toContainEqual({ type: "treasuryDeclared", seat: JAPAN, undisclosed: 0 });
  });

  test("7.5 one that is known is not exposed again, and no chance is drawn for it", () => {
    const known = given().where(({ seats }) => ({
      seats: withOverture(seats, JAPAN, { answer: "accept", exposed: true }),
    }));
    expect(typesOf(reviewed(known))).not.toContain("chanceDrawn");
  });

  test("7.5 chance is drawn for every overture that is not known, whatever was answered", () => {
    for (const answer of ["accept", "hedge", "decline"] as const) {
      const draws = typesOf(reviewed(holding(JAPAN, answer))).filter((t) => t === "chanceDrawn");
      expect(draws).toHaveLength(1);
    }
  });
});

describe("7.6 overtures that demand a position", () => {
  test("7.6 who took the position on a text of the year keeps the payment", () => {
    const honoured = holding(JAPAN, "accept").where(() => onRecord("blocked", "object"));
    expect(takenBack(honoured)).toBeUndefined();
  });

  test("7.6 who did not, though one was decided, loses half of it, unseen", () => {
    const dishonoured = holding(JAPAN, "accept").where(() => onRecord("adopted", "support"));
    expect(takenBack(dishonoured)).toEqual({
      type: "treasuryMoved",
      seat: JAPAN,
      by: -0.8,
      reason: "overture",
      about: DETERRENCE,
      secret: true,
    });
  });

  test("7.6 of a hedge half of what was paid for it", () => {
    const dishonoured = holding(JAPAN, "hedge").where(() => onRecord("adopted", "support"));
    expect(takenBack(dishonoured)).toMatchObject({ by: -0.4 });
  });

  test("7.6 at most what is there", () => {
    const poor = holding(JAPAN, "accept")
      .where(() => onRecord("adopted", "abstain"))
      .where(({ seats }) => ({ seats: withMoney(seats, JAPAN, { treasury: 0.3 }) }));
    expect(takenBack(poor)).toMatchObject({ by: -0.3 });
  });

  test("7.6 a text shelved or struck asked nothing of anybody", () => {
    for (const status of ["shelved", "struck"] as const) {
      const undecided = holding(JAPAN, "accept").where(() => onRecord(status, "support"));
      expect(takenBack(undecided)).toBeUndefined();
    }
  });

  test("7.6 a Chair's statement decides against a text only where somebody objected", () => {
    const agreed = holding(JAPAN, "accept").where(() => onRecord("chairStatement", "support"));
    expect(takenBack(agreed)).toBeUndefined();
    const turnedDown = holding(JAPAN, "accept").where(() =>
      onRecord("chairStatement", "abstain", { [KOREA]: "object" }),
    );
    expect(takenBack(turnedDown)).toBeDefined();
  });

  test("7.6 what was taken back is not declared when the overture becomes known", () => {
    const dishonoured = exposedSomewhere().where(() => onRecord("adopted", "support"));
    const events = reviewed(dishonoured);
    expect(events).toContainEqual({ type: "treasuryDeclared", seat: JAPAN, undisclosed: 0 });
    const order = typesOf(events);
    expect(order.indexOf("treasuryMoved")).toBeLessThan(order.indexOf("overtureExposed"));
    expect(order.indexOf("treasuryMoved")).not.toBe(-1);
  });
});

const takenBack = (table: Given): Event | undefined =>
  reviewed(table).find((event) => event.type === "treasuryMoved");

/** The part of many tables at which the overture became known. */
function exposures(answer: OvertureAnswer, also: (table: Given) => Given = (same) => same): number {
  const tables = 600;
  let known = 0;
  for (let seed = 1; seed <= tables; seed++) {
    const table = also(holding(JAPAN, answer, seed));
    if (typesOf(reviewed(table)).includes("overtureExposed")) known += 1;
  }
  return known / tables;
}

/** A table at which Japan's acceptance becomes known at the review. */
function exposedSomewhere(): Given {
  for (let seed = 1; seed < 100; seed++) {
    const table = holding(JAPAN, "accept", seed);
    if (typesOf(reviewed(table)).includes("overtureExposed")) return table;
  }
  throw new Error("Chance never exposes it");
}

/** A text on the code of conduct that came to this, with Japan's position on it. */
function onRecord(
  status: ResolutionStatus,
  position: Position,
  others: Readonly<Record<SeatId, Position>> = {},
): Partial<GameState> {
  const resolution: Resolution = {
    id: resolutionId("r1"),
    subject: { kind: "adoptProgramme", programme: CONDUCT },
    matter: "security",
    rule: "consensus",
    by: ASEAN,
    second: KOREA,
    singleText: false,
    year: 1,
    texts: [],
    positions: { [ASEAN]: "support", [KOREA]: "support", [JAPAN]: position, ...others },
    status,
  };
  return { resolutions: { [resolution.id]: resolution } };
}
