import type { JSX } from "preact";
import type { TrackModel } from "#client/viewmodel/stage/trackModel.ts";

/** An engraved dial: three quarters of a circle with ticks, its danger zone, and a needle. */
export function GaugeDial({ track }: { readonly track: TrackModel }): JSX.Element {
  const danger: readonly [number, number] = track.highIsGood ? [0, DANGER] : [100 - DANGER, 100];
  return (
    <svg class="gauge-dial" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <circle class="gauge-bezel" cx="32" cy="32" r="30.5" />
      <circle class="gauge-face" cx="32" cy="32" r="27.5" />
      <path class="gauge-arc" d={arc(0, 100, 22)} />
      <path class="gauge-fill" d={arc(0, Math.max(1, track.level), 22)} />
      <path class="gauge-danger" d={arc(danger[0], danger[1], 25.2)} />
      <path class="gauge-ticks" d={TICKS} />
      <g class="gauge-needle" style={{ rotate: `${angleOf(track.level)}deg` }}>
        <path d="M32 11.5 L34 32 L30 32 Z" />
        <circle cx="32" cy="32" r="3.2" />
      </g>
    </svg>
  );
}

/** Points of a track that are marked as dangerous: as in the mood of the model. */
const DANGER = 15;
/** Degrees of the sweep, left and right of upright. */
const HALF_SWEEP = 135;

const angleOf = (level: number): number => -HALF_SWEEP + (level / 100) * 2 * HALF_SWEEP;

function pointAt(level: number, r: number): string {
  const angle = ((angleOf(level) - 90) * Math.PI) / 180;
  return `${(32 + Math.cos(angle) * r).toFixed(2)} ${(32 + Math.sin(angle) * r).toFixed(2)}`;
}

function arc(from: number, to: number, r: number): string {
  const large = ((to - from) / 100) * 2 * HALF_SWEEP > 180 ? 1 : 0;
  return `M${pointAt(from, r)}A${r} ${r} 0 ${large} 1 ${pointAt(to, r)}`;
}

const TICKS = Array.from({ length: 11 }, (_, tick) => {
  const outer = tick % 5 === 0 ? 19 : 18;
  return `M${pointAt(tick * 10, 15.5)}L${pointAt(tick * 10, outer)}`;
}).join("");
