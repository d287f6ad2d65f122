import { describe, expect, test } from "vitest";
import { issueId, optionId, overtureId, programmeId, type SeatId } from "#shared/kernel/ids.ts";
import { reviewDefence } from "#shared/rules/defence.ts";
import type { Event } from "#shared/rules/events.ts";
import type { EventOf } from "#shared/rules/evolve/patch.ts";
import type { ProgrammeState } from "#shared/rules/state/programme.ts";
import type { Defence } from "#shared/rules/state/seat.ts";
import type { Reputation } from "#shared/rules/state/trust.ts";
import type { GameState } from "#shared/rules/state.ts";
import { pairKey } from "#shared/rules/trust.ts";
import { unfold } from "#shared/rules/unfolding.ts";
import { ASEAN, type Given, given, JAPAN, KOREA } from "#tests/support/given.ts";

// Percent and points as Trilateral sets them: 1.4 of security and 0.5 of threat, 0.22 and −0.2 of
// tension for each percent of growth.
const TRANSPARENCY = programmeId("defenceTransparency");

describe("10.5 what others learn of a defence", () => {
  test("10.5 a budget nobody published is known as a range that holds the truth", () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { low, high } = estimateOf(JAPAN, grown(given({ seed }), JAPAN, 10));
      expect(low).toBeLessThanOrEqual(60.5);
      expect(high).toBeGreaterThanOrEqual(60.5);
      expect(low).toBeLessThan(high);
      expect(low).toBeGreaterThanOrEqual(60.5 * (1 - 0.35) - 0.1);
      expect(high).toBeLessThanOrEqual(60.5 * (1 + 0.35) + 0.1);
    }
  });

  test("10.5 believed growth is that of the middle of the range since the start", () => {
    const { low, high, believedGrowth } = estimateOf(JAPAN, grown(given(), JAPAN, 10));
    expect(believedGrowth).toBeCloseTo(((low + high) / 2 / 55 - 1) * 100, 1);
  });

  test("10.5 a published budget is known exactly, with its growth", () => {
    const published = grown(given(), JAPAN, 10, { publishedThisYear: true, growth: 10 });
    expect(estimateOf(JAPAN, published)).toMatchObject({
      low: 60.5,
      high: 60.5,
      believedGrowth: 10,
      reportedGrowth: 10,
      opacity: 0.35,
    });
  });

  test("10.5 a member of a programme of annual reports is known exactly and stays as opaque as it was", () => {
    const member = withTransparency(grown(given(), JAPAN, 10), "annual", "eight");
    expect(estimateOf(JAPAN, member)).toMatchObject({ low: 60.5, high: 60.5, opacity: 0.35 });
  });

  test("10.5 inspection opens the books of members as long as the programme lasts", () => {
    const inspected = withTransparency(grown(given(), JAPAN, 10), "inspected", "eight");
    expect(estimateOf(JAPAN, inspected)).toMatchObject({ low: 60.5, high: 60.5, opacity: 0 });
    const outside = withTransparency(given(), "inspected", "eight", [ASEAN, KOREA]);
    expect(estimateOf(JAPAN, outside)).toMatchObject({ opacity: 0.35 });
    const ended = afterReview(inspected).where(() => ({ programmes: {} }));
    expect(estimateOf(JAPAN, ended)).toMatchObject({ opacity: 0.35 });
  });

  test("10.5 a voluntary programme leaves the estimate a range", () => {
    const { low, high } = estimateOf(JAPAN, withTransparency(given(), "voluntary", "eight"));
    expect(low).toBeLessThan(high);
  });

  test("10.5 what is drawn for one delegation does not depend on whether another reports", () => {
    const secret = grown(given(), KOREA, 6);
    const published = grown(given(), KOREA, 6, { publishedThisYear: true });
    expect(estimateOf(JAPAN, published)).toEqual(estimateOf(JAPAN, secret));
  });
});

