import type { Instant } from "#shared/kernel/units.ts";
import type { PublicView } from "./view.ts";

/** When the clock has something to say next, if it runs. */
export function nextDeadline(view: PublicView): Instant | undefined {
  const { renegotiation } = view;
  if (view.stage === "ended" && renegotiation?.closed === undefined) return renegotiation?.endsAt;
  if (view.stage !== "playing" || view.paused) return undefined;
  const silences = Object.values(view.resolutions).flatMap((resolution) =>
    resolution.status === "open" ? (resolution.silenceEndsAt ?? []) : [],
  );
  const ends = view.phaseEndsAt === undefined ? silences : [view.phaseEndsAt, ...silences];
  return ends.length === 0 ? undefined : Math.min(...ends);
}
