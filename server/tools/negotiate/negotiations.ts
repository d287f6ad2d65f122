import { nextUint32, seedRng } from "#shared/kernel/rng.ts";
import { type Domain, outcomeSpace, packageAt, reservations } from "#shared/negotiation/domain.ts";
import type { Strategy } from "#shared/negotiation/negotiator.ts";
import { paretoFrontier } from "#shared/negotiation/paretoFrontier.ts";
import { type Distance, distanceOf, solutionsOf } from "#shared/negotiation/solutions.ts";
import { negotiate } from "#shared/negotiation/stackedAlternatingOffers.ts";
import { STRATEGIES, type StrategyName } from "#shared/negotiation/strategies/catalogue.ts";
import { quantileOf } from "#shared/simulation/statistics.ts";

/** By party's id: utilities in the domain's own unit. */
export type ByParty = Readonly<Record<string, number>>;

/** What a domain holds, and what came of negotiating it. Numbers have four decimals; null stands for none. */
export interface Negotiations {
  /** How many packages there are, and how many of them no other dominates. */
  readonly packages: number;
  readonly efficient: number;
  readonly reservation: ByParty;
  /** Null without a zone of possible agreement. */
  readonly nash: ByParty | null;
  readonly kalaiSmorodinsky: ByParty | null;
  readonly egalitarian: ByParty | null;
  /** Who negotiates by which strategy. */
  readonly strategies: Readonly<Record<string, StrategyName>>;
  /** 0–1. */
  readonly agreementRate: number;
  /** Milliseconds of a turn. */
  readonly decisionMs: { readonly p50: number; readonly p99: number };
  readonly sessions: readonly NegotiatedSession[];
}

export interface NegotiatedSession {
  /** Issue → option; null at impasse. */
  readonly agreement: Readonly<Record<string, string>> | null;
  /** Rounds begun. */
  readonly rounds: number;
  /** Of the agreement; at impasse the reservation values. */
  readonly utilities: ByParty;
  readonly distance: { readonly [Key in keyof Distance]-?: number | null };
}

/** Negotiates a domain in `sessions`, each by other chance; same seed, same agreements. */
export function negotiations(
  domain: Domain,
  {
    strategies,
    rounds,
    sessions,
    seed,
  }: {
    /** In the order of the parties, beginning again where there are fewer. */
    readonly strategies: readonly StrategyName[];
    readonly rounds: number;
    readonly sessions: number;
    readonly seed: number;
  },
): Negotiations {
  const space = outcomeSpace(domain);
  const frontier = paretoFrontier(space);
  const solutions = solutionsOf(frontier, reservations(domain));
  const named = domain.parties.map((_, place) => strategies[place % strategies.length] ?? "linear");
  const times: number[] = [];
  let rng = seedRng(seed);
  const played = Array.from({ length: sessions }, (): NegotiatedSession => {
    [, rng] = nextUint32(rng);
    const timed = named.map((name) => withTimes(STRATEGIES[name], times));
    const session = negotiate(space, timed, { rounds, rng });
    const { pareto, nash, kalaiSmorodinsky, egalitarian, jointGainsLeft } = distanceOf(
      session.utilities,
      frontier,
      solutions,
    );
    return {
      agreement: session.agreement === undefined ? null : packageAt(domain, session.agreement),
      rounds: session.rounds,
      utilities: byParty(domain, session.utilities),
      distance: {
        pareto: rounded(pareto),
        nash: orNull(nash),
        kalaiSmorodinsky: orNull(kalaiSmorodinsky),
        egalitarian: orNull(egalitarian),
        jointGainsLeft: rounded(jointGainsLeft),
      },
    };
  });
  times.sort((a, b) => a - b);
  const point = (of: { readonly utilities: readonly number[] } | undefined): ByParty | null =>
    of === undefined ? null : byParty(domain, of.utilities);
  return {
    packages: space.size,
    efficient: frontier.length,
    reservation: byParty(domain, reservations(domain)),
    nash: point(solutions?.nash),
    kalaiSmorodinsky: point(solutions?.kalaiSmorodinsky),
    egalitarian: point(solutions?.egalitarian),
    strategies: Object.fromEntries(
      domain.parties.map(({ id }, place) => [id, named[place] ?? "linear"]),
    ),
    agreementRate: rounded(played.filter(({ agreement }) => agreement !== null).length / sessions),
    decisionMs: { p50: rounded(quantileOf(times, 0.5)), p99: rounded(quantileOf(times, 0.99)) },
    sessions: played,
  };
}

/** The same strategy, with the milliseconds of each of its turns noted. */
const withTimes =
  (strategy: Strategy, times: number[]): Strategy =>
  (brief) => {
    const negotiator = strategy(brief);
    return {
      hear: (event) => negotiator.hear(event),
      act: (time, standing) => {
        const began = performance.now();
        const act = negotiator.act(time, standing);
        times.push(performance.now() - began);
        return act;
      },
    };
  };

const byParty = (domain: Domain, utilities: readonly number[]): ByParty =>
  Object.fromEntries(
    domain.parties.map(({ id }, place) => [id, rounded(utilities[place] ?? Number.NaN)]),
  );

const orNull = (value: number | undefined): number | null =>
  value === undefined ? null : rounded(value);

const rounded = (value: number): number => Number(value.toFixed(4));
