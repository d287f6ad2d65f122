/**
 * Several matters on one table: each is settled on one of its options, what the options bring a party
 * adds up, and what they use up of limited means adds up too. Knows no game. What is not additive
 * inside a matter is one option of it, so any problem whose parts are independent can be written so.
 */
export interface Agenda {
  readonly parties: number;
  /** In any order; each with one option or more. */
  readonly items: readonly (readonly AgendaOption[])[];
  /** How much there is of each means; none where nothing is scarce. */
  readonly limits: readonly number[];
}

export interface AgendaOption {
  /** Utility for each party. */
  readonly gains: readonly number[];
  /** What it takes of each means, 0 or more. */
  readonly uses: readonly number[];
}

/** The option settled on for each item, by its place. */
export type Settlement = readonly number[];

/** What a settlement brings every party. */
export const gainsAt = (agenda: Agenda, settlement: Settlement): readonly number[] =>
  totals(agenda, settlement, agenda.parties, ({ gains }) => gains);

/** Whether a settlement stays within all limits. */
export function isAffordable(agenda: Agenda, settlement: Settlement): boolean {
  const used = totals(agenda, settlement, agenda.limits.length, ({ uses }) => uses);
  return used.every((amount, means) => amount <= (agenda.limits[means] ?? 0) + ROUNDING);
}

/** Far below any difference that means something: the error of binary fractions. */
export const ROUNDING = 1e-9;

/**
 * Places of the options that could be part of an efficient settlement: not worse for any party and
 * not dearer in any means than another one. Of equal ones the first is kept.
 */
export function worthwhile(options: readonly AgendaOption[]): readonly number[] {
  const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
  const order = options
    .map(({ gains, uses }, place) => ({ place, value: sum(gains) - sum(uses), gains, uses }))
    .toSorted((a, b) => b.value - a.value || a.place - b.place);
  const kept: typeof order = [];
  for (const option of order) {
    const isBeaten = kept.some(
      (better) =>
        better.gains.every((gain, party) => gain >= (option.gains[party] ?? 0)) &&
        better.uses.every((use, means) => use <= (option.uses[means] ?? 0)),
    );
    if (!isBeaten) kept.push(option);
  }
  return kept.map(({ place }) => place).toSorted((a, b) => a - b);
}

function totals(
  { items }: Agenda,
  settlement: Settlement,
  length: number,
  of: (option: AgendaOption) => readonly number[],
): readonly number[] {
  const sums = Array.from({ length: length }, () => 0);
  for (const [item, options] of items.entries()) {
    const option = options[settlement[item] ?? 0];
    if (option === undefined) throw new Error(`Item ${item} has no option ${settlement[item]}`);
    for (const [place, value] of of(option).entries()) sums[place] = (sums[place] ?? 0) + value;
  }
  return sums;
}
