import { idsOf, type SeatId } from "#shared/kernel/ids.ts";
import { type Money, money } from "#shared/kernel/units.ts";
import type { Event } from "#shared/rules/events.ts";
import type { MoveReason } from "#shared/rules/state/moves.ts";
import type { Phase } from "#shared/scenario/schema/vocabulary.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { Step } from "./retrace.ts";

/**
 * Where one delegation's money came from and went to over the game, US$ bn. Start and what came in,
 * less what went out, is the end.
 */
export interface Payments {
  readonly start: Money;
  readonly income: Money;
  /** Received from great powers, less what they took back. */
  readonly overtures: Money;
  /** Paid to and received from others under deals. */
  readonly receivedFromOthers: Money;
  readonly paidToOthers: Money;
  /** Growth of the own defence. */
  readonly defence: Money;
  readonly programmes: Money;
  readonly crises: Money;
  /** Damage that crises did. */
  readonly losses: Money;
  readonly reconciliation: Money;
  /** What programmes, crises and news brought by themselves; below 0 where they cost. */
  readonly effects: Money;
  readonly end: Money;
}
type Post = Exclude<keyof Payments, "start" | "end">;
type Add = (seat: SeatId, post: Post, amount: Money) => void;

/** Who paid for what. `steps` are those that stand. */
export function paymentsOf(
  scenario: Scenario,
  steps: readonly Step[],
): Readonly<Record<SeatId, Payments>> {
  const sums: Record<SeatId, Payments> = {};
  for (const { id, treasury } of scenario.seats) {
    const end = steps.at(-1)?.after.seats[id]?.treasury ?? treasury;
    sums[id] = { ...NOTHING, start: treasury, end };
  }
  const add: Add = (seat, post, amount) => {
    const before = sums[seat];
    if (before === undefined) throw new Error(`No delegation ${seat}`);
    sums[seat] = { ...before, [post]: money(before[post] + amount) };
  };
  for (const step of steps) addStep(step, add);
  return sums;
}

const NOTHING: Payments = {
  start: 0,
  income: 0,
  overtures: 0,
  receivedFromOthers: 0,
  paidToOthers: 0,
  defence: 0,
  programmes: 0,
  crises: 0,
  losses: 0,
  reconciliation: 0,
  effects: 0,
  end: 0,
};

/** Programmes and crises are counted where all that was given stands, escrow included. */
function addStep({ event, phase }: Step, add: Add): void {
  if (event.type === "incomePaid") addEach(event.amounts, "income", add);
  if (event.type === "programmeFunded") addEach(event.by, "programmes", add);
  if (event.type === "crisisResolved") {
    addEach(event.contributions, "crises", add);
    addEach(event.losses, "losses", add);
  }
  if (event.type === "overtureAnswered") add(event.seat, "overtures", event.paid);
  if (event.type === "escrowReleased" && event.to !== undefined && event.to !== event.from) {
    add(event.from, "paidToOthers", event.amount);
    add(event.to, "receivedFromOthers", event.amount);
  }
  if (event.type === "treasuryMoved") addMove(event, phase, add);
}

const addEach = (amounts: Readonly<Record<SeatId, Money>>, post: Post, add: Add): void => {
  for (const seat of idsOf(amounts)) add(seat, post, amounts[seat] ?? 0);
};

function addMove(
  { seat, by, reason }: Extract<Event, { type: "treasuryMoved" }>,
  phase: Phase,
  add: Add,
): void {
  // Dues leave in the budget; what a programme moves by itself comes at the review.
  const isDues = reason === "programme" && phase === "budget";
  if (isDues || reason === "crisisContribution" || reason === "crisisLoss") return;
  if (reason === "obligation" && by > 0) return add(seat, "receivedFromOthers", by);
  const cost = COSTS[reason];
  if (cost !== undefined) return add(seat, cost, -by);
  add(seat, reason === "overture" ? "overtures" : "effects", by);
}

/** The reasons for which money goes out, and the posts that count it as such. */
const COSTS: Readonly<Partial<Record<MoveReason, Post>>> = {
  budget: "defence",
  obligation: "paidToOthers",
  reconciliation: "reconciliation",
};
