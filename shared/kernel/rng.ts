/**
 * A seeded generator as a value: drawing returns the next state, nothing is mutated.
 * sfc32 (Chris Doty-Humphrey, PractRand): 128 bits of state, 32-bit output, integer arithmetic
 * only, so every JavaScript engine draws the same numbers.
 */
export interface RngState {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly counter: number;
}

/** Any whole number seeds a generator; equal seeds give equal sequences. */
export function seedRng(seed: number): RngState {
  let state: RngState = {
    a: seed | 0,
    b: Math.floor(seed / TWO_32) | 0,
    c: 0x6d756661,
    counter: 1,
  };
  for (let i = 0; i < WARM_UP; i++) state = nextUint32(state)[1];
  return state;
}

/** A uniform whole number in [0, 2³²) and the next state. */
export function nextUint32(state: RngState): readonly [number, RngState] {
  const sum = (((state.a + state.b) | 0) + state.counter) | 0;
  const next: RngState = {
    a: state.b ^ (state.b >>> 9),
    b: (state.c + (state.c << 3)) | 0,
    c: (((state.c << 21) | (state.c >>> 11)) + sum) | 0,
    counter: (state.counter + 1) | 0,
  };
  return [sum >>> 0, next];
}

/** A uniform number in [0, 1) with 32 bits of resolution, and the next state. */
export function nextFloat(state: RngState): readonly [number, RngState] {
  const [value, next] = nextUint32(state);
  return [value / TWO_32, next];
}

/** A uniform whole number in [0, maxExclusive) and the next state. `maxExclusive` is at least 1. */
export function nextInt(state: RngState, maxExclusive: number): readonly [number, RngState] {
  const [value, next] = nextFloat(state);
  return [Math.floor(value * maxExclusive), next];
}

/** One of `items` (not empty), each equally likely, and the next state. */
export function pick<T>(state: RngState, items: readonly T[]): readonly [T, RngState] {
  const [index, next] = nextInt(state, items.length);
  const item = items[index];
  if (item === undefined) throw new Error("pick: nothing to pick from");
  return [item, next];
}

/** One of `items`, likely in proportion to its weight (at least one weight above 0), and the next state. */
export function pickWeighted<T>(
  state: RngState,
  items: readonly { readonly item: T; readonly weight: number }[],
): readonly [T, RngState] {
  const total = items.reduce((sum, entry) => sum + entry.weight, 0);
  const [roll, next] = nextFloat(state);
  let left = roll * total;
  for (const entry of items) {
    left -= entry.weight;
    if (left < 0 && entry.weight > 0) return [entry.item, next];
  }
  const last = items.findLast((entry) => entry.weight > 0);
  if (last === undefined) throw new Error("pickWeighted: no weight above 0");
  return [last.item, next];
}

/** A shuffled copy (Fisher–Yates) and the next state. */
export function shuffle<T>(
  state: RngState,
  items: readonly T[],
): readonly [readonly T[], RngState] {
  const deck = [...items];
  let rng = state;
  for (let i = deck.length - 1; i > 0; i--) {
    const [j, next] = nextInt(rng, i + 1);
    rng = next;
    const swapped = deck[j];
    const kept = deck[i];
    if (swapped === undefined || kept === undefined) continue;
    deck[i] = swapped;
    deck[j] = kept;
  }
  return [deck, rng];
}

const TWO_32 = 4294967296;
const WARM_UP = 15;
