import type { Cue } from "#client/viewmodel/session/cueModel.ts";

/** One sounding of a tone, or of noise, which rises at once or slowly and then dies away. */
export interface Strike {
  /** Seconds after the cue begins. */
  readonly at: number;
  readonly wave: "sine" | "triangle" | "noise";
  /** Hertz: of a tone its pitch, of noise what lies above is damped. */
  readonly pitch: number;
  /** Seconds until it is loudest, and until nothing is left of it. */
  readonly rise: number;
  readonly length: number;
  /** At its loudest, of 1. What sounds together stays below that. */
  readonly level: number;
}

/** The blow of a gavel: wood on wood, and the table under it. */
const gavel = (at: number): readonly Strike[] => [
  { at, wave: "noise", pitch: 1_400, rise: 0.002, length: 0.09, level: 0.35 },
  { at, wave: "sine", pitch: 165, rise: 0.002, length: 0.16, level: 0.5 },
];

/** A small bell: a tone, and a fainter one above it that is not quite its octave. */
const bell = (at: number, pitch: number): readonly Strike[] => [
  { at, wave: "sine", pitch, rise: 0.008, length: 1.1, level: 0.3 },
  { at, wave: "sine", pitch: pitch * 2.01, rise: 0.004, length: 0.5, level: 0.08 },
];

/** A fifth upwards. */
const CHIME = [...bell(0, 587.3), ...bell(0.22, 880)];

const knock = (at: number): readonly Strike[] => [
  { at, wave: "triangle", pitch: 784, rise: 0.003, length: 0.12, level: 0.3 },
];

/** How each cue sounds. None is longer than two seconds. */
export const VOICES: Readonly<Record<Cue["kind"], readonly Strike[]>> = {
  ended: [...gavel(0), ...gavel(0.28), ...gavel(0.56)],
  // Two low tones that rub against each other.
  crisis: [
    { at: 0, wave: "triangle", pitch: 131, rise: 0.15, length: 1.5, level: 0.35 },
    { at: 0, wave: "triangle", pitch: 138.6, rise: 0.25, length: 1.5, level: 0.25 },
  ],
  phase: CHIME,
  step: CHIME,
  clock: [...knock(0), ...knock(0.24)],
  adopted: [...gavel(0), ...gavel(0.28)],
  asked: [{ at: 0, wave: "sine", pitch: 1_319, rise: 0.004, length: 0.12, level: 0.25 }],
};
