import { expect, test } from "vitest";
import { programmeId } from "#shared/kernel/ids.ts";
import { positionsOpenTo } from "#shared/rules/decide/takePosition.ts";
import type { ClauseCondition } from "#shared/rules/state/deal.ts";
import type { Position } from "#shared/rules/state/resolution.ts";
import { ASEAN, type Given, given, JAPAN, KOREA } from "#tests/support/given.ts";
import {
  opened,
  R1,
  R2,
  resolutionIn,
  SECRETARIAT,
  toAdopt,
  toAmend,
  toEnd,
  toSecond,
  toTake,
} from "#tests/support/texts.ts";
import { inForce } from "./plenaryCase.ts";

const ALL = [ASEAN, KOREA, JAPAN];

test("8.5 positions are on record and may be changed until the decision", () => {
  const open = opened(KOREA, JAPAN, toAdopt("secretariat"));
  const wavering = open.having(JAPAN, toTake("object")).having(JAPAN, toTake("dissociate"));
  expect(resolutionIn(wavering).positions).toEqual({ korea: "support", japan: "dissociate" });
  wavering.when(JAPAN, toTake("dissociate")).isRefused("positionUnchanged");
  const decided = open.having(ASEAN, toTake("support"));
  decided.when(JAPAN, toTake("object")).isRefused("resolutionNotOpen", { status: "adopted" });
});

test("8.5 nobody dissociates from an end", () => {
  const open = inForce("secretariat").having(KOREA, toEnd("secretariat")).having(JAPAN, toSecond());
  open
    .when(ASEAN, toTake("dissociate"))
    .isRefused("positionNotUnderThisRule", { allowed: "support,abstain,object" });
});

/** A plenary after Japan has promised Korea its vote on the secretariat, in escrow. */
function boundTo(position: Position, condition?: ClauseCondition): Given {
  const duty = { kind: "vote" as const, programme: SECRETARIAT, position };
  const clauses = [{ from: JAPAN, duty, condition, due: 1, escrow: true }];
  const drafted = given()
    .inPhase("caucus")
    .having(JAPAN, { type: "proposeDeal", with: [KOREA], open: true, clauses });
  const [deal] = Object.values(drafted.state.deals);
  if (deal === undefined) throw new Error("No deal was drafted");
  return drafted.having(KOREA, { type: "signDeal", deal: deal.id, revision: 1 }).inPhase("plenary");
}

test("8.5 an escrowed vote is cast when the text is opened, and on every new text", () => {
  const open = boundTo("abstain")
    .having(KOREA, toAdopt("secretariat"))
    .when(JAPAN, toSecond())
    .yields(
      { type: "resolutionSeconded" },
      { type: "positionTaken", seat: JAPAN, position: "abstain" },
    );
  open.when(JAPAN, toTake("object")).isRefused("boundByEscrow", { position: "abstain" });
  expect(positionsOpenTo(open.scenario, open.state, JAPAN, resolutionIn(open))).toEqual([]);
  open
    .when(KOREA, toAmend({ seat: "tokyo" }))
    .yields(
      { type: "resolutionAmended" },
      { type: "positionTaken", seat: JAPAN, position: "abstain" },
    );
});

test("8.5 an escrowed objection decides like any other, and keeps the promise", () => {
  boundTo("object")
    .having(KOREA, toAdopt("secretariat"))
    .when(ASEAN, toSecond())
    .yields(
      { type: "resolutionSeconded" },
      { type: "positionTaken", seat: JAPAN, position: "object" },
      { type: "resolutionDecided", outcome: "blocked" },
      { type: "trustEvidenceFound", pair: "korea>japan", evidence: { reason: "objected" } },
      { type: "trustEvidenceFound", pair: "asean>japan", evidence: { reason: "objected" } },
      { type: "obligationPerformed" },
      { type: "obligationSettled", outcome: "kept" },
      { type: "dealFulfilled" },
    );
});

test("8.5 an escrowed vote that waits for a programme is cast when that is adopted", () => {
  const condition = { kind: "ifProgramme" as const, programme: programmeId("disasterStandby") };
  const open = boundTo("support", condition)
    .having(KOREA, toAdopt("secretariat"))
    .having(ASEAN, toSecond())
    .having(ASEAN, toAdopt("disasterStandby"))
    .having(KOREA, toSecond(R2));
  expect(resolutionIn(open).positions[JAPAN]).toBeUndefined();
  open
    .when(JAPAN, toTake("abstain", R2))
    .includes(
      { type: "resolutionDecided", resolution: R2, outcome: "adopted", members: ALL },
      { type: "positionTaken", resolution: R1, seat: JAPAN, position: "support" },
      { type: "resolutionDecided", resolution: R1, outcome: "adopted", members: ALL },
    );
});
