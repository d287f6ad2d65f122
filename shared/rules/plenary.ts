import type { ResolutionId, SeatId } from "#shared/kernel/ids.ts";
import { own } from "#shared/kernel/lookUp.ts";
import type { Instant } from "#shared/kernel/units.ts";
import { moveTracks } from "./effects.ts";
import { castEscrowedVotes, noteDecision } from "./obligations.ts";
import { carryOut } from "./plenary/adoption.ts";
import { openInOrder } from "./plenary/agenda.ts";
import {
  type Verdict,
  verdictAtPhaseEnd,
  verdictNow,
  verdictOfSilence,
} from "./plenary/verdict.ts";
import type { Resolution } from "./state/resolution.ts";
import type { GameState } from "./state.ts";
import { findEvidence } from "./trust.ts";
import type { Unfolding } from "./unfolding.ts";

/**
 * A text has come before the table, or an adoption has fulfilled what votes on it wait for:
 * escrowed votes are cast on it (5.6), and it may be decided at once.
 */
export function hearText(u: Unfolding, id: ResolutionId): void {
  castEscrowedVotes(u, id);
  considerDecision(u, id);
}

/** Decides an open resolution as soon as its rule says so (8.6–8.9). */
export function considerDecision(u: Unfolding, id: ResolutionId): void {
  const resolution = own(u.state.resolutions, id);
  if (resolution?.status !== "open") return;
  const verdict = verdictNow(u.scenario, u.state, resolution);
  if (verdict !== undefined) pronounce(u, resolution, verdict);
}

/** Decides or shelves what is left when a plenary or crisis phase ends, in the order of business (8.6, 8.16). */
export function decideAtPhaseEnd(u: Unfolding): void {
  for (const { id } of openInOrder(u.state)) {
    const resolution = own(u.state.resolutions, id);
    if (resolution?.status !== "open") continue;
    pronounce(u, resolution, verdictAtPhaseEnd(u.scenario, u.state, resolution, u.now));
  }
  for (const { id, status } of Object.values(u.state.resolutions)) {
    if (status === "tabled") close(u, id, "shelved");
  }
}

/** Adopts, in the order of business, what nobody broke silence on (8.7). */
export function endSilence(u: Unfolding): void {
  for (const { id, silenceEndsAt } of openInOrder(u.state)) {
    const resolution = own(u.state.resolutions, id);
    if (resolution?.status !== "open") continue;
    if (silenceEndsAt === undefined || silenceEndsAt > u.now) continue;
    pronounce(u, resolution, verdictOfSilence(u.scenario, u.state, resolution));
  }
}

/** When the next silence period ends, if one runs. */
export function nextSilenceEnd(state: GameState): Instant | undefined {
  let next: Instant | undefined;
  for (const { status, silenceEndsAt } of Object.values(state.resolutions)) {
    if (status !== "open" || silenceEndsAt === undefined) continue;
    next = Math.min(next ?? silenceEndsAt, silenceEndsAt);
  }
  return next;
}

/** When a silence period that begins now would end (8.7); undefined where the phase's end ends it. */
export function silenceFrom(u: Unfolding, rule: Resolution["rule"]): Instant | undefined {
  if (rule !== "silence" || u.state.pace !== "live") return undefined;
  return u.now + u.scenario.settings.procedure.silenceSeconds * 1_000;
}

/** Closes a resolution without adopting it. */
export function close(
  u: Unfolding,
  resolution: ResolutionId,
  outcome: "blocked" | "shelved" | "struck" | "chairStatement" | "membersStatement",
  members: readonly SeatId[] = [],
): void {
  u.emit({ type: "resolutionDecided", resolution, outcome, members });
}

function pronounce(u: Unfolding, resolution: Resolution, verdict: Verdict): void {
  const { id } = resolution;
  switch (verdict.kind) {
    case "shelved":
      close(u, id, "shelved");
      return;
    case "adopted": {
      const { members } = verdict;
      u.emit({ type: "resolutionDecided", resolution: id, outcome: "adopted", members });
      carryOut(u, resolution, members);
      noteDecision(u, id);
      for (const open of openInOrder(u.state)) hearText(u, open.id);
      return;
    }
    case "blocked":
      if (resolution.rule === "silence") breakSilence(u, id, verdict.by);
      close(u, id, "blocked");
      rememberObjections(u, resolution, verdict.by);
      noteDecision(u, id);
      return;
  }
}

/** What was borrowed to spare objections is used for one: the region is seen to disagree (8.7). */
function breakSilence(u: Unfolding, resolution: ResolutionId, objectors: readonly SeatId[]): void {
  const { brokenSilenceCentrality: by } = u.scenario.settings.procedure;
  for (const seat of objectors) {
    u.emit({ type: "silenceBroken", resolution, by: seat });
    moveTracks(u, [{ track: "centrality", by, reason: "procedure", about: seat }]);
  }
}

/** Those who brought the text remember who stopped it (8.13). */
function rememberObjections(
  u: Unfolding,
  { by, second }: Resolution,
  objectors: readonly SeatId[],
): void {
  const { objectionTrustWeight: weight } = u.scenario.settings.procedure;
  for (const judge of second === undefined ? [by] : [by, second]) {
    for (const about of objectors) {
      const reason = "objected";
      findEvidence(u, { judge, about, kept: false, weight, reason, knownTo: "all" });
    }
  }
}
