import "#client/style/tableStage.css";
import { type ReadonlySignal, useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { settings } from "#client/store/settings.ts";
import { type TableViews, useTableStore } from "#client/store/tableStore.ts";
import { arrangeStage } from "#client/viewmodel/stage/arrangeStage.ts";
import { type Insets, layoutTable } from "#client/viewmodel/stage/layoutTable.ts";
import { type TableModel, tableModel } from "#client/viewmodel/stage/tableModel.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { SeatMirror } from "./SeatMirror.tsx";
import { CrisisCards } from "./stage/CrisisCards.tsx";
import { PlainTable } from "./stage/PlainTable.tsx";
import { StrandKey } from "./stage/StrandKey.tsx";
import { TableInWords } from "./stage/TableInWords.tsx";
import { TableSummary } from "./stage/TableSummary.tsx";
import { TrackGauges } from "./stage/TrackGauges.tsx";
import { tableTexts } from "./stage/tableTexts.ts";
import { useCanvas } from "./stage/useCanvas.ts";
import { useSize } from "./stage/useSize.ts";
import { useSpeaker } from "./stage/useSpeaker.ts";
import { useTableNews } from "./stage/useTableNews.ts";

export interface TableStageProps {
  /** What the page lays over the edges of the stage: header, panel. CSS pixels. */
  readonly covered: Insets;
  /** The reader wants to speak with a delegation; absent for those without a seat. */
  readonly onTalk?: (seat: SeatId) => void;
  /** The reader wants to offer a delegation a deal; absent for those without a seat. */
  readonly onPropose?: (seat: SeatId) => void;
}

/**
 * The table, filling its containing block: picture underneath, everything in it as words and buttons
 * on top. Where no picture can be drawn the words and buttons are all there is; who wants none reads it.
 */
export function TableStage(props: TableStageProps): JSX.Element | null {
  const { view } = useTableStore();
  const model = useTableModel(view);
  useTableNews(model);
  if (view.value === undefined) return null;
  return settings.tableForm.value === "words" ? (
    <TableInWords {...props} model={model} />
  ) : (
    <Stage {...props} views={view} model={model} />
  );
}

function useTableModel(
  views: ReadonlySignal<TableViews | undefined>,
): ReadonlySignal<TableModel | undefined> {
  const { scenario, presence } = useTableStore();
  const speaker = useSpeaker();
  return useComputed(() =>
    views.value === undefined
      ? undefined
      : tableModel(
          views.value,
          scenario,
          { presence: presence.value, speaking: speaker.value },
          tableTexts,
        ),
  );
}

function Stage({
  covered,
  onTalk,
  onPropose,
  views,
  model,
}: TableStageProps & {
  readonly views: ReadonlySignal<TableViews | undefined>;
  readonly model: ReadonlySignal<TableModel | undefined>;
}): JSX.Element | null {
  const { scenario } = useTableStore();
  const stage = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const size = useSize(stage);
  const edges = useSignal(covered);
  useLayoutEffect(() => {
    edges.value = covered;
  }, [edges, covered]);
  const arrangement = useComputed(() => {
    const { width, height } = size.value;
    return arrangeStage(width, height, edges.value);
  });
  const seatIds = scenario.seats.map((seat) => seat.id);
  const layout = useComputed(() => {
    const { width, height } = size.value;
    if (width === 0 || height === 0) return undefined;
    return layoutTable(width, height, arrangement.value.insets, seatIds, views.value?.own?.seat);
  });
  const canvas = useCanvas(host, model, layout);

  if (model.value === undefined) return null;
  return (
    <div class="table-stage on-sea" ref={stage} data-canvas={canvas.value}>
      <div class="table-canvas" ref={host} aria-hidden="true" />
      {layout.value === undefined ? null : (
        <>
          {canvas.value === "ready" ? null : (
            <PlainTable layout={layout.value} failed={canvas.value === "failed"} />
          )}
          <TrackGauges tracks={model.value.tracks} arrangement={arrangement.value} />
          {arrangement.value.gauges === "column" ? <StrandKey /> : null}
          <TableSummary model={model.value} layout={layout.value} />
          <SeatMirror
            seats={model.value.seats}
            layout={layout.value}
            onTalk={onTalk}
            onPropose={onPropose}
          />
          <CrisisCards crises={model.value.crises} layout={layout.value} />
        </>
      )}
    </div>
  );
}
