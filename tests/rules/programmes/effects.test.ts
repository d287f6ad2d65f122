import { expect, test } from "vitest";
import { takeEffect } from "#shared/rules/programmes.ts";
import { workingFactor } from "#shared/rules/programmesInForce.ts";
import type { ProgrammeState } from "#shared/rules/state/programme.ts";
import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { review, START, standing, withInForce } from "./programmeCase.ts";

test("9.3 effects come times maturity, funding once mature, and members over seats", () => {
  const members = [ASEAN, KOREA];
  const cases: readonly (readonly [Partial<ProgrammeState>, number])[] = [
    [{ maturity: 0 }, 0],
    [{ maturity: 0.5, funded: 0.1 }, 0.5],
    [{ maturity: 1, funded: 0.5 }, 0.5],
    [{ maturity: 1, funded: 1 }, 1],
    [{ maturity: 1, funded: 1, members }, 2 / 3],
  ];
  for (const [parts, factor] of cases) {
    const state = standing("pandemicExercises", parts, { data: "realTime" });
    expect(workingFactor(trilateral, state)).toBeCloseTo(factor, 9);
    const u = review(withInForce(state));
    takeEffect(u);
    expect(u.state.tracks.health - START.tracks.health).toBeCloseTo(5.2 * factor, 1);
  }
});

test("9.3 trust grows among members alone", () => {
  const state = standing("pandemicExercises", { maturity: 1, funded: 1, members: [ASEAN, JAPAN] });
  const u = review(withInForce(state));
  takeEffect(u);
  const found = u.events.flatMap((event) =>
    event.type === "trustEvidenceFound" ? [[event.pair, event.evidence]] : [],
  );
  const evidence = { year: 2, kept: true, weight: (0.4 * 2) / 3, reason: "programmeWorks" };
  expect(found).toEqual([
    ["asean>japan", evidence],
    ["japan>asean", evidence],
  ]);
});

test("9.3 societies of which one stands outside are not moved", () => {
  const state = standing("historyYouth", { maturity: 1, funded: 1, members: [ASEAN, JAPAN] });
  const u = review(withInForce(state));
  takeEffect(u);
  const moved = u.events.flatMap((event) =>
    event.type === "societalTrustMoved" ? [[event.pair, event.by]] : [],
  );
  expect(moved).toEqual([["asean~japan", 0.7]]);
});

test("9.3 programmes take effect in order of adoption, each naming itself", () => {
  const mature = { maturity: 1, funded: 1 };
  const u = review(withInForce(standing("secretariat", mature), standing("codeOfConduct", mature)));
  takeEffect(u);
  const sources = u.events.flatMap((event) =>
    event.type === "tracksMoved" ? [event.moves.map(({ about }) => about)] : [],
  );
  expect(sources).toEqual([
    ["secretariat", "secretariat"],
    ["codeOfConduct", "codeOfConduct", "codeOfConduct", "codeOfConduct"],
  ]);
});
