import type { IssueId, OptionId, SeatId } from "#shared/kernel/ids.ts";
import type { Package, Programme } from "#shared/views/view.ts";
import { modelsMandates } from "./levels.ts";
import { uhat } from "./opponents/estimate.ts";
import { changesBetween, packagesOf } from "./packages.ts";
import type { BotContext } from "./policy.ts";

/** An option of a text. */
export interface Choice {
  readonly issue: IssueId;
  readonly option: OptionId;
}

/**
 * The option of a text that its author seems to want most, among those that this delegation would
 * rather not have but keeps in what it asks for: its side of a trade (logrolling, Froman & Cohen 1970).
 * Undefined where there is none or this bot does not model mandates.
 */
export function concededTo(
  context: BotContext,
  author: SeatId,
  programme: Programme,
  text: Package,
  wanted: Package,
): Choice | undefined {
  if (!modelsMandates(context.level)) return undefined;
  const choices = programme.issues.flatMap(({ id }) => {
    const option = text[id];
    const isConceded = option === wanted[id] && isUnloved(context, programme, id, option);
    return option !== undefined && isConceded
      ? [{ issue: id, option, keenness: keenness(context, author, programme, text, id) }]
      : [];
  });
  return choices
    .filter((each) => each.keenness >= PLAIN)
    .toSorted((a, b) => b.keenness - a.keenness)[0];
}
/** Notches by which a wish stands out enough to be spoken of. */
const PLAIN = 0.3;

/** Whether the own sheet gives more for another option on the issue. */
function isUnloved(
  { view }: BotContext,
  programme: Programme,
  issue: IssueId,
  option: OptionId | undefined,
): boolean {
  const points = view.own.mandate.programmes[programme.id]?.options[issue] ?? {};
  const own = option === undefined ? undefined : points[option];
  return Math.max(...Object.values(points)) > (own ?? 0);
}

/** Notches by which another delegation seems to want a text more than the next best option on one issue would leave it. */
function keenness(
  context: BotContext,
  seat: SeatId,
  programme: Programme,
  text: Package,
  issue: IssueId,
): number {
  let asItIs = 0;
  let nextBest = Number.NEGATIVE_INFINITY;
  for (const terms of packagesOf(programme)) {
    const changed = Object.keys(changesBetween(programme, text, terms));
    if (changed.length > 1 || (changed.length === 1 && changed[0] !== issue)) continue;
    const { mean } = uhat(context, seat, programme, terms);
    if (changed.length === 0) asItIs = mean;
    else nextBest = Math.max(nextBest, mean);
  }
  return asItIs - nextBest;
}
