/**
 * A multi-issue negotiation as theory sees it: issues with options, parties with utilities, and what
 * each party has without agreement. Knows no game. Everything in this folder works on it alone.
 */
export interface Domain {
  readonly issues: readonly DomainIssue[];
  readonly parties: readonly Party[];
}

export interface DomainIssue {
  readonly id: string;
  /** Ids, two or more. */
  readonly options: readonly string[];
}

export interface Party {
  readonly id: string;
  readonly utility: Utility;
  /** Utility without agreement: the reservation value (Raiffa 1982), in the unit of `utility`. */
  readonly reservation: number;
}

/** How much a package is worth to a party, in a unit of its own; 0 to 1 by convention. */
export type Utility =
  /** The sum, over issues, of the worth of the chosen option: issue → option → utility. */
  | {
      readonly kind: "additive";
      readonly worth: Readonly<Record<string, Readonly<Record<string, number>>>>;
    }
  /** One value for every package, in the order of `OutcomeSpace`. */
  | { readonly kind: "tabulated"; readonly values: readonly number[] };

/** One option for every issue: the place of the option in its issue, in the order of the issues. */
export type Choice = readonly number[];

/**
 * Every package of a domain, numbered: the last issue changes fastest. Utilities are worked out once.
 * For domains of up to `MAX_OUTCOMES` packages; a larger one throws.
 */
export interface OutcomeSpace {
  readonly domain: Domain;
  readonly size: number;
  /** Utility of outcome k for party p: `utilities[p][k]`. */
  readonly utilities: readonly Float64Array[];
}

export const MAX_OUTCOMES = 1_000_000;

export function outcomeSpace(domain: Domain): OutcomeSpace {
  const size = domain.issues.reduce((product, issue) => product * issue.options.length, 1);
  if (size > MAX_OUTCOMES) throw new Error(`${size} packages; at most ${MAX_OUTCOMES}`);
  return {
    domain,
    size,
    utilities: domain.parties.map((party) => utilitiesOf(domain, party, size)),
  };
}

/** The options of outcome `index`, issue by issue. */
export function choiceAt(domain: Domain, index: number): Choice {
  let rest = index;
  return domain.issues
    .toReversed()
    .map(({ options }) => {
      const place = rest % options.length;
      rest = Math.floor(rest / options.length);
      return place;
    })
    .toReversed();
}

/** The number of the outcome with these options. */
export const indexOf = (domain: Domain, choice: Choice): number =>
  domain.issues.reduce(
    (index, issue, place) => index * issue.options.length + (choice[place] ?? 0),
    0,
  );

/** Issue → option, for reading. */
export const packageAt = (domain: Domain, index: number): Readonly<Record<string, string>> => {
  const choice = choiceAt(domain, index);
  return Object.fromEntries(
    domain.issues.map((issue, place) => [issue.id, issue.options[choice[place] ?? 0] ?? ""]),
  );
};

/** Utilities of one outcome, in the order of the parties. */
export const utilitiesAt = (space: OutcomeSpace, index: number): readonly number[] =>
  space.utilities.map((values) => values[index] ?? Number.NaN);

/** What every party has without agreement, in their order. */
export const reservations = (domain: Domain): readonly number[] =>
  domain.parties.map((party) => party.reservation);

function utilitiesOf(domain: Domain, { id, utility }: Party, size: number): Float64Array {
  if (utility.kind === "tabulated") {
    if (utility.values.length !== size) {
      throw new Error(`${id}: ${utility.values.length} utilities for ${size} packages`);
    }
    return Float64Array.from(utility.values);
  }
  let sums = [0];
  for (const issue of domain.issues) {
    const worth = issue.options.map((option) => utility.worth[issue.id]?.[option] ?? 0);
    sums = sums.flatMap((sum) => worth.map((value) => sum + value));
  }
  return Float64Array.from(sums);
}
