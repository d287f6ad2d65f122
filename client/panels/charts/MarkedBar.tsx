import type { JSX } from "preact";
import { formatNumber } from "#client/text/i18n.ts";
import { layoutBar } from "./barLayout.ts";

/** A score on its scale of 0 to 100, with the walk-away value as a line across. A picture only: words stand beside it. */
export function MarkedBar({
  value,
  mark,
}: {
  readonly value: number;
  readonly mark: number;
}): JSX.Element {
  const bar = layoutBar({
    value,
    mark,
    scale: [0, 100],
    x: 0,
    width: 100,
    labelWidth: LABEL,
  });
  return (
    <svg class="bar" aria-hidden="true" focusable="false">
      <rect class="bar-ground" x="0" y={TOP} width="100%" height={THICK} rx="4" />
      <rect class="bar-fill" x="0" y={TOP} width={`${bar.upToMark.width}%`} height={THICK} rx="4" />
      {bar.beyond === undefined ? null : (
        <rect
          class="bar-beyond"
          x={`${bar.beyond.x}%`}
          y={TOP}
          width={`${bar.beyond.width}%`}
          height={THICK}
          rx="4"
        />
      )}
      {bar.missing === undefined ? null : (
        <rect
          class="bar-missing"
          x={`${bar.missing.x}%`}
          y={TOP}
          width={`${bar.missing.width}%`}
          height={THICK}
        />
      )}
      <line class="bar-mark" x1={`${bar.markX}%`} x2={`${bar.markX}%`} y1={TOP - 5} y2={BASE + 5} />
      <text class="chart-text" x={`${bar.markLabelX}%`} y={BASE + 18} text-anchor="middle">
        {formatNumber(mark, 1)}
      </text>
      <text
        class={`bar-value bar-value-${bar.valueLabel.anchor}`}
        x={`${bar.valueLabel.x}%`}
        y={TOP + THICK / 2 + 5}
        text-anchor={bar.valueLabel.anchor}
      >
        {formatNumber(value, 1)}
      </text>
    </svg>
  );
}

/** In pixels. */
const TOP = 6;
const THICK = 22;
const BASE = TOP + THICK;

/** Room for a number, in percent of the scale. */
const LABEL = 12;
