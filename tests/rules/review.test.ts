import { describe, expect, test } from "vitest";
import {
  dealId,
  issueId,
  obligationId,
  optionId,
  overtureId,
  programmeId,
  resolutionId,
  type SeatId,
} from "#shared/kernel/ids.ts";
import type { Event } from "#shared/rules/events.ts";
import { reviewOvertures } from "#shared/rules/overtureReview.ts";
import type { Clause, Deal } from "#shared/rules/state/deal.ts";
import type { Obligation } from "#shared/rules/state/obligation.ts";
import type { OvertureAnswer } from "#shared/rules/state/overture.ts";
import type { ProgrammeState } from "#shared/rules/state/programme.ts";
import type { Position, Resolution, ResolutionStatus } from "#shared/rules/state/resolution.ts";
import type { GameState } from "#shared/rules/state.ts";
import { unfold } from "#shared/rules/unfolding.ts";
import {
  ADVANCE,
  ASEAN,
  type Given,
  given,
  INSTRUCTOR,
  JAPAN,
  KOREA,
} from "#tests/support/given.ts";
import { SECRETARIAT } from "#tests/support/texts.ts";

// 1.5 bn and 8 points of security, +3 rivalry and −2 centrality, a leak of 0.35; asks Japan to object
// to the code of conduct.
const DETERRENCE = overtureId("usExtendedDeterrence");
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

describe("2.4 declarations", () => {
  test("2.4 what was paid under a secret promise is declared when its breach is known to all", () => {
    const declared = events(verified(promisedInSecret())).filter(
      ({ type }) => type === "treasuryDeclared",
    );
    expect(declared).toEqual([
      { type: "treasuryDeclared", seat: KOREA, undisclosed: 0 },
      { type: "treasuryDeclared", seat: JAPAN, undisclosed: 0 },
    ]);
  });

  test("2.4 while nothing verifies it the breach and the money stay between the parties", () => {
    expect(typesOf(events(promisedInSecret()))).not.toContain("treasuryDeclared");
  });

  test("2.4 what was openly spent beyond the declared treasury is declared", () => {
    const overspent = given()
      .inPhase("crisis")
      .where(({ seats }) => ({ seats: withMoney(seats, KOREA, { treasury: 1, undisclosed: 40 }) }));
    expect(events(overspent)).toContainEqual(
      expect.objectContaining({ type: "treasuryDeclared", seat: KOREA }),
    );
  });

  const events = (table: Given): readonly Event[] => table.when(INSTRUCTOR, ADVANCE).events();
});

describe("12.1 the review", () => {
  test("2.2 every track moves by its drift", () => {
    const crisis = given().inPhase("crisis");
    const moves = crisis
      .when(INSTRUCTOR, ADVANCE)
      .events()
      .flatMap((event) => (event.type === "tracksMoved" ? event.moves : []))
      .filter(({ reason }) => reason === "drift");
    expect(moves).toEqual([
      { track: "tension", by: 3.2, reason: "drift" },
      { track: "centrality", by: -2.8, reason: "drift" },
      { track: "prosperity", by: -0.6, reason: "drift" },
      { track: "health", by: -1.6, reason: "drift" },
      { track: "cyber", by: -2, reason: "drift" },
      { track: "climate", by: -2, reason: "drift" },
      { track: "rivalry", by: 1.4, reason: "drift" },
    ]);
  });

  test("12.1 all of it happens when the phase begins, in its order", () => {
    const table = promisedInSecret()
      .where(({ seats }) => ({ seats: withOverture(seats, JAPAN, { answer: "accept" }) }))
      .where(() => inForceUnpaid());
    const events = table.when(INSTRUCTOR, ADVANCE).events();
    const order: readonly string[] = events.map((event) => {
      if (event.type === "tracksMoved") return event.moves[0]?.reason ?? "";
      return event.type === "trustEvidenceFound" ? event.evidence.reason : event.type;
    });
    const places = [
      "phaseBegan",
      "overtures",
      "obligationSettled",
      "duesUnpaid",
      "drift",
      "programme",
      "defenceEstimated",
      "treasuryDeclared",
    ].map((each) => order.indexOf(each));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });
});

