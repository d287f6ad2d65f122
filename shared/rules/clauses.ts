import { assertNever } from "#shared/kernel/assertNever.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { type Money, money } from "#shared/kernel/units.ts";
import type { Clause, Duty, DutyKind } from "./state/deal.ts";

/** The duty of this kind. */
export type DutyOf<Kind extends DutyKind> = Extract<Duty, { readonly kind: Kind }>;

/** US$ bn that a duty of money asks for; 0 for all others. */
export const moneyOf = (duty: Duty): Money => ("amount" in duty ? duty.amount : 0);

/** Whether the duty is to leave something undone, so that time alone keeps it (6.5). */
export const isAbstention = (kind: DutyKind): boolean =>
  kind === "capDefence" || kind === "declineOvertures";

/** What the engine can carry out by itself (5.6). */
export const isEscrowable = (kind: DutyKind): boolean => ESCROWABLE.has(kind);
const ESCROWABLE: ReadonlySet<DutyKind> = new Set([
  "pay",
  "fundProgramme",
  "contribute",
  "vote",
  "capDefence",
  "declineOvertures",
]);

/** US$ bn of a delegation's money that these clauses set aside (5.6). */
export const escrowIn = (clauses: readonly Clause[], seat: SeatId): Money =>
  money(
    clauses.reduce(
      (sum, { from, duty, escrow }) => (escrow && from === seat ? sum + moneyOf(duty) : sum),
      0,
    ),
  );

/** Two clauses with the same key lay the same duty on the same debtor, whatever amount and year (5.2). */
export function dutyKey({ from, duty }: Clause): string {
  switch (duty.kind) {
    case "pay":
    case "shareForecast":
      return `${from}/${duty.kind}/${duty.to}`;
    case "fundProgramme":
      return `${from}/${duty.kind}/${duty.programme}`;
    case "vote":
      return `${from}/${duty.kind}/${duty.programme}/${duty.issue ?? ""}/${duty.option ?? ""}`;
    case "capDefence":
    case "publishDefence":
      return `${from}/${duty.kind}`;
    case "declineOvertures":
      return `${from}/${duty.kind}/${duty.power}`;
    case "reconcile":
      return `${from}/${duty.kind}/${duty.towards}/${duty.step}`;
    case "shareObjective":
      return `${from}/${duty.kind}/${duty.to}/${duty.objective}`;
    case "contribute":
      return `${from}/${duty.kind}/${duty.crisisKind}`;
    default:
      return assertNever(duty);
  }
}

/** A clause as one line of text: equal clauses read alike, different ones do not. */
export function clauseText(clause: Clause): string {
  const { duty, condition, due, escrow } = clause;
  const measure =
    duty.kind === "vote"
      ? duty.position
      : duty.kind === "capDefence"
        ? duty.percent
        : moneyOf(duty);
  const when =
    condition === undefined
      ? ""
      : condition.kind === "ifCrisis"
        ? condition.crisisKind
        : condition.kind === "ifProgramme"
          ? condition.programme
          : condition.party;
  return `${dutyKey(clause)}=${measure}@${due}${escrow ? "!" : ""}${condition?.kind ?? ""}?${when}`;
}
