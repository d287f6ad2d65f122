import type { SeatId } from "#shared/kernel/ids.ts";
import type { Package, Programme } from "#shared/views/view.ts";
import { chosenOptions } from "./lookUp.ts";
import type { BotContext, BotView } from "./policy.ts";

/** Effective trust of one delegation in another, 0–100, as everybody reads it. */
export const trustOf = (view: BotView, from: SeatId, to: SeatId): number =>
  view.public.effectiveTrust[`${from}>${to}`] ?? 0;

/** Whether everybody trusts everybody enough for a programme on these terms (8.2). */
export function trustSuffices(context: BotContext, programme: Programme, terms: Package): boolean {
  const { view } = context;
  if (view.public.procedure[programme.matter] === "aseanMinusX") return true;
  const needed =
    programme.trustNeeded +
    chosenOptions(programme, terms).reduce((sum, option) => sum + option.trustNeeded, 0);
  const seats = context.scenario.seats.map((seat) => seat.id);
  return seats.every((from) =>
    seats.every((to) => from === to || trustOf(view, from, to) >= needed),
  );
}
