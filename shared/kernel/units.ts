/** US$ billion at game scale, in steps of 0.1. */
export type Money = number;
/** Milliseconds since the epoch, given from outside. */
export type Instant = number;
/** A length of time in milliseconds. */
export type Millis = number;

/** The nearest amount in steps of US$ 0.1 bn, so that sums stay exact in every engine. */
export const money = (amount: number): Money => Math.round(amount * 10) / 10 + 0;

/** The most in such steps that is not more. Tenths are not exact in binary. */
export const flooredMoney = (amount: Money): Money => money(Math.floor(amount * 10 + 1e-6) / 10);

/** Whether `amount` is a multiple of US$ 0.1 bn (up to the error of binary fractions). */
export const isMoney = (amount: number): boolean =>
  Number.isFinite(amount) && Math.abs(amount * 10 - Math.round(amount * 10)) < 1e-6;

/** 0 of none. */
export const sum = (values: readonly number[]): number =>
  values.reduce((all, value) => all + value, 0);

/** `value` held within [low, high]. */
export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

/** The nearest multiple of 0.1. Levels, trust and scores are kept at this grain. */
export const tenth = (value: number): number => Math.round(value * 10) / 10 + 0;