const typesOf = (events: readonly Event[]): readonly Event["type"][] =>
  events.map(({ type }) => type);

/** The events of the overtures' part of the review. */
function reviewed(table: Given): readonly Event[] {
  const u = unfold(table.scenario, table.state, table.now);
  reviewOvertures(u);
  return u.events;
}

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

/** A seat that was made the overture and has answered it; no other overture is on the table. */
function holding(seat: SeatId, answer: OvertureAnswer, seed = 1): Given {
  const paid = answer === "accept" ? 1.5 : answer === "hedge" ? 0.8 : 0;
  return given({ seed })
    .where(({ seats }) => ({ seats: withOverture(seats, seat, {}) }))
    .after({
      type: "overtureAnswered",
      seat,
      overture: DETERRENCE,
      answer,
      paid,
      alignment: 0,
      security: 0,
    });
}

type Seats = GameState["seats"];

function withOverture(
  seats: Seats,
  seat: SeatId,
  change: Partial<Seats[SeatId]["overtures"][typeof DETERRENCE]>,
): Seats {
  const cleared: Record<SeatId, Seats[SeatId]> = {};
  for (const position of Object.values(seats)) {
    const overture = { id: DETERRENCE, year: 1, received: 0, exposed: false, ...change };
    const overtures: Seats[SeatId]["overtures"] =
      position.id === seat ? { [DETERRENCE]: overture } : {};
    cleared[position.id] = { ...position, overtures };
  }
  return cleared;
}

function withMoney(
  seats: Seats,
  seat: SeatId,
  change: Partial<Pick<Seats[SeatId], "treasury" | "undisclosed">>,
): Seats {
  const position = seats[seat];
  if (position === undefined) throw new Error(`No seat ${seat}`);
  return { ...seats, [seat]: { ...position, ...change } };
}

/** In the crisis phase, with 1 of 4 bn paid that Korea promised Japan in secret for this year. */
function promisedInSecret(): Given {
  const clause: Clause = {
    from: KOREA,
    duty: { kind: "pay", to: JAPAN, amount: 4 },
    due: 1,
    escrow: false,
  };
  const deal: Deal = {
    id: dealId("dSecret"),
    parties: [KOREA, JAPAN],
    open: false,
    status: "inForce",
    revisions: [{ by: KOREA, clauses: [clause] }],
    signatures: [KOREA, JAPAN],
    enteredIntoForceIn: 1,
  };
  const obligation: Obligation = {
    id: obligationId("dSecret.1"),
    deal: deal.id,
    parties: deal.parties,
    clause,
    status: "pending",
    performed: 1,
    done: false,
    public: false,
  };
  return given()
    .inPhase("crisis")
    .where(({ seats }) => ({
      deals: { [deal.id]: deal },
      obligations: { [obligation.id]: obligation },
      seats: withMoney(
        withMoney(withOverture(seats, ASEAN, {}), KOREA, { treasury: 9, undisclosed: -1 }),
        JAPAN,
        { treasury: 9, undisclosed: 1 },
      ),
    }));
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

const verified = (table: Given): Given =>
  table.where(() => ({ programmes: { [SECRETARIAT]: secretariat } }));

const secretariat: ProgrammeState = {
  id: SECRETARIAT,
  adoptedIn: 1,
  package: {
    [issueId("seat")]: optionId("jakarta"),
    [issueId("mandate")]: optionId("consult"),
    [issueId("shares")]: optionId("equal"),
  },
  members: [ASEAN, KOREA, JAPAN],
  shares: {},
  maturity: 0,
  funded: 0,
  paid: {},
};

/** It works, and Korea has not paid its due. It verifies: what is broken is known, and declared. */
const inForceUnpaid = (): Partial<GameState> => ({
  programmes: {
    [SECRETARIAT]: {
      ...secretariat,
      maturity: 0.5,
      lastBudget: { due: { [KOREA]: 2 }, paid: {} },
    },
  },
});
