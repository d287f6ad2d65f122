import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { nextUint32, seedRng } from "#shared/kernel/rng.ts";
import {
  type Domain,
  MAX_OUTCOMES,
  outcomeSpace,
  packageAt,
  reservations,
} from "#shared/negotiation/domain.ts";
import type { Strategy } from "#shared/negotiation/negotiator.ts";
import { paretoFrontier } from "#shared/negotiation/paretoFrontier.ts";
import { distanceOf, solutionsOf } from "#shared/negotiation/solutions.ts";
import { negotiate } from "#shared/negotiation/stackedAlternatingOffers.ts";
import { STRATEGIES, STRATEGY_NAMES } from "#shared/negotiation/strategies/catalogue.ts";
import { readDomain } from "./negotiate/domainFile.ts";

/**
 * `npm run negotiate -- --domain FILE.json --rounds 100 --strategies boulware,linear --seed 1 --json`:
 * the reference strategies negotiate a domain by stacked alternating offers. The format of FILE is
 * described in negotiate/domainFile.ts.
 */
const { values } = parseArgs({
  options: {
    domain: { type: "string" },
    rounds: { type: "string", default: "100" },
    strategies: { type: "string", default: "boulware" },
    sessions: { type: "string", default: "1" },
    seed: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
  },
});

const count = z.coerce.number().int().min(1).max(1_000_000);
const names = z.array(z.enum(STRATEGY_NAMES)).min(1);

function main(): number {
  if (values.domain === undefined) return complain("Name a file with --domain FILE.json");
  const domain = readDomain(readFileSync(values.domain, "utf8"));
  if (!domain.ok) return complain(domain.error.join("\n"));
  const packages = domain.value.issues.reduce((all, issue) => all * issue.options.length, 1);
  if (packages > MAX_OUTCOMES) return complain(`${packages} packages; at most ${MAX_OUTCOMES}`);
  const chosen = names.safeParse(values.strategies.split(","));
  if (!chosen.success) return complain(`--strategies: some of ${STRATEGY_NAMES.join(", ")}`);
  const rounds = count.parse(values.rounds);
  const sessions = count.parse(values.sessions);
  const result = run(domain.value, chosen.data, rounds, sessions);
  console.log(values.json ? JSON.stringify(result, undefined, 2) : table(result));
  return 0;
}

type Result = ReturnType<typeof run>;

function run(
  domain: Domain,
  strategies: readonly (typeof STRATEGY_NAMES)[number][],
  rounds: number,
  sessions: number,
) {
  const space = outcomeSpace(domain);
  const frontier = paretoFrontier(space);
  const reserved = reservations(domain);
  const solutions = solutionsOf(frontier, reserved);
  const times: number[] = [];
  const seated = domain.parties.map(
    (_, place) => strategies[place % strategies.length] ?? "linear",
  );
  let rng = seedRng(Number(values.seed));
  const played = Array.from({ length: sessions }, () => {
    [, rng] = nextUint32(rng);
    const timed = seated.map((name) => withTimes(STRATEGIES[name], times));
    const session = negotiate(space, timed, { rounds, rng });
    const agreed = session.agreement;
    return {
      agreement: agreed === undefined ? undefined : packageAt(domain, agreed),
      rounds: session.rounds,
      utilities: byParty(domain, session.utilities),
      distance: distanceOf(session.utilities, frontier, solutions),
    };
  });
  times.sort((a, b) => a - b);
  return {
    packages: space.size,
    efficient: frontier.length,
    nash: solutions && byParty(domain, solutions.nash.utilities),
    kalaiSmorodinsky: solutions && byParty(domain, solutions.kalaiSmorodinsky.utilities),
    egalitarian: solutions && byParty(domain, solutions.egalitarian.utilities),
    strategies: Object.fromEntries(domain.parties.map(({ id }, place) => [id, seated[place]])),
    agreementRate: played.filter((each) => each.agreement !== undefined).length / sessions,
    decisionMs: { p50: quantile(times, 0.5), p99: quantile(times, 0.99) },
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

const byParty = (domain: Domain, utilities: readonly number[]): Record<string, number> =>
  Object.fromEntries(
    domain.parties.map(({ id }, place) => [id, Number((utilities[place] ?? 0).toFixed(4))]),
  );

const quantile = (sorted: readonly number[], part: number): number =>
  Number((sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(3));

const table = (result: Result): string =>
  [
    `${result.packages} packages, ${result.efficient} efficient; Nash ${JSON.stringify(result.nash)}`,
    `${JSON.stringify(result.strategies)}: agreement in ${(100 * result.agreementRate).toFixed(1)} %`,
    ...result.sessions.map(
      ({ agreement, rounds, utilities }) =>
        `round ${rounds}: ${JSON.stringify(agreement ?? "impasse")} ${JSON.stringify(utilities)}`,
    ),
  ].join("\n");

function complain(text: string): number {
  console.error(text);
  return 1;
}

process.exitCode = main();
