import type { PersonalityId } from "./strategyName.ts";

/**
 * How a bot bargains, as parameters of one policy with a literature handle: assertiveness and
 * co-operativeness are the two axes of the Thomas–Kilmann conflict modes (Kilmann & Thomas 1977);
 * opening, floor and concession exponent make the curve of time-dependent tactics (Faratin, Sierra &
 * Jennings 1998); retaliation and forgiveness are those of generous tit for tat (Nowak & Sigmund 1992).
 */
export interface Personality {
  readonly id: PersonalityId;
  /** 0–1: how much of the own best it holds out for. */
  readonly assertiveness: number;
  /** 0–1: how much the others' gains and the region weigh. */
  readonly cooperativeness: number;
  /** Part of the own best that it asks for first. */
  readonly opening: number;
  /** Part of the own best that it never goes below while there is time. */
  readonly floor: number;
  /** Below 1 it moves late (Boulware), above 1 early (Conceder). */
  readonly concessionExponent: number;
  /** 0–1: how readily it puts forward texts, amendments and deals of its own. */
  readonly initiative: number;
  /** 0–1: the part of tempting promises that it keeps all the same. */
  readonly honesty: number;
  /** 0–1: how much a wrong done to it counts against whoever did it. */
  readonly retaliation: number;
  /** 0–1: the part of a wrong that it lets go each year. */
  readonly forgiveness: number;
  /** 0–1: the part of its moves that it explains. */
  readonly talkativeness: number;
  /** Part of the share of a crisis, fair by exposure, that it gives. */
  readonly crisisEffort: number;
  /** Percent of defence growth it aims at in calm times. */
  readonly defenceGrowth: number;
}

/** Thomas–Kilmann's collaborating mode: looks for trades, shows what matters to it, keeps its word. */
const bridgeBuilder: Personality = {
  id: "bridgeBuilder",
  assertiveness: 0.6,
  cooperativeness: 0.9,
  opening: 1,
  floor: 0.45,
  concessionExponent: 1.2,
  initiative: 1,
  honesty: 1,
  retaliation: 0.2,
  forgiveness: 0.6,
  talkativeness: 1,
  crisisEffort: 1.1,
  defenceGrowth: 1,
};

/** Compromising: meets in the middle, quickly, and expects the same. */
const compromiser: Personality = {
  id: "compromiser",
  assertiveness: 0.5,
  cooperativeness: 0.5,
  opening: 1,
  floor: 0.42,
  concessionExponent: 1,
  initiative: 1,
  honesty: 0.9,
  retaliation: 0.4,
  forgiveness: 0.5,
  talkativeness: 0.8,
  crisisEffort: 0.9,
  defenceGrowth: 2,
};

/** Competing: opens high, moves late, and tests whether others pay for it. */
const hardBargainer: Personality = {
  id: "hardBargainer",
  assertiveness: 0.9,
  cooperativeness: 0.15,
  opening: 1,
  floor: 0.5,
  concessionExponent: 0.45,
  initiative: 1,
  honesty: 0.7,
  retaliation: 0.5,
  forgiveness: 0.3,
  talkativeness: 0.9,
  crisisEffort: 0.4,
  defenceGrowth: 7,
};

/** Accommodating: gives way for the sake of relations, and pays more than its part. */
const accommodator: Personality = {
  id: "accommodator",
  assertiveness: 0.2,
  cooperativeness: 0.95,
  opening: 0.8,
  floor: 0.3,
  concessionExponent: 3,
  initiative: 0.8,
  honesty: 1,
  retaliation: 0,
  forgiveness: 1,
  talkativeness: 0.8,
  crisisEffort: 1.15,
  defenceGrowth: 1,
};

/** Avoiding: commits to little, abstains where it can, and lets hard matters lie. */
const avoider: Personality = {
  id: "avoider",
  assertiveness: 0.15,
  cooperativeness: 0.25,
  opening: 0.9,
  floor: 0.6,
  concessionExponent: 1,
  initiative: 0.25,
  honesty: 0.9,
  retaliation: 0.2,
  forgiveness: 0.8,
  talkativeness: 0.3,
  crisisEffort: 0.75,
  defenceGrowth: 2,
};

/**
 * Principled negotiation (Fisher & Ury 1981): asks for what it can justify, gives way to reasons
 * rather than to pressure, always says why, and keeps its word.
 */
const principled: Personality = {
  id: "principled",
  assertiveness: 0.6,
  cooperativeness: 0.7,
  opening: 0.85,
  floor: 0.58,
  concessionExponent: 1,
  initiative: 1,
  honesty: 1,
  retaliation: 0.3,
  forgiveness: 0.7,
  talkativeness: 1,
  crisisEffort: 1,
  defenceGrowth: 1,
};

/** Promises easily, and looks again when the promise is due: the shadow of the future is short (Axelrod 1984). */
const opportunist: Personality = {
  id: "opportunist",
  assertiveness: 0.8,
  cooperativeness: 0.4,
  opening: 1,
  floor: 0.5,
  concessionExponent: 0.8,
  initiative: 1,
  honesty: 0.4,
  retaliation: 0.3,
  forgiveness: 0.8,
  talkativeness: 0.9,
  crisisEffort: 0.6,
  defenceGrowth: 4,
};

/**
 * Co-operates, and makes defection unprofitable: the sanctioning agents of Kramár et al. (2022), who
 * stop dealing with whoever broke a promise, and are slow to forgive.
 */
const sanctioner: Personality = {
  id: "sanctioner",
  assertiveness: 0.6,
  cooperativeness: 0.7,
  opening: 1,
  floor: 0.48,
  concessionExponent: 1,
  initiative: 1,
  honesty: 1,
  retaliation: 1,
  forgiveness: 0.15,
  talkativeness: 0.9,
  crisisEffort: 1,
  defenceGrowth: 2,
};

export const PERSONALITIES: Readonly<Record<PersonalityId, Personality>> = {
  bridgeBuilder,
  compromiser,
  hardBargainer,
  accommodator,
  avoider,
  principled,
  opportunist,
  sanctioner,
};
