import { type Agenda, gainsAt, isAffordable, ROUNDING, type Settlement } from "./agenda.ts";
import { type Bound, tightBound } from "./agendaBound.ts";
import { type Aim, valueFor } from "./aims.ts";

/** What a search asks for. */
export interface Search {
  readonly aim: Aim;
  /** What each party must be left with at least; absent: whatever it may be. */
  readonly atLeast?: readonly number[] | undefined;
  /** What gains are counted from; absent: 0. */
  readonly from?: readonly number[] | undefined;
  /** How much better, in the unit of the aim, is not worth searching for. */
  readonly tolerance?: number | undefined;
  /** A settlement to begin with, if one is known. */
  readonly known?: Settlement | undefined;
  /** Beginnings of settlements to look at before giving up on a proof. */
  readonly maxNodes?: number | undefined;
}

export interface Settled {
  readonly settlement: Settlement;
  readonly gains: readonly number[];
  /**
   * Nothing exists that is better by more than this, in the unit of the aim: the tolerance, or more
   * where the search gave up.
   */
  readonly within: number;
}

/**
 * The best settlement for an aim within limits and minimum gains, by branch and bound (Land & Doig
 * 1960) on a Lagrangian bound (Geoffrion 1974): scarce means and minimum gains get prices, found by
 * subgradient steps (Held & Karp 1971), and a beginning is given up as soon as what it loses at these
 * prices is more than what could still be won. Undefined where nothing satisfies the conditions.
 */
export function searchAgenda(agenda: Agenda, search: Search): Settled | undefined {
  const run = new Run(agenda, search);
  return run.best === undefined
    ? undefined
    : { settlement: run.best, gains: run.bestGains, within: run.within };
}

interface Ranked {
  readonly item: number;
  /** Options by reduced value, best first. */
  readonly options: readonly {
    readonly place: number;
    readonly loss: number;
    readonly gains: readonly number[];
    readonly uses: readonly number[];
  }[];
}

class Run {
  best: Settlement | undefined;
  bestGains: readonly number[] = [];
  private nodes = 0;
  private readonly maxNodes: number;
  private value = Number.NEGATIVE_INFINITY;
  private readonly agenda: Agenda;
  private readonly search: Search;
  private readonly bound: Bound;
  private readonly ranked: readonly Ranked[];
  /** By depth: the most that the items from there on can bring each party, and the least they use. */
  private readonly restGains: readonly (readonly number[])[];
  private readonly restUses: readonly (readonly number[])[];
  private readonly chosen: number[];
  private readonly gains: number[];
  private readonly used: number[];
  /** The most that may follow, written anew at every node. */
  private readonly most: number[];
  private readonly tolerance: number;

  constructor(agenda: Agenda, search: Search) {
    this.agenda = agenda;
    this.search = search;
    this.maxNodes = search.maxNodes ?? MAX_NODES;
    this.chosen = agenda.items.map(() => 0);
    this.gains = Array.from({ length: agenda.parties }, () => 0);
    this.used = agenda.limits.map(() => 0);
    this.most = [...this.gains];
    this.tolerance = search.tolerance ?? ROUNDING;
    this.bound = tightBound(agenda, search);
    this.ranked = rank(agenda, this.bound);
    this.restGains = rests(this.ranked, agenda.parties, ({ gains }) => gains, Math.max);
    this.restUses = rests(this.ranked, agenda.limits.length, ({ uses }) => uses, Math.min);
    for (const known of [search.known, ...this.bound.seen])
      if (known !== undefined) this.try(known);
    this.improve();
    this.descend(0, 0);
  }

  /** Takes a whole settlement if it satisfies the conditions and is better than the best. */
  private try(settlement: Settlement): void {
    if (isAffordable(this.agenda, settlement)) {
      const gains = gainsAt(this.agenda, settlement);
      if (this.isPossible(this.ranked.length, gains, [])) this.take(settlement, gains);
    }
  }

  private take(settlement: Settlement, gains: readonly number[]): void {
    const value = valueFor(this.search.aim, this.measured(gains));
    if (value <= this.value + ROUNDING) return;
    this.value = value;
    this.best = [...settlement];
    // Sums that were added to and taken from are not exact any more.
    this.bestGains = gainsAt(this.agenda, settlement);
  }

  private measured(gains: readonly number[]): readonly number[] {
    const { from } = this.search;
    return from === undefined ? gains : gains.map((gain, party) => gain - (from[party] ?? 0));
  }

  /** Changes one item or two at a time while that helps. */
  private improve(): void {
    for (let before = Number.NEGATIVE_INFINITY; this.best !== undefined && before < this.value; ) {
      before = this.value;
      for (const [at, one] of this.ranked.entries()) {
        this.exchange([one]);
        for (const other of this.ranked.slice(at + 1)) this.exchange([one, other]);
      }
    }
  }

