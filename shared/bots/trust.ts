import type { SeatId } from "#shared/kernel/ids.ts";
import type { DecisionRule, Package, Programme } from "#shared/views/view.ts";
import { chosenOptions } from "./lookUp.ts";
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
  const { view } = context;
  const needed =
    programme.trustNeeded +
    chosenOptions(programme, terms).reduce((sum, option) => sum + option.trustNeeded, 0);
  const bound =
    view.public.programmes[programme.id]?.members ?? context.scenario.seats.map((seat) => seat.id);
  return bound.every((from) =>
    bound.every((to) => from === to || trustOf(view, from, to) >= needed),
  );
}
