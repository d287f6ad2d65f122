import { clamp } from "#shared/kernel/units.ts";
import { colourNumber, PALETTE } from "./palette.ts";

export type StrandTone = "trusting" | "distrusting" | "undecided";

/** The colour of each tone. */
export const STRAND_COLOURS: Readonly<Record<StrandTone, string>> = {
  trusting: PALETTE.jade,
  distrusting: PALETTE.vermilion,
  undecided: PALETTE.sand,
};

/** How trust looks: its sign by dashes and colour, its strength by width. */
export interface StrandStyle {
  readonly tone: StrandTone;
  /** CSS pixels on a wide screen. */
  readonly width: number;
  readonly colour: number;
  /** 0–1. */
  readonly opacity: number;
}

/** The style of effective trust, 0–100; 50 is neither trust nor distrust. */
export function strandStyle(trust: number): StrandStyle {
  const lean = trust - NEUTRAL;
  if (Math.abs(lean) < UNDECIDED) return UNDECIDED_STYLE;
  const strength = clamp((Math.abs(lean) - UNDECIDED) / (NEUTRAL - UNDECIDED), 0, 1);
  const tone = lean > 0 ? "trusting" : "distrusting";
  return {
    tone,
    width: THINNEST + (THICKEST - THINNEST) * strength ** 0.7,
    colour: colourNumber(STRAND_COLOURS[tone]),
    opacity: 0.62 + 0.33 * strength,
  };
}

const NEUTRAL = 50;
const UNDECIDED = 4;
const THINNEST = 2.6;
const THICKEST = 11;
const UNDECIDED_STYLE: StrandStyle = {
  tone: "undecided",
  width: 1.25,
  colour: colourNumber(STRAND_COLOURS.undecided),
  opacity: 0.45,
};
