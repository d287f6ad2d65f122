import type { Sent, SentAct } from "../traffic.ts";

/**
 * What each member hears of an action, all in one: whoever hears nothing is absent, but for the one
 * who acted, to whom it is the answer.
 */
export function textsOf(
  { patch, messages }: SentAct,
  actor: number,
): ReadonlyMap<number, readonly Sent[]> {
  return new Map(
    messages.flatMap((said, member): [number, readonly Sent[]][] =>
      patch > 0 || said.length > 0 || member === actor ? [[member, said]] : [],
    ),
  );
}
