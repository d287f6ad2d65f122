import type { SeatId } from "#shared/kernel/ids.ts";
import { remember } from "#shared/kernel/remember.ts";
import type { DecisionRule, Package, Programme } from "#shared/views/view.ts";
import { changesBetween, figuresOf } from "./packages.ts";
import type { BotContext, BotView } from "./policy.ts";

/** Effective trust of one delegation in another, 0–100, as everybody reads it. */
export const trustOf = (view: BotView, from: SeatId, to: SeatId): number =>
  view.public.effectiveTrust[`${from}>${to}`] ?? 0;

/**
 * Whether those who would be bound trust each other enough for a programme on these terms (8.2):
 * everybody, or the members of a programme in force. ASEAN minus X asks at the decision.
 */
export function trustSuffices(
  context: BotContext,
  programme: Programme,
  terms: Package,
  rule: DecisionRule = context.view.public.procedure[programme.matter],
): boolean {
  if (rule === "aseanMinusX") return true;
  return leastTrust(context)(programme) >= figuresOf(programme)(terms).trustNeeded;
}

/** The least that any of those who would be bound by a programme trusts another of them. */
export const leastTrust = remember(({ view, scenario }: BotContext) =>
  remember((programme: Programme): number => {
    const members = view.public.programmes[programme.id]?.members;
    const bound = members ?? scenario.seats.map((seat) => seat.id);
    let least = Number.POSITIVE_INFINITY;
    for (const from of bound) {
      for (const to of bound) {
        if (from !== to) least = Math.min(least, trustOf(view, from, to));
      }
    }
    return least;
  }),
);

/**
 * Whether the plenary would hear a text (8.1, 8.2): one that trust allows and that changes what is
 * in force, or lets in those who stand outside.
 */
export function mayBeText(
  context: BotContext,
  programme: Programme,
  terms: Package,
  rule?: DecisionRule,
): boolean {
  const inForce = context.view.public.programmes[programme.id];
  const isNew =
    inForce === undefined ||
    inForce.members.length < context.scenario.seats.length ||
    Object.keys(changesBetween(programme, inForce.package, terms)).length > 0;
  return isNew && trustSuffices(context, programme, terms, rule);
}
