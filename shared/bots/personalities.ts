/**
 * How a bot bargains, as parameters with a literature handle: assertiveness and co-operativeness
 * are the two axes of the Thomas–Kilmann conflict modes (Kilmann & Thomas 1977); the concession
 * exponent is that of time-dependent tactics (Faratin, Sierra & Jennings 1998): below 1 Boulware,
 * 1 linear, above 1 Conceder.
 */
export interface Personality {
  readonly id: PersonalityId;
  /** 0–1: how much of the own best it holds out for. */
  readonly assertiveness: number;
  /** 0–1: how much the others' gains and the region weigh. */
  readonly cooperativeness: number;
  readonly concessionExponent: number;
  /** Part of the own best that it never goes below while there is time. */
  readonly floor: number;
  /** 0–1: the part of tempting promises that it keeps all the same. */
  readonly honesty: number;
  /** Part of the share of a crisis, fair by exposure, that it gives. */
  readonly crisisEffort: number;
  /** Percent of defence growth it aims at in calm times. */
  readonly defenceGrowth: number;
}

export const PERSONALITY_IDS = ["bridgeBuilder", "compromiser", "hardBargainer"] as const;
export type PersonalityId = (typeof PERSONALITY_IDS)[number];

/** Collaborating: looks for trades, shows what matters to it, keeps its word. */
const bridgeBuilder: Personality = {
  id: "bridgeBuilder",
  assertiveness: 0.6,
  cooperativeness: 0.9,
  concessionExponent: 1.2,
  floor: 0.4,
  honesty: 1,
  crisisEffort: 1.1,
  defenceGrowth: 1,
};

/** Compromising: meets in the middle, quickly, and expects the same. */
const compromiser: Personality = {
  id: "compromiser",
  assertiveness: 0.5,
  cooperativeness: 0.5,
  concessionExponent: 1,
  floor: 0.35,
  honesty: 0.9,
  crisisEffort: 0.9,
  defenceGrowth: 2,
};

/** Competing: opens high, moves late, and tests whether others pay for it. */
const hardBargainer: Personality = {
  id: "hardBargainer",
  assertiveness: 0.9,
  cooperativeness: 0.15,
  concessionExponent: 0.45,
  floor: 0.5,
  honesty: 0.7,
  crisisEffort: 0.4,
  defenceGrowth: 7,
};

const PERSONALITIES: Readonly<Record<PersonalityId, Personality>> = {
  bridgeBuilder,
  compromiser,
  hardBargainer,
};

/** The personality of this name; the compromiser for a name nobody knows. */
export function personalityOf(id: string | undefined): Personality {
  const known = PERSONALITY_IDS.find((each) => each === id);
  return PERSONALITIES[known ?? "compromiser"];
}