describe("10.6 own security", () => {
  test("10.6 it stands at 50 where nobody has grown and nothing is feared", () => {
    expect(securityOf(JAPAN, openBooks(given()))).toBe(50);
  });

  test("10.6 it rises by securityPerPercent with each percent of own growth since the start", () => {
    expect(securityOf(JAPAN, openBooks(grown(given(), JAPAN, 10)))).toBe(64);
  });

  test("10.6 another's believed growth takes from it, the more the less it is trusted and the more opaque it is", () => {
    const armed = openBooks(grown(given(), KOREA, 10));
    // Japan trusts Korea 42: 0.5 × 10 × 0.58 × 1.35.
    expect(securityOf(JAPAN, armed)).toBe(46.1);
    // ASEAN trusts Korea 58: 0.5 × 10 × 0.42 × 1.35.
    expect(securityOf(ASEAN, armed)).toBe(47.2);
    const inspected = withTransparency(armed, "inspected", "eight");
    expect(securityOf(JAPAN, inspected)).toBe(47.1);
  });

  test("10.6 a rival that disarms makes one safer", () => {
    expect(securityOf(JAPAN, openBooks(grown(given(), KOREA, -10)))).toBe(53.9);
  });

  test("10.6 overtures taken count, hedged ones by half", () => {
    const taken = openBooks(withOverture(given(), "accept"));
    expect(securityOf(JAPAN, taken)).toBe(58);
    expect(securityOf(JAPAN, openBooks(withOverture(given(), "hedge")))).toBe(54);
    expect(securityOf(JAPAN, openBooks(withOverture(given(), "decline")))).toBe(50);
  });

  test("10.6 it is held within 0 and 100", () => {
    expect(securityOf(JAPAN, openBooks(grown(given(), JAPAN, 90)))).toBe(100);
    expect(securityOf(JAPAN, openBooks(grown(given(), JAPAN, -90)))).toBe(0);
  });

  test("3.7 conduct that only the judge knows of counts in its own sense of security", () => {
    const armed = openBooks(grown(given(), KOREA, 10));
    const betrayed = armed.where(({ trust }) => ({
      trust: {
        ...trust,
        government: withReputation(trust.government, pairKey(JAPAN, KOREA), { unseenBroken: 6 }),
      },
    }));
    expect(securityOf(JAPAN, betrayed)).toBeLessThan(securityOf(JAPAN, armed));
  });
});

describe("10.7 the arms race", () => {
  test("10.7 growth that nobody announced raises tension by tensionPerPercent for each percent", () => {
    expect(tensionFrom(growing({ [JAPAN]: 5, [KOREA]: 5 }))).toBe(2.2);
  });

  test("10.7 of published growth half counts", () => {
    expect(tensionFrom(growing({ [JAPAN]: 10 }, { publishedThisYear: true }))).toBe(1.1);
  });

  test("10.7 of reported growth half counts, and only what lies above a guideline's ceiling", () => {
    const reported = withTransparency(growing({ [JAPAN]: 10 }), "annual", "five");
    expect(tensionFrom(reported)).toBe(0.6);
    const within = withTransparency(growing({ [JAPAN]: 5 }), "annual", "five");
    expect(tensionFrom(within)).toBe(0);
  });

  test("10.7 inspected growth explains itself", () => {
    const inspected = withTransparency(growing({ [JAPAN]: 12 }), "inspected", "three");
    expect(tensionFrom(inspected)).toBe(0);
  });

  test("10.7 a cut moves tension by tensionPerCutPercent for each percent", () => {
    expect(tensionFrom(growing({ [JAPAN]: -4 }))).toBe(-0.8);
  });

  test("10.7 it is one sum, so that nobody is named", () => {
    const moves = eventsOfReview(growing({ [JAPAN]: 5, [KOREA]: 5 })).flatMap((event) =>
      event.type === "tracksMoved" ? event.moves : [],
    );
    expect(moves).toEqual([{ track: "tension", by: 2.2, reason: "armsRace" }]);
  });
});

