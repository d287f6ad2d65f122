import * as fc from "fast-check";
import { expect, test } from "vitest";
import { CENTRE, EAST, FIVE, NORTH, SOUTH, WEST } from "#tests/support/fiveSeats.ts";
import { ADVANCE, ASEAN, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import {
  opened,
  R2,
  resolutionIn,
  toAdopt,
  toEnd,
  toSecond,
  toTake,
} from "#tests/support/texts.ts";
import { beforeFive, haveSpoken, holding, procedure, speak, steps } from "./decisionCase.ts";

test("8.8 under ASEAN minus X nobody can block, and only those who go along are members", () => {
  opened(ASEAN, KOREA, toAdopt("digitalPartnership"))
    .when(JAPAN, toTake("object"))
    .yields(
      { type: "positionTaken" },
      { type: "resolutionDecided", outcome: "adopted", members: [ASEAN, KOREA] },
      { type: "programmeAdopted", programme: { members: [ASEAN, KOREA] } },
      { type: "tracksMoved", moves: [{ track: "centrality", by: procedure.adoptedCentrality }] },
    );
});

test("8.8 whatever is said, ASEAN minus X takes those who support or abstain, and needs two supporters", () => {
  fc.assert(
    fc.property(steps, (said) => {
      const spoken = speak(beforeFive("aseanMinusX"), said);
      const positions = resolutionIn(spoken).positions;
      const along = FIVE.filter(
        (seat) => positions[seat] === "support" || positions[seat] === "abstain",
      );
      const carries = holding(resolutionIn(spoken), "support").length >= 2;
      const wasDecided = resolutionIn(spoken).status === "adopted";
      if (!wasDecided) expect(haveSpoken(resolutionIn(spoken)) && carries).toBe(false);
      const ended = wasDecided ? spoken : spoken.having(INSTRUCTOR, ADVANCE);
      expect(resolutionIn(ended).status).toBe(carries ? "adopted" : "shelved");
      if (carries) expect(resolutionIn(ended).members).toEqual(along);
    }),
    { numRuns: 150 },
  );
});

test("8.8 an end under ASEAN minus X leaves the programme to those who keep it", () => {
  const standing = [EAST, WEST, CENTRE].reduce(
    (here, seat) => here.having(seat, toTake("support")),
    beforeFive("aseanMinusX"),
  );
  const ending = standing
    .having(NORTH, toEnd("secretariat"))
    .having(SOUTH, toSecond(R2))
    .having(EAST, toTake("abstain", R2))
    .having(WEST, toTake("object", R2));
  ending
    .when(CENTRE, toTake("object", R2))
    .yields(
      { type: "positionTaken" },
      { type: "resolutionDecided", outcome: "adopted" },
      { type: "programmeRevised", members: [WEST, CENTRE], shares: { [WEST]: 1, [CENTRE]: 0 } },
    );
  ending
    .when(CENTRE, toTake("support", R2))
    .yields(
      { type: "positionTaken" },
      { type: "resolutionDecided", outcome: "adopted" },
      { type: "programmeEnded" },
      { type: "tracksMoved" },
    );
});

test("8.8 staying out under ASEAN minus X costs centrality nothing", () => {
  const moves = opened(ASEAN, KOREA, toAdopt("digitalPartnership"))
    .when(JAPAN, toTake("dissociate"))
    .events()
    .flatMap((event) => (event.type === "tracksMoved" ? event.moves : []));
  expect(moves).toMatchObject([{ by: procedure.adoptedCentrality }]);
});
