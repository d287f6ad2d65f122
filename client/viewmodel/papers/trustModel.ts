import type { SeatId } from "#shared/kernel/ids.ts";
import { tenth } from "#shared/kernel/units.ts";
import type { Evidence, KnownEvidence } from "#shared/views/view.ts";
import type { OpenDesk } from "../desk.ts";

/** How one delegation trusts another, and why (rules 3.1–3.6). Levels are 0–100. */
export interface TrustSheet {
  readonly from: SeatId;
  readonly to: SeatId;
  readonly effective: number;
  readonly government: number;
  readonly societal: number;
  /** The most that the two societies bear now. */
  readonly ceiling: number;
  /** Whether society, not conduct, is what holds trust down. */
  readonly bounded: boolean;
  /** What governments brought to the table. */
  readonly start: number;
  /** Newest first; empty where the reader has no evidence of the pair. */
  readonly evidence: readonly EvidenceLine[];
  /** Whether the reader sees the evidence of this pair. */
  readonly explained: boolean;
}

export interface EvidenceLine {
  readonly evidence: Evidence;
  /**
   * Points of government trust that it makes now: the level with it less the level without.
   * Absent for what not everybody knows: it counts in the judge's own sense of security alone.
   */
  readonly points?: number | undefined;
}

/** Every ordered pair: the reader's own first. */
export function trustSheets(desk: OpenDesk): readonly TrustSheet[] {
  const seats = desk.scenario.seats.map(({ id }) => id);
  const own = desk.own?.seat;
  return seats
    .flatMap((from) => seats.filter((to) => to !== from).map((to) => trustSheet(desk, from, to)))
    .toSorted((a, b) => rank(a, own) - rank(b, own));
}

export function trustSheet(desk: OpenDesk, from: SeatId, to: SeatId): TrustSheet {
  const { table, scenario } = desk;
  const key = `${from}>${to}`;
  const government = table.governmentTrust[key] ?? 0;
  const societal = table.societalTrust[from < to ? `${from}~${to}` : `${to}~${from}`] ?? 0;
  const ceiling = Math.min(100, tenth(societal + scenario.settings.trust.societalLead));
  const known = desk.own?.evidence[key];
  return {
    from,
    to,
    effective: table.effectiveTrust[key] ?? Math.min(government, ceiling),
    government,
    societal,
    ceiling,
    bounded: ceiling < government,
    start: startOf(desk, from, to),
    evidence: known === undefined ? [] : linesOf(desk, known, startOf(desk, from, to)),
    explained: known !== undefined,
  };
}

const startOf = (desk: OpenDesk, from: SeatId, to: SeatId): number =>
  desk.scenario.settings.government.find((pair) => pair.from === from && pair.to === to)?.trust ??
  0;

/** Others' trust in the reader, then the reader's in others, then the rest. */
const rank = (sheet: TrustSheet, own: SeatId | undefined): number =>
  sheet.to === own ? 0 : sheet.from === own ? 1 : 2;

function linesOf(
  desk: OpenDesk,
  items: readonly KnownEvidence[],
  start: number,
): readonly EvidenceLine[] {
  const { priorStrength, yearlyDecay } = desk.scenario.settings.trust;
  const aged = items.map((evidence) => ({
    evidence,
    weight:
      evidence.knownTo === "all"
        ? evidence.weight * yearlyDecay ** Math.max(0, desk.table.year - evidence.year)
        : 0,
  }));
  const kept = sum(aged.filter(({ evidence }) => evidence.kept)) + (priorStrength * start) / 100;
  const all = sum(aged) + priorStrength;
  return aged
    .map(({ evidence, weight }): EvidenceLine => {
      const without = (kept - (evidence.kept ? weight : 0)) / (all - weight);
      return evidence.knownTo === "all"
        ? { evidence, points: tenth(100 * (kept / all - without)) }
        : { evidence };
    })
    .toReversed();
}

const sum = (items: readonly { readonly weight: number }[]): number =>
  items.reduce((total, { weight }) => total + weight, 0);
