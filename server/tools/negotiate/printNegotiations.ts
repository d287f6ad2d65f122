import type { Negotiations } from "./negotiations.ts";

/** Prints what came of negotiating a domain, for people. */
export function printNegotiations({
  packages,
  efficient,
  reservation,
  nash,
  kalaiSmorodinsky,
  egalitarian,
  strategies,
  agreementRate,
  decisionMs: { p50, p99 },
  sessions,
}: Negotiations): void {
  console.log(`${packages} packages, ${efficient} of them efficient`);
  if (nash === null) console.log("No package is worth as much to everybody as no agreement");
  console.table({
    "No agreement": reservation,
    ...(nash && { Nash: nash }),
    ...(kalaiSmorodinsky && { "Kalai–Smorodinsky": kalaiSmorodinsky }),
    ...(egalitarian && { Egalitarian: egalitarian }),
  });
  const who = Object.entries(strategies).map(([party, strategy]) => `${party} by ${strategy}`);
  console.log(
    `\n${who.join(", ")}: agreed in ${(100 * agreementRate).toFixed(1)} % of ${sessions.length}`,
  );
  console.table(
    sessions.map(({ agreement, rounds, utilities, distance }) => ({
      agreement: agreement === null ? "impasse" : Object.values(agreement).join(" · "),
      rounds,
      ...utilities,
      "from frontier": distance.pareto,
      "from Nash": distance.nash,
      "from K–S": distance.kalaiSmorodinsky,
      "from egalitarian": distance.egalitarian,
      "joint gains left": distance.jointGainsLeft,
    })),
  );
  console.log(`\nA decision took ${p50.toFixed(3)} ms in the middle, p99 ${p99.toFixed(3)} ms`);
}
