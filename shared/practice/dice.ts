import { nextFloat, nextInt, pick, type RngState } from "#shared/kernel/rng.ts";
import { type Money, money } from "#shared/kernel/units.ts";

/** Draws from the seeded generator, one after the other. */
export class Dice {
  private rng: RngState;

  constructor(rng: RngState) {
    this.rng = rng;
  }

  /** Each item as likely as not; one of them where that would be none. */
  some<T>(items: readonly T[]): T[] {
    const chosen = items.filter(() => this.chance(0.5));
    return chosen.length > 0 ? chosen : [this.pick(items)];
  }

  /** US$ bn from 0 to `max`. */
  amount(max: Money): Money {
    return max <= 0 ? 0 : money(this.int(Math.floor(max * 10 + 1e-6) + 1) / 10);
  }

  pick<T>(items: readonly T[]): T {
    const [item, rng] = pick(this.rng, items);
    this.rng = rng;
    return item;
  }

  /** A whole number from 0; 0 where `maxExclusive` is below 1. */
  int(maxExclusive: number): number {
    const [value, rng] = nextInt(this.rng, Math.max(1, maxExclusive));
    this.rng = rng;
    return value;
  }

  /** Whether something happens of this probability, 0–1. */
  chance(probability: number): boolean {
    const [value, rng] = nextFloat(this.rng);
    this.rng = rng;
    return value < probability;
  }
}
