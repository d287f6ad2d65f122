import type { JSX } from "preact";
import { PAPER, type PlotMark } from "#shared/charts/plotMarks.ts";
import { MarkerShape } from "./MarkerShape.tsx";

/** What the marks of a chart mean. */
export function MarkKey({ marks }: { readonly marks: readonly PlotMark[] }): JSX.Element {
  return (
    <ul role="list" class="row mark-key small">
      {marks.map(({ name, colour, marker, filled }) => (
        <li key={name} class="row row-tight">
          <svg
            width="16"
            height="16"
            viewBox="-8 -8 16 16"
            aria-hidden="true"
            focusable="false"
            fill={filled ? colour : PAPER}
            stroke={colour}
            stroke-width="1.6"
          >
            <MarkerShape shape={marker} at={{ x: 0, y: 0 }} scale={1.45} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
