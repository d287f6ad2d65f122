import type { SeatCommand } from "#shared/rules/commands.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import { chanceIn } from "./chance.ts";
import { decideMove } from "./decide.ts";
import type { BotView, Term, TermName } from "./policy.ts";
import { strategyOf } from "./strategy.ts";

/** What an expert in the same seat would do next, and the largest reasons for it and against it. */
export interface Advice {
  readonly command: SeatCommand;
  /** Summed by kind, largest first; none that counts for less than a twentieth of a point. */
  readonly reasons: readonly Pick<Term, "name" | "points">[];
}

/**
 * The advice of a principled expert (Fisher & Ury 1981: interests, criteria, no tricks) who sees what
 * this delegation sees and nothing else. Undefined where there is nothing to do but wait. Same view,
 * same advice.
 */
export function adviceFor(scenario: PublicScenario, view: BotView): Advice | undefined {
  const move = decideMove({
    scenario,
    view,
    ...strategyOf("principled@expert"),
    rng: chanceIn(0, view),
  });
  return move === undefined
    ? undefined
    : { command: move.command, reasons: summed(move.why).slice(0, MOST_REASONS) };
}

function summed(terms: readonly Term[]): Advice["reasons"] {
  const points = new Map<TermName, number>();
  for (const term of terms) points.set(term.name, (points.get(term.name) ?? 0) + term.points);
  return [...points]
    .map(([name, sum]) => ({ name, points: sum }))
    .filter((reason) => Math.abs(reason.points) >= LEAST)
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

const MOST_REASONS = 4;
const LEAST = 0.05;
