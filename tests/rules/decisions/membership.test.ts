import * as fc from "fast-check";
import { expect, test } from "vitest";
import { programmeId, type SeatId } from "#shared/kernel/ids.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { CENTRE, EAST, FIVE, fiveSeats, NORTH, SOUTH, WEST } from "#tests/support/fiveSeats.ts";
import { ADVANCE, ASEAN, given, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import {
  opened,
  R1,
  R2,
  resolutionIn,
  SECRETARIAT,
  textOf,
  toAdopt,
  toEnd,
  toRevise,
  toSecond,
  toTake,
} from "#tests/support/texts.ts";
import { beforeFive, procedure, silent, underRule } from "./decisionCase.ts";

test("8.10 who dissociates neither pays nor benefits, at a cost to centrality each", () => {
  const table = beforeFive("consensus")
    .having(EAST, toTake("dissociate"))
    .having(WEST, toTake("dissociate"));
  const by = procedure.dissociationCentrality;
  table.when(CENTRE, toTake("support")).yields(
    { type: "positionTaken" },
    { type: "resolutionDecided", outcome: "adopted", members: [NORTH, SOUTH, CENTRE] },
    { type: "programmeAdopted" },
    { type: "tracksMoved", moves: [{ by: procedure.adoptedCentrality }] },
    {
      type: "tracksMoved",
      moves: [
        { track: "centrality", by, reason: "procedure", about: EAST },
        { track: "centrality", by, reason: "procedure", about: WEST },
      ],
    },
  );
});

test("8.10 at least two must remain, or the text is shelved", () => {
  const open = silent("stepped");
  open
    .having(JAPAN, toTake("dissociate"))
    .having(KOREA, toTake("dissociate"))
    .when(INSTRUCTOR, ADVANCE)
    .includes({ type: "resolutionDecided", resolution: R1, outcome: "shelved", members: [] });
  open
    .having(JAPAN, toTake("dissociate"))
    .when(INSTRUCTOR, ADVANCE)
    .includes(
      {
        type: "resolutionDecided",
        resolution: R1,
        outcome: "adopted",
        members: [ASEAN, KOREA],
      },
      {
        type: "tracksMoved",
        moves: [
          {
            track: "centrality",
            by: procedure.dissociationCentrality,
            reason: "procedure",
            about: JAPAN,
          },
        ],
      },
    );
});

test("8.12 the cost is shared by the members alone, in the proportions of the text", () => {
  fc.assert(
    fc.property(fc.subarray([...FIVE], { minLength: 2 }), (members) => {
      let here = given({ scenario: underRule("aseanMinusX", fiveSeats) }).inPhase("plenary");
      const [first = NORTH, second = SOUTH] = members;
      here = here.having(first, toAdopt("secretariat")).having(second, toSecond());
      for (const seat of FIVE) {
        if (resolutionIn(here).status !== "open" || seat === first || seat === second) continue;
        here = here.having(seat, toTake(members.includes(seat) ? "abstain" : "dissociate"));
      }
      const programme = here.state.programmes[SECRETARIAT];
      expect(programme?.members).toEqual(members);
      const shares = programme?.shares ?? {};
      expect(Object.keys(shares)).toEqual(members);
      const sum = members.reduce((all, seat) => all + (shares[seat] ?? 0), 0);
      expect(sum).toBeCloseTo(1, 9);
      const stated: Record<SeatId, number> = STATED;
      const all = members.reduce((total, seat) => total + (stated[seat] ?? 0), 0);
      for (const seat of members) expect(shares[seat]).toBeCloseTo((stated[seat] ?? 0) / all, 9);
    }),
  );
});
/** The shares of every text of the five. */
const STATED = { [NORTH]: 0.1, [SOUTH]: 0.2, [EAST]: 0.3, [WEST]: 0.4, [CENTRE]: 0 };

test("8.12 a revision keeps the members who go along, and admits those outside who support it", () => {
  const small = beforeFive("consensus")
    .having(EAST, toTake("dissociate"))
    .having(WEST, toTake("dissociate"))
    .having(CENTRE, toTake("support"));
  const revision = small
    .having(NORTH, toRevise("secretariat", { seat: "seoul" }))
    .having(SOUTH, toSecond(R2))
    .having(EAST, toTake("support", R2))
    .having(WEST, toTake("abstain", R2));
  const text = textOf("secretariat", { seat: "seoul" });
  revision
    .when(CENTRE, toTake("dissociate", R2))
    .yields(
      { type: "positionTaken" },
      { type: "resolutionDecided", outcome: "adopted", members: [NORTH, SOUTH, EAST] },
      { type: "programmeRevised", package: text, members: [NORTH, SOUTH, EAST] },
      { type: "tracksMoved", moves: [{ by: procedure.dissociationCentrality, about: CENTRE }] },
    );
  revision
    .when(CENTRE, toTake("abstain", R2))
    .yields(
      { type: "positionTaken" },
      { type: "resolutionDecided", outcome: "adopted", members: [NORTH, SOUTH, EAST, CENTRE] },
      { type: "programmeRevised", members: [NORTH, SOUTH, EAST, CENTRE] },
    );
});

test("8.12 nobody joins whom a member trusts too little", () => {
  const { settings } = fiveSeats;
  const wary: Scenario = {
    ...fiveSeats,
    settings: {
      ...settings,
      government: settings.government.map((each) =>
        each.from === SOUTH && each.to === EAST ? { ...each, trust: 10 } : each,
      ),
    },
  };
  const table = given({ scenario: underRule("aseanMinusX", wary) }).inPhase("plenary");
  const small = [WEST, CENTRE, EAST].reduce(
    (here, seat) => here.having(seat, toTake("dissociate")),
    opened(NORTH, SOUTH, toAdopt("secretariat"), table),
  );
  [EAST, WEST]
    .reduce(
      (here, seat) => here.having(seat, toTake("support", R2)),
      small.having(NORTH, toRevise("secretariat")).having(SOUTH, toSecond(R2)),
    )
    .when(CENTRE, toTake("abstain", R2))
    .includes({
      type: "resolutionDecided",
      resolution: R2,
      outcome: "adopted",
      members: [NORTH, SOUTH, WEST],
    });
});

test("8.12 ending a programme gives its centrality back and restores the rules it set", () => {
  const reformed = opened(ASEAN, KOREA, toAdopt("forumReform", { rule: "minusX" })).having(
    JAPAN,
    toTake("support"),
  );
  expect(reformed.state.procedure.functional).toBe("aseanMinusX");
  const ending = reformed.having(ASEAN, toEnd("forumReform")).having(KOREA, toSecond(R2));
  const ended = ending
    .when(JAPAN, toTake("abstain", R2))
    .yields(
      { type: "positionTaken" },
      { type: "resolutionDecided", outcome: "adopted" },
      { type: "programmeEnded", programme: programmeId("forumReform") },
      { type: "tracksMoved", moves: [{ track: "centrality", by: -procedure.adoptedCentrality }] },
      { type: "procedureChanged", matter: "functional", rule: "consensus" },
    );
  expect(ended.state.procedure).toEqual(procedure.initial);
});

test("8.12 a revision of the text changes the rules it set", () => {
  opened(ASEAN, KOREA, toAdopt("forumReform", { rule: "minusX" }))
    .having(JAPAN, toTake("support"))
    .having(ASEAN, toRevise("forumReform", { rule: "emergency" }))
    .having(KOREA, toSecond(R2))
    .when(JAPAN, toTake("support", R2))
    .yields(
      { type: "positionTaken" },
      { type: "resolutionDecided", outcome: "adopted" },
      { type: "programmeRevised" },
      { type: "procedureChanged", matter: "security", rule: "emergencyMajority" },
      { type: "procedureChanged", matter: "functional", rule: "emergencyMajority" },
    );
});
