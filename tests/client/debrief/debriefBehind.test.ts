import { describe, expect, test } from "vitest";
import { crisisStories } from "#client/viewmodel/debrief/crisesModel.ts";
import { accountLines, sharedCosts } from "#client/viewmodel/debrief/moneyModel.ts";
import { phaseEnds } from "#client/viewmodel/debrief/phasesModel.ts";
import { promiseBook } from "#client/viewmodel/debrief/promisesModel.ts";
import { scoreCards } from "#client/viewmodel/debrief/scoreModel.ts";
import { programmeStories, sheetComparisons } from "#client/viewmodel/debrief/termsModel.ts";
import { pairStories } from "#client/viewmodel/debrief/trustStoryModel.ts";
import { crisisId, programmeId, type SeatId } from "#shared/kernel/ids.ts";
import { money, tenth } from "#shared/kernel/units.ts";
import type { Event } from "#shared/rules/events.ts";
import { type Journal, journal, randomJournal } from "#tests/analysis/journal.ts";
import {
  contribute,
  escrow,
  pay,
  promise,
  toBudget,
  toPropose,
  toRespond,
} from "#tests/support/deals.ts";
import { ADVANCE, ASEAN, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import { choices, textOf, toAdopt, toSecond, toTake } from "#tests/support/texts.ts";
import { lookedAt } from "../support/debrief.ts";

const GROUNDING = "coastGuardGrounding";

describe("scores", () => {
  const cardsOf = (table: Journal) => scoreCards(table.debrief, phaseEnds(table.debrief));
  const cardOf = (table: Journal, seat: SeatId) =>
    cardsOf(table).find((card) => card.seat === seat);

  test("13.6 stand in the order of the table, whatever they are", () => {
    const table = randomJournal(2);
    expect(cardsOf(table).map(({ seat }) => seat)).toEqual(
      table.scenario.seats.map(({ id }) => id),
    );
  });

  test.each([1, 2, 3])("13.3 what made a score adds up to it (seed %i)", (seed) => {
    for (const { score, uncapped, base, groups } of cardsOf(randomJournal(seed))) {
      const sum = groups.reduce((total, { points }) => total + points, base);
      expect(Math.abs(sum - (uncapped ?? score))).toBeLessThan(1);
      for (const { points, terms } of groups) {
        expect(tenth(terms.reduce((total, term) => total + term.points, 0))).toBe(points);
      }
    }
  });

  test("say how far they lie above or below the walk-away value", () => {
    const card = cardOf(journal().closed(), KOREA);
    expect(card?.surplus).toBe(tenth((card?.score ?? 0) - (card?.walkAway ?? 0)));
    expect(card?.uncapped).toBeUndefined();
    expect(card?.course.at(-1)).toBe(card?.score);
  });

  test("13.4 after a collapse they also say what the sheet came to", () => {
    const table = journal()
      .inPhase("crisis")
      .after({ type: "tracksMoved", moves: [{ track: "tension", by: 54, reason: "drift" }] })
      .having(INSTRUCTOR, ADVANCE);
    const card = cardOf(table, JAPAN);
    expect(card?.score).toBe((card?.walkAway ?? 0) / 2);
    expect(card?.uncapped).toBeGreaterThan(card?.score ?? 0);
  });
});

describe("trust", () => {
  const bond = (by: number): Event => ({
    type: "societalTrustMoved",
    pair: "japan~korea",
    by,
    reason: "news",
  });
  const storiesOf = (table: Journal) => {
    const { debrief, desk } = lookedAt(table.closed());
    return pairStories(debrief, desk, phaseEnds(debrief));
  };
  const between = (table: Journal) => {
    const story = storiesOf(table).find(({ pair }) => pair.includes(KOREA) && pair.includes(JAPAN));
    if (story === undefined) throw new Error("No such pair");
    return story;
  };

  test("has each pair once, with both directions", () => {
    expect(storiesOf(journal()).map(({ pair }) => pair)).toEqual([
      [ASEAN, KOREA],
      [ASEAN, JAPAN],
      [KOREA, JAPAN],
    ]);
    expect(between(journal()).directions.map(({ from, to }) => [from, to])).toEqual([
      [KOREA, JAPAN],
      [JAPAN, KOREA],
    ]);
  });

  test("3.5 shows how much the publics bore, and when they were the limit", () => {
    // The societies stand at 22 and bear 47; conduct made 40 and 42. With 10 they bear 35.
    const story = between(journal().inPhase("caucus").after(bond(-12)).inPhase("plenary"));
    expect(story.ceiling).toEqual([47, 47, 35, 35]);
    expect(story.boundEnds).toBe(2);
    expect(story.directions[0].values).toEqual([40, 40, 35, 35]);
  });

  test("3.7 says of conduct that few knew who knew", () => {
    const table = journal().after({
      type: "trustEvidenceFound",
      pair: "korea>japan",
      evidence: { year: 1, kept: false, weight: 1, reason: "promiseBroken" },
      knownTo: [KOREA, JAPAN],
    });
    expect(between(table).directions[0].moves).toEqual([
      expect.objectContaining({
        by: 0,
        note: {
          key: "debrief:trust.unseen",
          params: { seats: { kind: "seats", seats: [KOREA, JAPAN] } },
        },
      }),
    ]);
  });

  test("3.5 says of conduct that it moved less because of the publics", () => {
    const kept: Event = {
      type: "trustEvidenceFound",
      pair: "korea>japan",
      evidence: { year: 1, kept: true, weight: 2, reason: "promiseKept" },
      knownTo: "all",
    };
    // The government goes from 40 to 55; the societies bear 47.
    const [move] = between(journal().after(kept)).directions[0].moves;
    expect(move).toMatchObject({ by: 7, note: { key: "debrief:trust.heldDown" } });
  });
});

describe("promises", () => {
  const signed = journal()
    .inPhase("caucus")
    .having(
      KOREA,
      toPropose(JAPAN, [
        promise(JAPAN, pay(KOREA, 4)),
        promise(KOREA, pay(JAPAN, 1)),
        promise(KOREA, contribute("haze", 1)),
        escrow(KOREA, contribute("grounding", 1)),
      ]),
    )
    .signedBy(JAPAN);
  const book = promiseBook(
    signed.inPhase("budget").having(JAPAN, toBudget()).inPhase("review").closed().debrief,
  );

  test("stand broken first, then kept, then excused", () => {
    expect(book.lines.map(({ status }) => status)).toEqual([
      "broken",
      "kept",
      "excused",
      "excused",
    ]);
  });

  test("name who owed whom, what was missing, and whether it was secret", () => {
    expect(book.lines[0]).toMatchObject({
      debtor: JAPAN,
      creditors: [KOREA],
      missing: 4,
      settledIn: 1,
      secret: true,
    });
    expect(book.lines[2]).toMatchObject({ debtor: KOREA, creditors: [JAPAN] });
  });

  test("are counted by delegation, escrow apart", () => {
    expect(book.tallies).toEqual([
      { seat: ASEAN, kept: 0, broken: 0, excused: 0, escrowed: 0 },
      { seat: KOREA, kept: 1, broken: 0, excused: 1, escrowed: 1 },
      { seat: JAPAN, kept: 0, broken: 1, excused: 0, escrowed: 0 },
    ]);
  });
});

describe("programmes", () => {
  const table = journal()
    .inPhase("plenary")
    .having(ASEAN, toAdopt("digitalPartnership", { standard: "koreaLed" }))
    .having(JAPAN, toSecond())
    .having(KOREA, toTake("support"))
    .inPhase("crisis")
    .closed();
  const { debrief, desk } = lookedAt(table);

  test("have their terms, their decision and who paid", () => {
    const [story] = programmeStories(debrief, desk);
    expect(story).toMatchObject({
      of: { id: "digitalPartnership", adoptedIn: 1, package: choices({ standard: "koreaLed" }) },
      decision: { by: ASEAN, rule: "aseanMinusX" },
    });
    expect(story?.paid).toBe(
      money((story?.payers ?? []).reduce((sum, { amount }) => sum + amount, 0)),
    );
    expect(story?.paid).toBeGreaterThan(0);
  });

  test("were worth to each between its worst and its best terms", () => {
    for (const seed of [1, 2, 3]) {
      const looked = lookedAt(randomJournal(seed));
      for (const { of } of programmeStories(looked.debrief, looked.desk)) {
        for (const { points, worst, best } of of.worth) {
          expect(points).toBeGreaterThanOrEqual(worst);
          expect(points).toBeLessThanOrEqual(best);
        }
      }
    }
  });

  test("stand on all sheets side by side, with what was chosen and what was best for whom", () => {
    const sheet = sheetComparisons(debrief, desk).find(
      ({ programme }) => programme === programmeId("digitalPartnership"),
    );
    const standard = sheet?.issues.find(({ issue }) => issue === "standard");
    const korean = standard?.options.find(({ option }) => option === "koreaLed");
    expect(korean?.chosen).toBe(true);
    expect(korean?.points.map(({ seat, best }) => [seat, best])).toEqual([
      [ASEAN, false],
      [KOREA, true],
      [JAPAN, false],
    ]);
    // Korea's sheet gives it 4 raw points; its scale runs over 136.
    expect(korean?.points[1]?.points).toBe(2.9);
  });

  test("that never came about have sheets and no terms", () => {
    const sheet = sheetComparisons(debrief, desk).find(
      ({ programme }) => programme === programmeId("secretariat"),
    );
    expect(sheet?.terms).toBeUndefined();
    expect(sheet?.issues.flatMap(({ options }) => options).some(({ chosen }) => chosen)).toBe(
      false,
    );
    expect(Object.keys(textOf("secretariat"))).toEqual(sheet?.issues.map(({ issue }) => issue));
  });
});

describe("money and crises", () => {
  const table = journal()
    .inPhase("budget")
    .having(KOREA, toBudget({ reconciliation: [{ towards: JAPAN, step: "statement" }] }))
    .inPhase("crisis")
    .having(INSTRUCTOR, { type: "injectCrisis", crisis: crisisId(GROUNDING) })
    .having(JAPAN, toRespond(GROUNDING, "quietTow", 3))
    .having(KOREA, toRespond(GROUNDING, "quietTow", 1))
    .having(INSTRUCTOR, ADVANCE)
    .closed();

  test("an account has a line for every post that anybody had, and what went out with a minus", () => {
    const lines = accountLines(table.debrief);
    expect(lines.map(({ post }) => post)).toEqual([
      "start",
      "income",
      "crises",
      "losses",
      "reconciliation",
      "end",
    ]);
    expect(lines.find(({ post }) => post === "crises")).toMatchObject({
      amounts: [
        { seat: ASEAN, amount: 0 },
        { seat: KOREA, amount: -1 },
        { seat: JAPAN, amount: -3 },
      ],
      total: -4,
    });
  });

  test.each([1, 2])("in every account the lines add up to its end (seed %i)", (seed) => {
    const lines = accountLines(randomJournal(seed).debrief);
    const end = lines.find(({ post }) => post === "end");
    const rest = lines.filter(({ post }) => post !== "end");
    for (const { seat, amount } of end?.amounts ?? []) {
      const sum = rest.reduce(
        (total, { amounts }) => total + (amounts.find((each) => each.seat === seat)?.amount ?? 0),
        0,
      );
      expect(money(sum)).toBe(amount);
    }
  });

  test("what was paid for together names who gave how much", () => {
    expect(sharedCosts(table.debrief)).toEqual([
      {
        what: {
          key: "debrief:money.crisis",
          params: { crisis: { kind: "crisis", crisis: GROUNDING } },
        },
        year: 1,
        amounts: [
          { seat: ASEAN, amount: 0 },
          { seat: KOREA, amount: 1 },
          { seat: JAPAN, amount: 3 },
        ],
        total: 4,
      },
    ]);
  });

  test("a crisis has its strength against the need, who gave and who lost", () => {
    const [story] = crisisStories(table.debrief);
    // The need is 8, at severity 2 half as much again; co-ordination is 0.6 and 0.12 for one response.
    expect(story?.crisis).toMatchObject({ need: 12, outcome: "uncontained" });
    expect(story?.part).toBeCloseTo((4 * 0.72) / 12);
    expect(story?.given).toBe(4);
    expect(story?.shares).toEqual([
      { seat: ASEAN, gave: 0, lost: 3.2, spared: 0 },
      { seat: KOREA, gave: 1, lost: 0.9, spared: 0 },
      { seat: JAPAN, gave: 3, lost: 1.8, spared: 0 },
    ]);
  });
});
