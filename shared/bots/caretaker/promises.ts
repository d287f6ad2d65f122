import type { Duty, DutyKind, Obligation } from "#shared/views/view.ts";
import type { BotContext } from "../policy.ts";

/** What a caretaker goes by: no personality, and no chance. */
export type CaretakerContext = Pick<BotContext, "scenario" | "view">;

/** A duty that the delegation has still to do by itself. */
export interface OpenPromise<Kind extends DutyKind> {
  readonly obligation: Obligation;
  readonly duty: Extract<Duty, { kind: Kind }>;
}

/** The own duties of this kind that are not settled and that no escrow does, as they were signed. */
export function openPromises<Kind extends DutyKind>(
  { view }: CaretakerContext,
  kind: Kind,
): readonly OpenPromise<Kind>[] {
  return Object.values(view.own.obligations).flatMap((obligation) => {
    const { clause, status } = obligation;
    const isOpen = status === "pending" && clause.from === view.own.seat && !clause.escrow;
    return isOpen && isOf(clause.duty, kind) ? [{ obligation, duty: clause.duty }] : [];
  });
}

/** Those of them that this year's review will judge. */
export const promisesDue = <Kind extends DutyKind>(
  context: CaretakerContext,
  kind: Kind,
): readonly OpenPromise<Kind>[] =>
  openPromises(context, kind).filter(
    ({ obligation }) => obligation.clause.due <= context.view.public.year,
  );

const isOf = <Kind extends DutyKind>(
  duty: Duty,
  kind: Kind,
): duty is Extract<Duty, { kind: Kind }> => duty.kind === kind;
