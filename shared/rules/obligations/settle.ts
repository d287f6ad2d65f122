import type { SeatId } from "#shared/kernel/ids.ts";
import { type Money, money } from "#shared/kernel/units.ts";
import { dutyKey, moneyOf } from "../clauses.ts";
import { isVerified } from "../programmesInForce.ts";
import type { Obligation } from "../state/obligation.ts";
import { billionWeight, findEvidence, pledgeWeight } from "../trust.ts";
import type { Unfolding } from "../unfolding.ts";

export type Outcome = "kept" | "broken" | "excused";

/** Part or all of a duty of money was done: it is kept once the amount is reached (6.5). */
export function performMoney(u: Unfolding, { id }: Obligation, amount: Money): void {
  if (amount <= 0) return;
  u.emit({ type: "obligationPerformed", obligation: id, amount });
  const after = u.state.obligations[id];
  if (after !== undefined && stillOwed(after) <= 0) settle(u, after, "kept");
}

/** A duty without money was done (6.5). */
export function performAct(u: Unfolding, obligation: Obligation): void {
  u.emit({ type: "obligationPerformed", obligation: obligation.id, amount: 0 });
  settle(u, obligation, "kept");
}

/** US$ bn of a duty of money not yet done. */
export const stillOwed = ({ clause, performed }: Obligation): Money =>
  money(moneyOf(clause.duty) - performed);

/**
 * Settles an obligation: the outcome and who learns of it, what it says of the debtor's word, what
 * is left in escrow, and whether its deal is done (5.8, 6.5–6.8).
 */
export function settle(u: Unfolding, { id }: Obligation, outcome: Outcome): void {
  const before = obligationOf(u, id);
  const { clause } = before;
  const open = u.state.deals[before.deal]?.open === true;
  const isBroken = outcome === "broken";
  const missing = isBroken && moneyOf(clause.duty) > 0 ? { missing: stillOwed(before) } : {};
  u.emit({
    type: "obligationSettled",
    obligation: id,
    outcome,
    ...missing,
    year: u.state.year,
    public: open || (isBroken && isVerified(u.scenario, u.state)),
  });
  if (outcome !== "excused") giveEvidence(u, obligationOf(u, id), !isBroken);
  returnEscrow(u, obligationOf(u, id));
  closeDeal(u, before);
}

function obligationOf(u: Unfolding, id: Obligation["id"]): Obligation {
  const obligation = u.state.obligations[id];
  if (obligation === undefined) throw new Error(`No obligation ${id}`);
  return obligation;
}

/**
 * What a settled duty tells: the other parties in full, all others at half weight of a breach that
 * is public. What escrow has done by itself says nothing of anybody's word.
 */
function giveEvidence(u: Unfolding, obligation: Obligation, kept: boolean): void {
  const { clause, parties, missing } = obligation;
  if (kept && clause.escrow) return;
  const { settings } = u.scenario;
  const stake = kept ? moneyOf(clause.duty) : (missing ?? 0);
  const weight = moneyOf(clause.duty) > 0 ? billionWeight(settings, stake) : pledgeWeight(settings);
  for (const { id: judge } of u.scenario.seats) {
    const isParty = parties.includes(judge);
    if (judge === clause.from || !judges(obligation, judge, kept)) continue;
    if (isToldTwice(u, obligation, judge, kept)) continue;
    findEvidence(u, {
      judge,
      about: clause.from,
      kept,
      weight: isParty ? weight : weight / 2,
      reason: kept ? "promiseKept" : "promiseBroken",
      knownTo: obligation.public ? "all" : parties,
    });
  }
}

const judges = (obligation: Obligation, judge: SeatId, kept: boolean): boolean =>
  obligation.parties.includes(judge) || (!kept && obligation.public);

/**
 * One conduct counts once to each: promising the same to somebody in several deals does not
 * multiply what keeping or breaking it says, unless leaving it out would betray to those who see
 * this evidence a deal they do not know. Payments are each a conduct of their own.
 */
function isToldTwice(u: Unfolding, told: Obligation, judge: SeatId, kept: boolean): boolean {
  if (told.clause.duty.kind === "pay") return false;
  const key = dutyKey(told.clause);
  return Object.values(u.state.obligations).some(
    (other) =>
      other.id !== told.id &&
      other.settledIn === u.state.year &&
      other.status === told.status &&
      !(kept && other.clause.escrow) &&
      judges(other, judge, kept) &&
      isKnownWhere(other, told) &&
      dutyKey(other.clause) === key,
  );
}

/** Whether everybody who sees the outcome of `told` sees that of `other` as well. */
const isKnownWhere = (other: Obligation, told: Obligation): boolean =>
  other.public || (!told.public && told.parties.every((party) => other.parties.includes(party)));

function returnEscrow(u: Unfolding, obligation: Obligation): void {
  const { id, clause } = obligation;
  const amount = clause.escrow ? stillOwed(obligation) : 0;
  if (amount <= 0) return;
  u.emit({ type: "escrowReleased", obligation: id, from: clause.from, to: clause.from, amount });
}

function closeDeal(u: Unfolding, { deal }: Obligation): void {
  const isOpen = Object.values(u.state.obligations).some(
    (other) => other.deal === deal && other.status === "pending",
  );
  if (!isOpen) u.emit({ type: "dealFulfilled", deal });
}
