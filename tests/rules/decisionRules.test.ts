import * as fc from "fast-check";
import { expect, test } from "vitest";
import { crisisId, optionId, programmeId, type SeatId } from "#shared/kernel/ids.ts";
import { subjectsOpenTo } from "#shared/rules/plenary/subjects.ts";
import { nextSilenceEnd } from "#shared/rules/plenary.ts";
import type { Position, Resolution } from "#shared/rules/state/resolution.ts";
import type { DecisionRule, Matter } from "#shared/scenario/schema/vocabulary.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { CENTRE, EAST, FIVE, fiveSeats, NORTH, SOUTH, WEST } from "#tests/support/fiveSeats.ts";
import { ASEAN, CLOCK, type Given, given, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import {
  opened,
  R1,
  R2,
  R3,
  R4,
  resolutionIn,
  textOf,
  toAdopt,
  toAmend,
  toEnd,
  toRespond,
  toRevise,
  toSecond,
  toTake,
} from "#tests/support/texts.ts";

const { procedure } = trilateral.settings;
const SECRETARIAT = programmeId("secretariat");
const ADVANCE = { type: "advancePhase" } as const;

/** The case with this rule for every matter from the start. */
const underRule = (rule: DecisionRule, scenario: Scenario = trilateral): Scenario => ({
  ...scenario,
  settings: {
    ...scenario.settings,
    procedure: { ...procedure, initial: everyMatter(rule) },
  },
});
const everyMatter = (rule: DecisionRule): Record<Matter, DecisionRule> => ({
  security: rule,
  economic: rule,
  functional: rule,
  procedural: rule,
});

const silent = (pace: "live" | "stepped" | "open" = "live"): Given =>
  opened(
    KOREA,
    JAPAN,
    toAdopt("secretariat"),
    given({ scenario: underRule("silence"), pace }).inPhase("plenary"),
  );
const silenceOver = procedure.silenceSeconds * 1_000;

/** A text before five delegations under this rule: tabled by the north, seconded by the south. */
const beforeFive = (rule: DecisionRule): Given =>
  opened(
    NORTH,
    SOUTH,
    toAdopt("secretariat"),
    given({ scenario: underRule(rule, fiveSeats) }).inPhase("plenary"),
  );

const POSITIONS: readonly Position[] = ["support", "abstain", "object", "dissociate"];
type Steps = readonly (readonly [SeatId, Position])[];
const steps: fc.Arbitrary<Steps> = fc.array(
  fc.tuple(fc.constantFrom(...FIVE), fc.constantFrom(...POSITIONS)),
  { maxLength: 14 },
);

/** Lets delegations speak until somebody's words decide the matter. */
function speak(table: Given, said: Steps): Given {
  let here = table;
  for (const [seat, position] of said) {
    if (resolutionIn(here).status !== "open") return here;
    if (resolutionIn(here).positions[seat] !== position) here = here.having(seat, toTake(position));
  }
  return here;
}

const holding = ({ positions }: Resolution, wanted: Position): readonly SeatId[] =>
  FIVE.filter((seat) => positions[seat] === wanted);
const haveSpoken = ({ positions }: Resolution): boolean =>
  FIVE.every((seat) => positions[seat] !== undefined);

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

test("8.7 what nobody breaks silence on is adopted when the period ends, not before", () => {
  const open = silent();
  const endsAt = open.now + silenceOver;
  expect(nextSilenceEnd(open.state)).toBe(endsAt);
  open
    .at(endsAt - 1)
    .when(CLOCK, { type: "phaseDeadline" })
    .isRefused("deadlineNotReached");
  open
    .at(endsAt)
    .when(CLOCK, { type: "phaseDeadline" })
    .yields(
      { type: "resolutionDecided", outcome: "adopted", members: [ASEAN, KOREA, JAPAN] },
      { type: "programmeAdopted" },
      { type: "tracksMoved" },
    );
});

test("8.7 an objection breaks silence at once, at a cost to centrality", () => {
  const by = procedure.brokenSilenceCentrality;
  silent()
    .when(ASEAN, toTake("object"))
    .yields(
      { type: "positionTaken" },
      { type: "silenceBroken", by: ASEAN },
      {
        type: "tracksMoved",
        moves: [{ track: "centrality", by, reason: "procedure", about: ASEAN }],
      },
      { type: "resolutionDecided", outcome: "blocked" },
      { type: "trustEvidenceFound", pair: "korea>asean" },
      { type: "trustEvidenceFound", pair: "japan>asean" },
    );
});

test("8.7 an amendment breaks silence without cost, and the period starts anew", () => {
  const later = silent().at(1_010_000);
  const amended = later
    .when(ASEAN, toAmend({ seat: "rotating" }))
    .yields(
      { type: "silenceBroken", by: ASEAN },
      { type: "resolutionAmended", silenceEndsAt: later.now + silenceOver },
    );
  expect(nextSilenceEnd(amended.state)).toBe(later.now + silenceOver);
});

test("8.7 saying yes or nothing decides no earlier", () => {
  const open = silent();
  open.when(ASEAN, toTake("support")).yields({ type: "positionTaken" });
  open.when(ASEAN, toTake("dissociate")).yields({ type: "positionTaken" });
});

test("8.7 a live period cut short by the phase's end counts only if all are ready", () => {
  const open = silent();
  open.when(INSTRUCTOR, ADVANCE).includes({
    type: "resolutionDecided",
    resolution: R1,
    outcome: "shelved",
    members: [],
  });
  open
    .having(ASEAN, { type: "markReady", ready: true })
    .having(KOREA, { type: "markReady", ready: true })
    .when(JAPAN, { type: "markReady", ready: true })
    .includes({
      type: "resolutionDecided",
      resolution: R1,
      outcome: "adopted",
      members: [ASEAN, KOREA, JAPAN],
    });
});

test("8.7 a period that ends with the phase has passed, whoever ends it", () => {
  const open = silent();
  open
    .at(open.now + silenceOver)
    .when(INSTRUCTOR, ADVANCE)
    .includes({
      type: "resolutionDecided",
      resolution: R1,
      outcome: "adopted",
      members: [ASEAN, KOREA, JAPAN],
    });
});

test("8.7 the end of one silence decides nothing else", () => {
  const reformed = opened(
    ASEAN,
    KOREA,
    toAdopt("forumReform", { rule: "silence" }),
    given({ pace: "live" }).inPhase("plenary"),
  ).having(JAPAN, toTake("support"));
  const both = reformed
    .having(KOREA, toAdopt("codeOfConduct"))
    .having(JAPAN, toSecond(R2))
    .having(KOREA, toAdopt("pandemicExercises"))
    .having(JAPAN, toSecond(R3));
  const later = both
    .at(both.now + 5_000)
    .having(ASEAN, toAdopt("disasterStandby"))
    .having(JAPAN, toSecond(R4));
  expect(nextSilenceEnd(later.state)).toBe(both.now + silenceOver);
  later
    .at(both.now + silenceOver)
    .when(CLOCK, { type: "phaseDeadline" })
    .yields(
      { type: "resolutionDecided", resolution: R3, outcome: "adopted" },
      { type: "programmeAdopted" },
      { type: "tracksMoved" },
    );
});

test("8.7 without a live timer silence lasts until the phase's end", () => {
  for (const pace of ["stepped", "open"] as const) {
    const open = silent(pace);
    expect(nextSilenceEnd(open.state)).toBeUndefined();
    open.when(INSTRUCTOR, ADVANCE).includes({
      type: "resolutionDecided",
      resolution: R1,
      outcome: "adopted",
      members: [ASEAN, KOREA, JAPAN],
    });
  }
});

test("8.7 two periods that end together are decided in the order of business", () => {
  const both = silent().having(JAPAN, toAdopt("pandemicExercises")).having(KOREA, toSecond(R2));
  const events = both
    .having(ASEAN, { type: "setAgenda", order: [R2, R1] })
    .at(both.now + silenceOver)
    .when(CLOCK, { type: "phaseDeadline" })
    .events();
  expect(
    events.flatMap((event) => (event.type === "resolutionDecided" ? [event.resolution] : [])),
  ).toEqual([R2, R1]);
});

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

/** A crisis sitting of five with the emergency majority in force, and an outbreak of disease. */
const emergency = (rule: DecisionRule = "emergencyMajority", scenario = fiveSeats): Given =>
  given({ scenario: underRule(rule, scenario) })
    .inPhase("crisis")
    .where(() => ({ crises: {}, crisisDeck: [] }))
    .after({ type: "crisisStruck", crisis: OUTBREAK, year: 1, severity: 1, need: 11 });
const OUTBREAK = crisisId("respiratoryOutbreak");
const pooling = toRespond("respiratoryOutbreak", "poolVaccines");

test("8.9 in an emergency more than half of all delegations decide for the region", () => {
  const open = emergency().having(NORTH, pooling).having(SOUTH, toSecond());
  open.when(EAST, toTake("abstain")).yields({ type: "positionTaken" });
  open
    .having(WEST, toTake("object"))
    .when(EAST, toTake("support"))
    .yields(
      { type: "positionTaken" },
      { type: "resolutionDecided", outcome: "adopted", members: [NORTH, SOUTH, EAST] },
      { type: "collectiveResponseSet", crisis: OUTBREAK, option: optionId("poolVaccines") },
    );
});

test("8.9 whatever is said, a majority adopts at once and nothing else decides before the phase's end", () => {
  fc.assert(
    fc.property(steps, (said) => {
      const allowed = said.filter(([, position]) => position !== "dissociate");
      const open = emergency().having(NORTH, pooling).having(SOUTH, toSecond());
      const resolution = resolutionIn(speak(open, allowed));
      const isMajority = holding(resolution, "support").length > FIVE.length / 2;
      expect(resolution.status).toBe(isMajority ? "adopted" : "open");
    }),
    { numRuns: 80 },
  );
});

test("8.9 half of all delegations are no majority", () => {
  const four: Scenario = {
    ...fiveSeats,
    seats: fiveSeats.seats.filter(({ id }) => id !== CENTRE),
    settings: { ...fiveSeats.settings, chairs: [NORTH] },
  };
  const open = emergency("emergencyMajority", four).having(NORTH, pooling);
  open.when(SOUTH, toSecond()).yields({ type: "resolutionSeconded" });
});

test("8.9 without a majority a response is shelved when the phase ends", () => {
  emergency()
    .having(NORTH, pooling)
    .having(SOUTH, toSecond())
    .having(EAST, toTake("object"))
    .when(INSTRUCTOR, ADVANCE)
    .includes({ type: "resolutionDecided", resolution: R1, outcome: "shelved", members: [] });
});

test("8.9 nobody stays out of what a majority decides for all", () => {
  emergency()
    .having(NORTH, pooling)
    .having(SOUTH, toSecond())
    .when(EAST, toTake("dissociate"))
    .isRefused("positionNotUnderThisRule", { rule: "emergencyMajority" });
});

test("8.1 a collective response needs the emergency majority, an open crisis and one of its options", () => {
  emergency("consensus")
    .when(NORTH, pooling)
    .isRefused("emergencyNotAvailable", { matter: "functional" });
  const table = emergency();
  table
    .when(NORTH, toRespond("respiratoryOutbreak", "prayer"))
    .isRefused("crisisOptionUnknown", { options: "poolVaccines,travelBubbles,closeBorders" });
  for (const unknown of ["portRansomware", "nowhere", "constructor"]) {
    table.when(NORTH, toRespond(unknown, "poolVaccines")).isRefused("crisisUnknown");
  }
  table
    .after({
      type: "nonInterferenceInvoked",
      seat: NORTH,
      against: { kind: "crisis", crisis: OUTBREAK },
    })
    .when(SOUTH, pooling)
    .isRefused("crisisAlreadyStruck");
  given({ scenario: underRule("emergencyMajority", fiveSeats) })
    .inPhase("plenary")
    .when(NORTH, pooling)
    .isRefused("wrongPhase", { allowed: "crisis" });
  table.when(NORTH, toAdopt("secretariat")).isRefused("wrongPhase", { allowed: "plenary" });
});

test("8.1 one response per delegation and crisis, one at a time, and none once one is adopted", () => {
  const tabled = emergency().having(NORTH, pooling);
  tabled
    .when(SOUTH, toRespond("respiratoryOutbreak", "closeBorders"))
    .isRefused("subjectAlreadyTabled", { resolution: "r1" });
  const shelved = tabled.having(NORTH, { type: "shelveResolution", resolution: R1 });
  shelved.when(NORTH, pooling).isRefused("tooManyTablings", { max: 1 });
  const adoptedOne = shelved
    .having(SOUTH, pooling)
    .having(EAST, toSecond(R2))
    .having(WEST, toTake("support", R2));
  adoptedOne
    .when(CENTRE, toRespond("respiratoryOutbreak", "closeBorders"))
    .isRefused("subjectAlreadyTabled", { resolution: "r2" });
});

test("8.1 what one may table on one crisis leaves the other untouched", () => {
  const controversy = crisisId("wartimeHistory");
  const both = emergency()
    .having(NORTH, pooling)
    .after({ type: "crisisStruck", crisis: controversy, year: 1, severity: 1, need: 7 });
  both
    .when(NORTH, toRespond("wartimeHistory", "expertPanel"))
    .yields({ type: "resolutionTabled", resolution: R2 });
  const offered = subjectsOpenTo(both.scenario, both.state, NORTH);
  expect(offered).toEqual(
    ["jointStatement", "expertPanel", "civilSociety", "setAside"].map((option) => ({
      kind: "crisisResponse",
      crisis: "wartimeHistory",
      option,
    })),
  );
});

test("8.1 responses do not use up the year's tablings of texts", () => {
  const table = emergency().having(NORTH, pooling);
  expect(table.state.seats[NORTH]?.tablings).toBe(0);
});

test("8.8 staying out under ASEAN minus X costs centrality nothing", () => {
  const moves = opened(ASEAN, KOREA, toAdopt("digitalPartnership"))
    .when(JAPAN, toTake("dissociate"))
    .events()
    .flatMap((event) => (event.type === "tracksMoved" ? event.moves : []));
  expect(moves).toMatchObject([{ by: procedure.adoptedCentrality }]);
});

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

test("8.11 a text is decided by the rule in force when it was tabled", () => {
  const table = opened(KOREA, JAPAN, toAdopt("secretariat"))
    .having(ASEAN, toAdopt("forumReform", { rule: "silence" }))
    .having(KOREA, toSecond(R2));
  const reformed = table
    .when(JAPAN, toTake("support", R2))
    .includes(
      { type: "procedureChanged", matter: "functional", rule: "silence" },
      { type: "procedureChanged", matter: "procedural", rule: "silence" },
    );
  expect(resolutionIn(reformed).rule).toBe("consensus");
  reformed
    .when(ASEAN, toAdopt("pandemicExercises"))
    .yields({ type: "resolutionTabled", matter: "functional", rule: "silence" });
});

test("8.11 where the emergency majority is in force, texts of the plenary are decided as before it", () => {
  const reformed = opened(ASEAN, KOREA, toAdopt("forumReform", { rule: "emergency" })).having(
    JAPAN,
    toTake("support"),
  );
  expect(reformed.state.procedure).toMatchObject({ functional: "emergencyMajority" });
  reformed
    .when(ASEAN, toAdopt("pandemicExercises"))
    .yields({ type: "resolutionTabled", rule: "consensus" });
  const bySilence = opened(
    ASEAN,
    KOREA,
    toAdopt("forumReform", { rule: "emergency" }),
    given({ scenario: underRule("silence") }).inPhase("plenary"),
  );
  bySilence
    .inPhase("plenary", 2)
    .when(ASEAN, toAdopt("pandemicExercises"))
    .yields({ type: "resolutionTabled", rule: "silence" });
  given({ scenario: underRule("emergencyMajority") })
    .inPhase("plenary")
    .when(ASEAN, toAdopt("secretariat"))
    .yields({ type: "resolutionTabled", rule: "consensus" });
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

test("8.13 tabler and seconder remember whose objection blocked their text", () => {
  const weight = procedure.objectionTrustWeight * trilateral.settings.trust.brokenWeight;
  const evidence = { kept: false, weight, reason: "objected", year: 1 };
  opened(KOREA, JAPAN, toAdopt("secretariat"))
    .when(ASEAN, toTake("object"))
    .yields(
      { type: "positionTaken" },
      { type: "resolutionDecided", outcome: "blocked" },
      { type: "trustEvidenceFound", pair: "korea>asean", evidence, knownTo: "all" },
      { type: "trustEvidenceFound", pair: "japan>asean", evidence, knownTo: "all" },
    );
});

test("8.13 nobody remembers their own objection, nor one that cannot block", () => {
  opened(KOREA, JAPAN, toAdopt("secretariat"))
    .having(KOREA, toTake("object"))
    .when(ASEAN, toTake("support"))
    .yields(
      { type: "positionTaken" },
      { type: "resolutionDecided", outcome: "blocked" },
      { type: "trustEvidenceFound", pair: "japan>korea" },
    );
  opened(ASEAN, KOREA, toAdopt("digitalPartnership"))
    .when(JAPAN, toTake("object"))
    .excludes("trustEvidenceFound");
});
