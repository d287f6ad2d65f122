import type { StandIn, Team } from "./teamModel.ts";

/** What has happened to suggestions since the team was last looked at, for whoever it concerns. */
export type TeamNews =
  /** For the head: somebody suggests something. */
  | { readonly kind: "suggested"; readonly by: string }
  /** For who suggested: what the head made of it. */
  | { readonly kind: "settled"; readonly outcome: "taken" | "setAside" }
  /** For who acts as head now, and for who did. */
  | { readonly kind: "standIn"; readonly standIn: StandIn };

export function teamNews(before: Team, now: Team): readonly TeamNews[] {
  const known = new Set([...before.open, ...before.settled].map(({ id }) => id));
  const suggested: readonly TeamNews[] =
    now.seating.role === "head"
      ? now.open
          .filter(({ id, isOwn }) => !known.has(id) && !isOwn)
          .map(({ by }) => ({ kind: "suggested", by }))
      : [];
  const wereOpen = new Set(before.open.map(({ id }) => id));
  const settled = now.settled.flatMap(({ id, isOwn, outcome }): readonly TeamNews[] =>
    isOwn && wereOpen.has(id) && outcome !== "open" ? [{ kind: "settled", outcome }] : [],
  );
  const standIn: readonly TeamNews[] =
    now.standIn === undefined || now.standIn.kind === before.standIn?.kind
      ? []
      : [{ kind: "standIn", standIn: now.standIn }];
  return [...suggested, ...settled, ...standIn];
}
