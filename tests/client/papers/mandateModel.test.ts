import { describe, expect, test } from "vitest";
import { mandateSheet } from "#client/viewmodel/papers/mandateModel.ts";
import { withProgramme } from "#tests/support/deals.ts";
import { ASEAN, given, JAPAN, KOREA } from "#tests/support/given.ts";
import { deskOf } from "../support/desk.ts";

describe("the own mandate", () => {
  test.each([ASEAN, KOREA, JAPAN])("13.2 and 13.3 the terms of %s add up to its score", (seat) => {
    const desk = deskOf(given(), seat);
    const sheet = mandateSheet(desk);
    const { zero, hundred } = desk.own.mandate.scale;
    const start = (-zero * 100) / (hundred - zero);
    const sum = sheet.terms.reduce((all, { points }) => all + points, start);
    expect(sum).toBeCloseTo(sheet.score, 0);
  });

  test("the best and the worst terms of a programme bound all others", () => {
    const desk = deskOf(given(), KOREA);
    for (const programme of mandateSheet(desk).programmes) {
      expect(programme.best, programme.programme).toBeGreaterThanOrEqual(programme.worst);
    }
    const spread = mandateSheet(desk).programmes.map(({ best, worst }) => best - worst);
    expect(spread).toEqual(spread.toSorted((a, b) => b - a));
  });

  test("the options in force are marked, and only those", () => {
    const desk = deskOf(withProgramme(given(), "secretariat"), KOREA);
    const sheets = mandateSheet(desk).programmes;
    const marked = sheets.flatMap(({ programme, issues }) =>
      issues.flatMap(({ options }) =>
        options.filter(({ inForce }) => inForce).map(({ option }) => `${programme}/${option}`),
      ),
    );
    expect(marked).toEqual(["secretariat/jakarta", "secretariat/consult", "secretariat/equal"]);
  });

  test("only the tracks that count are listed, those that count most first", () => {
    const { tracks } = mandateSheet(deskOf(given(), JAPAN));
    const points = tracks.map((track) => track.points);
    expect(points).not.toEqual([]);
    expect(points.filter((each) => each <= 0)).toEqual([]);
    expect(points).toEqual(points.toSorted((a, b) => b - a));
  });

  test("objectives and red line stand with whether they are met and crossed now", () => {
    const { objectives, redLine } = mandateSheet(deskOf(given(), KOREA));
    expect(objectives.map(({ id }) => id)).toEqual([
      "standardForTheRegion",
      "historyFaced",
      "openBooks",
    ]);
    expect(objectives.some(({ met }) => met)).toBe(false);
    expect(redLine.crossed).toBe(false);
  });
});
