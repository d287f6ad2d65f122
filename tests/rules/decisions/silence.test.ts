import { expect, test } from "vitest";
import { nextSilenceEnd } from "#shared/rules/plenary.ts";
import { ADVANCE, ASEAN, CLOCK, given, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import {
  opened,
  R1,
  R2,
  R3,
  R4,
  toAdopt,
  toAmend,
  toSecond,
  toTake,
} from "#tests/support/texts.ts";
import { procedure, silenceOver, silent } from "./decisionCase.ts";

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
