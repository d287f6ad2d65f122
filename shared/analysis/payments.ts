import type { SeatId } from "#shared/kernel/ids.ts";
import { type Money, money } from "#shared/kernel/units.ts";
import type { Event } from "#shared/rules/events.ts";
import type { Scenario } from "#shared/scenario/schema.ts";

/** Where one delegation's money came from and went to over the game, US$ bn. */
export interface Payments {
  readonly income: Money;
  readonly programmes: Money;
  readonly crises: Money;
  readonly losses: Money;
  readonly overtures: Money;
  /** Paid to and received from others under deals. */
  readonly paidToOthers: Money;
  readonly receivedFromOthers: Money;
}

const NOTHING: Payments = {
  income: 0,
  programmes: 0,
  crises: 0,
  losses: 0,
  overtures: 0,
  paidToOthers: 0,
  receivedFromOthers: 0,
};

/** Who paid for what, summed over the journal. */
export function paymentsOf(
  scenario: Scenario,
  events: readonly Event[],
): Readonly<Record<SeatId, Payments>> {
  const sums: Record<SeatId, Payments> = {};
  for (const { id } of scenario.seats) sums[id] = NOTHING;
  const add = (seat: string, post: keyof Payments, amount: Money): void => {
    const known = scenario.seats.find((each) => each.id === seat)?.id;
    const before = known && sums[known];
    if (known === undefined || before === undefined) return;
    sums[known] = { ...before, [post]: money(before[post] + amount) };
  };
  for (const event of events) addEvent(event, add);
  return sums;
}

function addEvent(
  event: Event,
  add: (seat: string, post: keyof Payments, amount: Money) => void,
): void {
  switch (event.type) {
    case "incomePaid":
      for (const [seat, amount] of Object.entries(event.amounts)) add(seat, "income", amount);
      return;
    case "programmeFunded":
      for (const [seat, amount] of Object.entries(event.by)) add(seat, "programmes", amount);
      return;
    case "crisisResolved":
      for (const [seat, amount] of Object.entries(event.contributions)) add(seat, "crises", amount);
      for (const [seat, amount] of Object.entries(event.losses)) add(seat, "losses", amount);
      return;
    case "overtureAnswered":
      add(event.seat, "overtures", event.paid);
      return;
    case "escrowReleased":
      if (event.to === undefined || event.to === event.from) return;
      add(event.from, "paidToOthers", event.amount);
      add(event.to, "receivedFromOthers", event.amount);
      return;
    case "treasuryMoved":
      if (event.reason !== "obligation") return;
      if (event.by < 0) add(event.seat, "paidToOthers", -event.by);
      else add(event.seat, "receivedFromOthers", event.by);
      return;
    default:
  }
}
