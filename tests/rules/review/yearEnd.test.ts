import { describe, expect, test } from "vitest";
import { dealId, obligationId } from "#shared/kernel/ids.ts";
import type { Event } from "#shared/rules/events.ts";
import type { Clause, Deal } from "#shared/rules/state/deal.ts";
import type { Obligation } from "#shared/rules/state/obligation.ts";
import { withProgramme } from "#tests/support/deals.ts";
import {
  ADVANCE,
  ASEAN,
  type Given,
  given,
  INSTRUCTOR,
  JAPAN,
  KOREA,
} from "#tests/support/given.ts";
import { typesOf, verified, withMoney, withOverture } from "./reviewCase.ts";

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
    const table = withUnpaidDue(promisedInSecret()).where(({ seats }) => ({
      seats: withOverture(seats, JAPAN, { answer: "accept" }),
    }));
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

/** The secretariat works, and Korea has not paid its due. It verifies: what is broken is known, and declared. */
const withUnpaidDue = (table: Given): Given =>
  withProgramme(table, "secretariat", {
    maturity: 0.5,
    lastBudget: { due: { [KOREA]: 2 }, paid: {} },
  });
