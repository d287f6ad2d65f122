import type { PlotOptions } from "@observablehq/plot";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { language } from "#client/text/i18n.ts";
import type { ChartFrame } from "#shared/charts/chartFrame.ts";
import { useSize } from "../stage/useSize.ts";

/**
 * A chart by Observable Plot, drawn anew when its width or the reader's language changes. What draws it is loaded when it is
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
  const reader = language.value;
  const loading = useRef(load);
  useEffect(() => {
    if (width === 0) return undefined;
    const frame = { width, language: reader };
    let isWanted = true;
    void Promise.all([loading.current(), import("#shared/charts/drawPlot.ts")]).then(
      ([chart, { drawPlot }]) => {
        if (isWanted) room.current?.replaceChildren(drawPlot(chart(data, frame), { width }));
      },
    );
    return () => {
      isWanted = false;
    };
  }, [data, width, reader]);
  return <div ref={room} class="plot-room" style={{ minHeight: `${height}px` }} />;
}

/** Data, the width there is and the language of the reader, to what Plot draws. One function and one file a chart. */
export type ChartOf<Data> = (data: Data, frame: ChartFrame) => PlotOptions;
