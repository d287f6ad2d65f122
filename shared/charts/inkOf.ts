/**
 * A delegation's colour deepened so that a line of it stands out from paper: mixed with ink in OKLab
 * (Ottosson 2020), which keeps the hue. Worked out here rather than by the style sheet, so that a
 * chart looks the same in a file. Both are `#rrggbb`.
 */
export function inkOf(colour: string): string {
  const ink = toOklab(INK);
  const mixed = toOklab(colour).map((part, place) => part * KEPT + (ink[place] ?? 0) * (1 - KEPT));
  return fromOklab(mixed);
}
/** --ink of the tokens, for words and lines that stand for no delegation. */
export const INK = "#1c2b36";
/** --text-muted of paper. */
export const MUTED = "#4f5d66";
/** --accent-fill of paper, for a line that stands for no delegation. */
export const ACCENT = "#0f7a63";
/** --brass-dark: what is as it would be anyway. */
export const BRASS = "#8d6a32";
/** --danger-fill of paper: what is missing or lost. */
export const DANGER = "#b5371f";
/** How much of the colour is kept, as in the line charts of the style sheet. */
const KEPT = 0.48;

type Parts = readonly number[];

const TO_LMS: readonly Parts[] = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: readonly Parts[] = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const FROM_LAB: readonly Parts[] = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const FROM_LMS: readonly Parts[] = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

function toOklab(colour: string): Parts {
  const light = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return times(
    TO_LAB,
    times(TO_LMS, light).map((part) => Math.cbrt(part)),
  );
}

function fromOklab(lab: Parts): string {
  const light = times(
    FROM_LMS,
    times(FROM_LAB, lab).map((part) => part ** 3),
  );
  const bytes = light.map((part) => Math.round(255 * gamma(Math.min(1, Math.max(0, part)))));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

const times = (matrix: readonly Parts[], vector: Parts): Parts =>
  matrix.map((row) => row.reduce((sum, factor, place) => sum + factor * (vector[place] ?? 0), 0));

/** From sRGB to linear light, and back (IEC 61966-2-1). */
const linear = (part: number): number =>
  part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
const gamma = (part: number): number =>
  part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;