  /** Tries every choice on these items, with the rest of the best settlement as it is. */
  private exchange(items: readonly Ranked[]): void {
    if (this.best === undefined) return;
    const trial: number[] = [...this.best];
    const gains: number[] = [...this.bestGains];
    const used = this.agenda.limits.map(() => 0);
    let lost = 0;
    for (const { item, options } of this.ranked) {
      const now = options.find(({ place }) => place === trial[item]);
      const isFree = items.some((each) => each.item === item);
      if (isFree) add(gains, now?.gains ?? [], -1);
      else add(used, now?.uses ?? [], 1);
      lost += isFree ? 0 : (now?.loss ?? 0);
    }
    this.exchangeFrom(items, { trial, gains, used }, lost);
  }

  private exchangeFrom(
    [first, ...others]: readonly Ranked[],
    sums: { readonly trial: number[]; readonly gains: number[]; readonly used: number[] },
    lost: number,
  ): void {
    const { trial, gains, used } = sums;
    if (first === undefined) {
      if (this.isPossible(this.ranked.length, gains, used)) this.take(trial, gains);
      return;
    }
    for (const { place, loss, gains: more, uses } of first.options) {
      if (this.bound.value - lost - loss <= this.value + this.tolerance) return;
      trial[first.item] = place;
      add(gains, more, 1);
      add(used, uses, 1);
      this.exchangeFrom(others, sums, lost + loss);
      add(gains, more, -1);
      add(used, uses, -1);
    }
  }

  private isPossible(depth: number, gains: readonly number[], used: readonly number[]): boolean {
    const { limits } = this.agenda;
    const { atLeast } = this.search;
    const restUses = this.restUses[depth] ?? [];
    const restGains = this.restGains[depth] ?? [];
    for (let means = 0; means < limits.length; means++) {
      const least = (used[means] ?? 0) + (restUses[means] ?? 0);
      if (least > (limits[means] ?? 0) + ROUNDING) return false;
    }
    if (atLeast === undefined) return true;
    for (let party = 0; party < atLeast.length; party++) {
      const most = (gains[party] ?? 0) + (restGains[party] ?? 0);
      if (most < (atLeast[party] ?? Number.NEGATIVE_INFINITY) - ROUNDING) return false;
    }
    return true;
  }

  /** Whether the best that may follow, by the aim itself, is worth going on. */
  private isPromising(depth: number): boolean {
    const { aim, from } = this.search;
    // For a sum it says no more than the bound.
    if (aim.kind === "sum") return true;
    const { most, gains } = this;
    const rest = this.restGains[depth] ?? [];
    for (let party = 0; party < most.length; party++)
      most[party] = (gains[party] ?? 0) + (rest[party] ?? 0) - (from?.[party] ?? 0);
    return valueFor(aim, most) > this.value + this.tolerance;
  }

  get within(): number {
    const gap = this.nodes > this.maxNodes ? this.bound.value - this.value : 0;
    return Math.max(this.tolerance, gap);
  }

  private descend(depth: number, lost: number): void {
    const level = this.ranked[depth];
    if (level === undefined) {
      this.take(this.chosen, this.gains);
      return;
    }
    for (const { place, loss, gains, uses } of level.options) {
      if (this.bound.value - lost - loss <= this.value + this.tolerance) return;
      this.nodes += 1;
      if (this.nodes > this.maxNodes) return;
      add(this.gains, gains, 1);
      add(this.used, uses, 1);
      if (this.isPossible(depth + 1, this.gains, this.used) && this.isPromising(depth + 1)) {
        this.chosen[level.item] = place;
        this.descend(depth + 1, lost + loss);
      }
      add(this.gains, gains, -1);
      add(this.used, uses, -1);
    }
  }
}
const MAX_NODES = 200_000;

function add(sums: number[], values: readonly number[], sign: 1 | -1): void {
  for (let place = 0; place < sums.length; place++) {
    sums[place] = (sums[place] ?? 0) + sign * (values[place] ?? 0);
  }
}

/** Items whose second-best option loses most come first: they are settled soonest. */
function rank(agenda: Agenda, { reduced }: Bound): readonly Ranked[] {
  return agenda.items
    .map((options, item): Ranked => {
      const values = options.map((option, place) => ({
        place,
        value: reduced(option),
        gains: option.gains,
        uses: option.uses,
      }));
      values.sort((a, b) => b.value - a.value || a.place - b.place);
      const best = values[0]?.value ?? 0;
      return {
        item,
        options: values.map(({ place, value, gains, uses }) => ({
          place,
          loss: best - value,
          gains,
          uses,
        })),
      };
    })
    .toSorted((a, b) => (b.options[1]?.loss ?? 1 / 0) - (a.options[1]?.loss ?? 1 / 0));
}

function rests(
  ranked: readonly Ranked[],
  length: number,
  of: (option: Ranked["options"][number]) => readonly number[],
  extreme: (a: number, b: number) => number,
): readonly (readonly number[])[] {
  const sums: number[][] = [Array.from({ length: length }, () => 0)];
  for (const { options } of ranked.toReversed()) {
    const after = sums.at(-1) ?? [];
    sums.push(
      after.map((sum, place) => {
        const values = options.map((option) => of(option)[place] ?? 0);
        return sum + values.reduce((a, b) => extreme(a, b));
      }),
    );
  }
  return sums.toReversed();
}
