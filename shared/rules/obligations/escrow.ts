import type { Money } from "#shared/kernel/units.ts";
import { moneyOf } from "../clauses.ts";
import type { Obligation } from "../state/obligation.ts";
import type { Unfolding } from "../unfolding.ts";
import { performMoney, stillOwed } from "./settle.ts";

/** Escrow pays the creditor, or gives to a crisis, all that is owed (6.2). */
export function payFromEscrow(u: Unfolding, obligation: Obligation): Money {
  const amount = stillOwed(obligation);
  spendEscrow(u, obligation, amount);
  return amount;
}

/** Escrow pays part or all of what is owed to whom the duty names; a programme or a crisis if nobody (6.2). */
export function spendEscrow(u: Unfolding, obligation: Obligation, amount: Money): void {
  if (amount <= 0) return;
  const { id, clause } = obligation;
  const { duty } = clause;
  if (moneyOf(duty) === 0) throw new Error(`Nothing was set aside for ${id}`);
  const to = duty.kind === "pay" ? { to: duty.to } : {};
  u.emit({ type: "escrowReleased", obligation: id, from: clause.from, ...to, amount });
  performMoney(u, obligation, amount);
}