function eventsOfReview(table: Given): readonly Event[] {
  const u = unfold(table.scenario, table.state, table.now);
  reviewDefence(u);
  return u.events;
}

const afterReview = (table: Given): Given => table.after(...eventsOfReview(table));

function estimateOf(seat: SeatId, table: Given): EventOf<"defenceEstimated"> {
  const found = eventsOfReview(table).find(
    (event): event is EventOf<"defenceEstimated"> =>
      event.type === "defenceEstimated" && event.seat === seat,
  );
  if (found === undefined) throw new Error(`No estimate of ${seat}`);
  return found;
}

const securityOf = (seat: SeatId, table: Given): number =>
  afterReview(table).state.seats[seat]?.security ?? Number.NaN;

function tensionFrom(table: Given): number {
  const before = table.state.tracks.tension;
  return Number((afterReview(table).state.tracks.tension - before).toFixed(1));
}

/** The defence of one seat, by so many percent above where it began. */
function grown(table: Given, seat: SeatId, percent: number, more: Partial<Defence> = {}): Given {
  return withDefence(table, seat, (defence) => ({
    spending: Math.round(defence.startedAt * (1 + percent / 100) * 10) / 10,
    ...more,
  }));
}

/** The last budgets' growth, in percent. */
function growing(percents: Readonly<Record<SeatId, number>>, more: Partial<Defence> = {}): Given {
  let table = given();
  for (const seat of [ASEAN, KOREA, JAPAN]) {
    table = withDefence(table, seat, () => ({ growth: percents[seat] ?? 0, ...more }));
  }
  return table;
}

function withDefence(
  table: Given,
  seat: SeatId,
  change: (defence: Defence) => Partial<Defence>,
): Given {
  return table.where(({ seats }) => {
    const position = seats[seat];
    if (position === undefined) throw new Error(`No seat ${seat}`);
    const defence = { ...position.defence, ...change(position.defence) };
    return { seats: { ...seats, [seat]: { ...position, defence } } };
  });
}

/** Everybody publishes, so that what is believed is what is. */
function openBooks(table: Given): Given {
  let open = table;
  for (const seat of [ASEAN, KOREA, JAPAN]) {
    open = withDefence(open, seat, () => ({ publishedThisYear: true }));
  }
  return open;
}

function withOverture(table: Given, answer: "accept" | "hedge" | "decline"): Given {
  const id = overtureId("usExtendedDeterrence");
  return table.where(({ seats }) => {
    const japan = seats[JAPAN];
    if (japan === undefined) throw new Error("No Japan");
    const overtures = { [id]: { id, year: 1, answer, received: 0, exposed: false } };
    return { seats: { ...seats, [JAPAN]: { ...japan, overtures } } };
  });
}

function withReputation(
  government: GameState["trust"]["government"],
  pair: string,
  change: Partial<Reputation>,
): GameState["trust"]["government"] {
  const before = government[pair];
  if (before === undefined) throw new Error(`No trust ${pair}`);
  return { ...government, [pair]: { ...before, ...change } };
}

function withTransparency(
  table: Given,
  reporting: "voluntary" | "annual" | "inspected",
  ceiling: "eight" | "five" | "three",
  members: readonly SeatId[] = [ASEAN, KOREA, JAPAN],
): Given {
  const programme: ProgrammeState = {
    id: TRANSPARENCY,
    adoptedIn: 1,
    package: {
      [issueId("reporting")]: optionId(reporting),
      [issueId("ceiling")]: optionId(ceiling),
      [issueId("coverage")]: optionId("totals"),
      [issueId("shares")]: optionId("equal"),
    },
    members,
    shares: Object.fromEntries(members.map((seat) => [seat, 1 / members.length])),
    maturity: 1,
    funded: 1,
    paid: {},
  };
  return table.where(() => ({ programmes: { [TRANSPARENCY]: programme } }));
}
