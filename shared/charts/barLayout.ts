import { clamp } from "#shared/kernel/units.ts";

/** A bar on a scale, with a mark at a value that matters. Places are in any one unit of length. */
export interface MarkedBar {
  readonly value: number;
  readonly mark: number;
  readonly scale: readonly [low: number, high: number];
  readonly x: number;
  readonly width: number;
  /** Room that a number beside the bar or the mark needs. */
  readonly labelWidth: number;
}

export interface BarLayout {
  /** Filled up to the mark or, if it falls short, to the value. */
  readonly upToMark: Span;
  /** From the mark to the value; absent where the bar does not reach the mark. */
  readonly beyond?: Span | undefined;
  /** From the value to the mark, where the bar falls short of it. */
  readonly missing?: Span | undefined;
  readonly markX: number;
  /** Middle of the mark's number, kept on the scale. */
  readonly markLabelX: number;
  /** Where the value's number begins or ends. */
  readonly valueLabel: { readonly x: number; readonly anchor: "start" | "end" };
}

interface Span {
  readonly x: number;
  readonly width: number;
}

export function layoutBar(bar: MarkedBar): BarLayout {
  const [low, high] = bar.scale;
  const at = (value: number): number =>
    round(bar.x + (bar.width * (clamp(value, low, high) - low)) / (high - low));
  const end = at(bar.value);
  const markX = at(bar.mark);
  const between = span(Math.min(end, markX), Math.max(end, markX));
  const reaches = bar.value >= bar.mark;
  const gap = bar.width * GAP;
  const from = !reaches && between.width < gap + bar.labelWidth ? markX : end;
  const fits = from + gap + bar.labelWidth <= bar.x + bar.width;
  return {
    upToMark: span(bar.x, Math.min(end, markX)),
    beyond: reaches && between.width > 0 ? between : undefined,
    missing: reaches ? undefined : between,
    markX,
    markLabelX: clamp(markX, bar.x + bar.labelWidth / 2, bar.x + bar.width - bar.labelWidth / 2),
    valueLabel: fits
      ? { x: round(from + gap), anchor: "start" }
      : { x: round(end - gap), anchor: "end" },
  };
}

/** Between a bar and its number, as a part of the scale's width. */
const GAP = 0.01;

const span = (from: number, to: number): Span => ({ x: from, width: round(to - from) });

const round = (value: number): number => Math.round(value * 10) / 10;
