import * as fc from "fast-check";
import { expect, test } from "vitest";
import { FIVE } from "#tests/support/fiveSeats.ts";
import { ADVANCE, ASEAN, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import {
  opened,
  R1,
  R2,
  resolutionIn,
  SECRETARIAT,
  toAdopt,
  toSecond,
  toTake,
} from "#tests/support/texts.ts";
import { beforeFive, haveSpoken, holding, procedure, speak, steps } from "./decisionCase.ts";

test("8.6 by consensus a text is adopted when all have spoken, nobody objects and two support", () => {
  opened(KOREA, JAPAN, toAdopt("secretariat"))
    .when(ASEAN, toTake("abstain"))
    .yields(
      { type: "positionTaken" },
      { type: "resolutionDecided", outcome: "adopted", members: [ASEAN, KOREA, JAPAN] },
      { type: "programmeAdopted", programme: { id: SECRETARIAT, adoptedIn: 1, maturity: 0 } },
      { type: "tracksMoved", moves: [{ track: "centrality", by: procedure.adoptedCentrality }] },
    );
});

test("8.6 whatever is said in whatever order, consensus decides by the last words alone", () => {
  fc.assert(
    fc.property(steps, (said) => {
      const resolution = resolutionIn(speak(beforeFive("consensus"), said));
      const objects = holding(resolution, "object").length > 0;
      const agreed = holding(resolution, "support").length >= 2;
      const expected = objects ? "blocked" : agreed ? "adopted" : "shelved";
      expect(resolution.status).toBe(haveSpoken(resolution) ? expected : "open");
      if (resolution.status === "adopted") {
        expect(resolution.members).toEqual(
          FIVE.filter((seat) => resolution.positions[seat] !== "dissociate"),
        );
      }
    }),
    { numRuns: 150 },
  );
});

test("8.6 at the phase's end an objection blocks; what not all have spoken on is shelved", () => {
  const open = opened(KOREA, JAPAN, toAdopt("secretariat"));
  open.when(INSTRUCTOR, ADVANCE).includes({
    type: "resolutionDecided",
    resolution: R1,
    outcome: "shelved",
    members: [],
  });
  open
    .having(JAPAN, toTake("object"))
    .when(INSTRUCTOR, ADVANCE)
    .includes({ type: "resolutionDecided", resolution: R1, outcome: "blocked", members: [] });
});

test("8.6 a text that too few support is shelved, not blocked", () => {
  opened(KOREA, JAPAN, toAdopt("secretariat"))
    .having(JAPAN, toTake("abstain"))
    .when(ASEAN, toTake("abstain"))
    .yields({ type: "positionTaken" }, { type: "resolutionDecided", outcome: "shelved" });
});

test("8.6 a delegation without a player is not waited for", () => {
  const table = opened(KOREA, JAPAN, toAdopt("secretariat"));
  const left = table.having(INSTRUCTOR, { type: "assignSeat", seat: ASEAN });
  left
    .when(JAPAN, toTake("abstain"))
    .yields({ type: "positionTaken" }, { type: "resolutionDecided", outcome: "shelved" });
  left
    .having(KOREA, toAdopt("pandemicExercises"))
    .when(JAPAN, toSecond(R2))
    .includes({
      type: "resolutionDecided",
      resolution: R2,
      outcome: "adopted",
      members: [ASEAN, KOREA, JAPAN],
    });
});
