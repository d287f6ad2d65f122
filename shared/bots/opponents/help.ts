import type { SeatId } from "#shared/kernel/ids.ts";
import type { CrisisCard, PublicCrisis } from "#shared/views/view.ts";
import { crisisCardOf } from "../lookUp.ts";
import type { BotContext } from "../policy.ts";
import { beliefAbout } from "./belief.ts";
import { wordOf } from "./honesty.ts";

/** What another delegation is likely to give to a crisis: an uncertain sum, US$ bn. */
export interface ExpectedHelp {
  readonly mean: number;
  readonly variance: number;
}

/**
 * By Bayes: before any crisis it gives what its style makes of its fair part, and with every crisis
 * more and more what it gave to those before; promised help counts as far as its word does. Nobody is
 * expected to give more than it has declared to have.
 */
export function expectedHelp(
  context: BotContext,
  seat: SeatId,
  crisis: PublicCrisis,
): ExpectedHelp {
  const { public: table } = context.view;
  const card = crisisCardOf(context.scenario, crisis.id);
  if (!mayHelp(crisis, seat)) return { mean: 0, variance: 0 };
  const given = Object.values(table.crises).flatMap((past): readonly number[] => {
    const fair = fairPart(crisisCardOf(context.scenario, past.id), seat) * past.need;
    if (past.outcome === undefined || !mayHelp(past, seat) || fair <= 0) return [];
    return [Math.min(MOST_EFFORT, (past.contributions[seat] ?? 0) / fair)];
  });
  const sum = given.reduce((all, effort) => all + effort, PRIOR_CRISES * effortOf(context, seat));
  const usual = (sum / (PRIOR_CRISES + given.length)) * fairPart(card, seat) * crisis.need;
  const likely = Math.max(usual, promisedBy(context, seat, card));
  const mean = Math.min(likely, table.seats[seat]?.declaredTreasury ?? likely);
  return { mean, variance: (UNSURE * mean) ** 2 };
}
/** As many crises count as much as what is thought of a delegation before the first. */
const PRIOR_CRISES = 1.5;
/** Fair parts beyond which a gift says no more of the next. */
const MOST_EFFORT = 2;
/** Standard deviation of a gift, as a part of it. */
const UNSURE = 0.5;

/** The part of the need that falls to a delegation by its exposure, 0–1; alike where nobody is exposed. */
export function fairPart({ exposure }: CrisisCard, seat: SeatId): number {
  const all = Object.values(exposure).reduce((sum, each) => sum + each, 0);
  return all > 0 ? (exposure[seat] ?? 0) / all : 0;
}

const mayHelp = ({ struckBy }: PublicCrisis, seat: SeatId): boolean =>
  struckBy === undefined || struckBy === seat;

/** The part of its fair part that a delegation of its likely style gives. */
const effortOf = (context: BotContext, seat: SeatId): number =>
  beliefAbout(context, seat).styles.reduce(
    (sum, { style, chance }) => sum + chance * style.effort,
    0,
  );

/** What it promised to give to crises of the kind, as far as it is believed. */
function promisedBy(context: BotContext, seat: SeatId, { kind }: CrisisCard): number {
  const { own, public: table } = context.view;
  const word = wordOf(context, seat);
  return Object.values({ ...table.obligations, ...own.obligations }).reduce(
    (most, { status, clause, performed }) => {
      const { duty, from, escrow } = clause;
      const isOwed = status === "pending" && from === seat && duty.kind === "contribute";
      if (!isOwed || duty.crisisKind !== kind) return most;
      return Math.max(most, (duty.amount - performed) * (escrow ? 1 : word));
    },
    0,
  );
}
