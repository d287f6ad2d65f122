import { describe, expect, test } from "vitest";
import type { OptionId, ProgrammeId, SeatId } from "#shared/kernel/ids.ts";
import { holds, truthOf } from "#shared/rules/conditions.ts";
import { initialState } from "#shared/rules/initialState.ts";
import { shareInPackage, yearlyCost } from "#shared/rules/packages.ts";
import { effectiveTrust } from "#shared/rules/trust.ts";
import type { Mandate } from "#shared/scenario/schema/mandates.ts";
import type { Programme } from "#shared/scenario/schema/programmes.ts";
import { valueOfPackage } from "#shared/views/packageValue.ts";
import type { Package } from "#shared/views/view.ts";
import { shippedPack } from "./shippedPack.ts";

describe.each(["trilateral", "aseanPlusTwo"])("the shape of %s", (pack) => {
  const { scenario } = shippedPack(pack);
  const seats = scenario.seats.map(({ id }) => id);
  const start = initialState(scenario, { seed: 1, years: 5, pace: "stepped" });

  test.for(scenario.programmes)(
    "on every issue of $id the delegations want different things, or it matters less to some",
    (programme) => {
      for (const issue of programme.issues) {
        const wishes = seats.map((seat) => {
          const points = issue.options.map(
            (option) => sheetOf(seat, programme.id).options[issue.id]?.[option.id] ?? 0,
          );
          const best = Math.max(...points);
          return {
            best: points.flatMap((each, index) => (each === best ? [index] : [])).join(),
            stake: best - Math.min(...points),
          };
        });
        expect(
          wishes.every(({ stake }) => stake === 0),
          `${issue.id} matters to somebody`,
        ).toBe(false);
        const differ = (of: (wish: (typeof wishes)[number]) => unknown): boolean =>
          new Set(wishes.map(of)).size > 1;
        expect(differ(({ best }) => best) || differ(({ stake }) => stake), issue.id).toBe(true);
      }
    },
  );

  test("on most issues there is real conflict: no option is best for all", () => {
    const issues = scenario.programmes.flatMap((programme) =>
      programme.issues.map((issue) => ({ programme, issue })),
    );
    const inConflict = issues.filter(({ programme, issue }) => {
      const isBestFor = (seat: SeatId, option: string): boolean => {
        const points = sheetOf(seat, programme.id).options[issue.id] ?? {};
        const values = Object.entries(points);
        const most = Math.max(...values.map(([, value]) => value));
        return values.some(([name, value]) => name === option && value === most);
      };
      return issue.options.every((option) => !seats.every((seat) => isBestFor(seat, option.id)));
    });
    expect(inConflict.length / issues.length).toBeGreaterThan(0.6);
  });

  test.for(scenario.programmes)(
    "$id can be traded over: an issue weighs more on one sheet than on another",
    (programme) => {
      const weights = seats.map((seat) => {
        const stakes = programme.issues.map((issue) => {
          const points = Object.values(sheetOf(seat, programme.id).options[issue.id] ?? {});
          return Math.max(...points) - Math.min(...points);
        });
        const all = stakes.reduce((sum, stake) => sum + stake, 0);
        return stakes.map((stake) => stake / all);
      });
      const spreads = programme.issues.map((_, index) => {
        const ofIssue = weights.map((each) => each[index] ?? 0);
        return Math.max(...ofIssue) - Math.min(...ofIssue);
      });
      expect(Math.max(...spreads)).toBeGreaterThan(0.1);
    },
  );

  test.for(scenario.programmes)(
    "$id has a zone of possible agreement: some text is better for each than none, its cost counted",
    (programme) => {
      const good = packagesOf(programme).filter((chosen) =>
        seats.every((seat) => worthOf(programme, chosen, seat) > 0),
      );
      expect(good.length).toBeGreaterThan(0);
    },
  );

  test("log-rolling pays: trading across issues lifts each above the fairest split of every issue", () => {
    const splits = scenario.programmes.map((programme) => worthsOf(programme, splitOf(programme)));
    const texts = scenario.programmes.map((programme) =>
      packagesOf(programme).map((chosen) => worthsOf(programme, chosen)),
    );
    // Whoever gains least is given more weight, until nobody can be helped any more.
    const weights = seats.map(() => 1);
    let most = Number.NEGATIVE_INFINITY;
    for (let round = 0; round < 400; round++) {
      const traded = texts.map((worths) => bestOf(worths, weights));
      const gains = seats.map((_, seat) => total(traded, seat) - total(splits, seat));
      const least = Math.min(...gains);
      most = Math.max(most, least);
      const worst = gains.indexOf(least);
      weights[worst] = (weights[worst] ?? 1) * 1.03;
    }
    expect(most).toBeGreaterThan(1);
  });

  test("money is short: it pays for all programmes at their cheapest, and then not for the crises", () => {
    const { years } = scenario.settings;
    const income = scenario.seats.reduce((sum, seat) => sum + seat.income, 0);
    const money =
      scenario.seats.reduce((sum, seat) => sum + seat.treasury, 0) + income * years.standard;
    const programmes = scenario.programmes.reduce((sum, programme) => {
      const cheapest = Math.min(
        ...packagesOf(programme).map((chosen) => {
          const { instalment, upkeep } = yearlyCost(programme, chosen);
          const running = Math.max(0, years.standard - programme.maturityYears);
          return instalment * programme.maturityYears + upkeep * running;
        }),
      );
      return sum + cheapest;
    }, 0);
    const need = scenario.crises.reduce((sum, card) => sum + card.need, 0) / scenario.crises.length;
    const { secondPerRivalryPoint } = scenario.settings.crises;
    const crisesAYear = 1 + scenario.settings.tracks.rivalry * secondPerRivalryPoint;
    const middling = 1.5;
    const crises = need * middling * crisesAYear * years.standard;
    expect(programmes).toBeLessThan(money);
    expect(programmes + crises).toBeGreaterThan(money);
  });

  test("trust is a gate: some programmes are open at the start, the deepest is not", () => {
    const least = Math.min(
      ...seats.flatMap((from) =>
        seats.flatMap((to) => (from === to ? [] : [effectiveTrust(scenario, start, from, to)])),
      ),
    );
    const open = scenario.programmes.filter((programme) => programme.trustNeeded <= least);
    expect(open.length).toBeGreaterThanOrEqual(3);
    expect(open.length).toBeLessThan(scenario.programmes.length);
  });

  test.for(seats)(
    "the mandate of %s starts with red line uncrossed and objectives open",
    (seat) => {
      const { objectives, redLine } = mandateOf(seat);
      const isTrue = (condition: Mandate["redLine"]["condition"]): boolean =>
        holds(scenario, start, condition, truthOf(start));
      expect(isTrue(redLine.condition)).toBe(false);
      expect(objectives.filter(({ condition }) => isTrue(condition)).length).toBeLessThan(
        objectives.length,
      );
    },
  );

  test.for(seats)(
    "the walk-away value of %s lies below what can be reached by agreement",
    (seat) => {
      const mandate = mandateOf(seat);
      const { zero, hundred } = mandate.scale;
      const tracks = Object.values(mandate.tracks).reduce((sum, weight) => sum + weight, 0);
      const programmes = scenario.programmes.reduce((sum, programme) => {
        const { adopted, options } = sheetOf(seat, programme.id);
        const best = Object.values(options).map((points) => Math.max(...Object.values(points)));
        return (
          sum +
          Math.max(
            0,
            best.reduce((all, points) => all + points, adopted),
          )
        );
      }, 0);
      const objectives = mandate.objectives.reduce((sum, { points }) => sum + points, 0);
      const ownBest = mandate.security + mandate.treasury.cap * mandate.treasury.pointsPerBillion;
      const most = tracks + programmes + objectives + ownBest;
      expect(most).toBeGreaterThan(hundred);
      const halfOfAgreement = tracks / 2 + ownBest / 2 + (programmes + objectives) / 2;
      const score = (100 * (halfOfAgreement - zero)) / (hundred - zero);
      expect(score).toBeGreaterThan(mandate.walkAway);
    },
  );

  test("every measure that decays by itself can be held by a programme", () => {
    const { drift } = scenario.settings;
    for (const [track, by] of Object.entries(drift)) {
      if (track === "rivalry") continue;
      const raising = scenario.programmes.some(({ effects }) =>
        effects.some(
          (effect) => effect.kind === "track" && effect.track === track && effect.amount * by < 0,
        ),
      );
      expect(raising, track).toBe(true);
    }
  });

  test("overtures come from both powers alike, each kind from each", () => {
    const kinds = (power: string): readonly string[] =>
      [
        ...new Set(
          scenario.overtures.filter((card) => card.power === power).map(({ kind }) => kind),
        ),
      ].toSorted();
    expect(kinds("us")).toEqual(kinds("china"));
    expect(scenario.overtures.filter(({ power }) => power === "us")).toHaveLength(
      scenario.overtures.length / 2,
    );
    for (const seat of seats) {
      const powers = scenario.overtures
        .filter(({ to }) => to.includes(seat))
        .map(({ power }) => power);
      expect(new Set(powers).size, seat).toBe(2);
    }
  });

  function mandateOf(seat: SeatId): Mandate {
    const mandate = scenario.mandates[seat];
    if (mandate === undefined) throw new Error(`No mandate of ${seat}`);
    return mandate;
  }

  function sheetOf(seat: SeatId, programme: ProgrammeId): Mandate["programmes"][ProgrammeId] {
    const sheet = mandateOf(seat).programmes[programme];
    if (sheet === undefined) throw new Error(`No points for ${programme}`);
    return sheet;
  }

  /** Every text of a programme. */
  function packagesOf(programme: Programme): readonly Package[] {
    return programme.issues.reduce<readonly Package[]>(
      (packages, issue) =>
        packages.flatMap((chosen) =>
          issue.options.map((option) => ({ ...chosen, [issue.id]: option.id })),
        ),
      [{}],
    );
  }

  const worthsOf = (programme: Programme, chosen: Package): readonly number[] =>
    seats.map((seat) => worthOf(programme, chosen, seat));

  const total = (worths: readonly (readonly number[])[], seat: number): number =>
    worths.reduce((sum, each) => sum + (each[seat] ?? 0), 0);

  /** Of texts by their worth to each, the one with the largest weighted sum. */
  function bestOf(
    texts: readonly (readonly number[])[],
    weights: readonly number[],
  ): readonly number[] {
    const weighed = (worths: readonly number[]): number =>
      worths.reduce((sum, worth, index) => sum + worth * (weights[index] ?? 0), 0);
    return texts.reduce((best, worths) => (weighed(worths) > weighed(best) ? worths : best));
  }

  /** On each issue by itself the fairest option: the one that leaves the worst served best served. */
  const splitOf = (programme: Programme): Package =>
    programme.issues.reduce<Package>((chosen, issue) => {
      const served = (option: OptionId): number =>
        Math.min(
          ...seats.map((seat) => {
            const points = sheetOf(seat, programme.id).options[issue.id] ?? {};
            const least = Math.min(...Object.values(points));
            const most = Math.max(...Object.values(points));
            return most === least ? 1 : ((points[option] ?? least) - least) / (most - least);
          }),
        );
      const fairest = issue.options.toSorted((a, b) => served(b.id) - served(a.id))[0];
      return fairest === undefined ? chosen : { ...chosen, [issue.id]: fairest.id };
    }, {});

  /** Points of the own score that a text brings over a standard game from the second year on. */
  const worthOf = (programme: Programme, chosen: Package, seat: SeatId): number =>
    valueOfPackage(scenario, mandateOf(seat), programme, chosen, {
      yearsLeft: scenario.settings.years.standard - 1,
      isMember: true,
      share: shareInPackage(programme, chosen, seat),
      coverage: 1,
      maturity: 0,
    }).total;
});
