import type { PlotOptions } from "@observablehq/plot";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useSize } from "../stage/useSize.ts";

/**
 * A chart by Observable Plot, drawn anew when its width changes. What draws it is loaded when it is
 * first shown, so that pages without charts do not carry it:
 *
 *     <PlotChart data={points} height={300}
 *       load={() => import("#shared/charts/pointsChart.ts").then((room) => room.pointsChart)} />
 *
 * `data` is plain and must stay the same object while nothing changes. Put it into a `Figure`, which
 * says in words and numbers what it shows.
 */
export function PlotChart<Data>({
  data,
  height,
  load,
}: {
  readonly data: Data;
  /** Kept free until it is drawn, CSS pixels. */
  readonly height: number;
  readonly load: () => Promise<ChartOf<Data>>;
}): JSX.Element {
  const room = useRef<HTMLDivElement>(null);
  const size = useSize(room);
  const { width } = size.value;
  const loading = useRef(load);
  useEffect(() => {
    if (width === 0) return undefined;
    let isWanted = true;
    void Promise.all([loading.current(), import("#shared/charts/drawPlot.ts")]).then(
      ([chart, { drawPlot }]) => {
        if (isWanted) room.current?.replaceChildren(drawPlot(chart(data, width), { width }));
      },
    );
    return () => {
      isWanted = false;
    };
  }, [data, width]);
  return <div ref={room} class="plot-room" style={{ minHeight: `${height}px` }} />;
}

/** Data, and the width there is in CSS pixels, to what Plot draws. One function and one file a chart. */
export type ChartOf<Data> = (data: Data, width: number) => PlotOptions;
