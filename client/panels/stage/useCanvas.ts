import { effect, type ReadonlySignal, type Signal, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import type { TableHandle } from "#client/scene/createTable.ts";
import { reducedMotion } from "#client/store/settings.ts";
import type { TableLayout } from "#client/viewmodel/stage/layoutTable.ts";
import type { TableModel } from "#client/viewmodel/stage/tableModel.ts";

/** `failed`: no picture can be drawn here; everything else goes on. */
export type CanvasState = "loading" | "ready" | "failed";

declare global {
  interface Window {
    /** The picture of the table, while there is one: for tests and the curious. */
    mufakatTable?: TableHandle | undefined;
  }
}

/** Loads the scene, and with it Phaser, into `host`, and keeps the picture equal to model and layout. */
export function useCanvas(
  host: RefObject<HTMLElement | null>,
  model: ReadonlySignal<TableModel | undefined>,
  layout: ReadonlySignal<TableLayout | undefined>,
): ReadonlySignal<CanvasState> {
  const state = useSignal<CanvasState>("loading");
  const isLaidOut = layout.value !== undefined;
  useEffect(() => {
    const element = host.current;
    if (element === null || !isLaidOut) return undefined;
    const leaving = new AbortController();
    void draw(element, { model, layout, state }, leaving.signal);
    return () => leaving.abort();
  }, [host, model, layout, state, isLaidOut]);
  return state;
}

interface Drawn {
  readonly model: ReadonlySignal<TableModel | undefined>;
  readonly layout: ReadonlySignal<TableLayout | undefined>;
  readonly state: Signal<CanvasState>;
}

async function draw(host: HTMLElement, drawn: Drawn, leaving: AbortSignal): Promise<void> {
  const table = await begin(host, drawn).catch(() => undefined);
  if (table === undefined) {
    drawn.state.value = "failed";
    return;
  }
  const stop = keepEqual(table, drawn);
  const leave = (): void => {
    stop();
    table.destroy();
    window.mufakatTable = undefined;
  };
  if (leaving.aborted) {
    leave();
    return;
  }
  leaving.addEventListener("abort", leave, { once: true });
  window.mufakatTable = table;
  await table.settled();
  drawn.state.value = "ready";
}

async function begin(
  host: HTMLElement,
  { model, layout }: Drawn,
): Promise<TableHandle | undefined> {
  const { createTable } = await import("#client/scene/createTable.ts");
  const [first, place] = [model.peek(), layout.peek()];
  if (first === undefined || place === undefined) return undefined;
  return createTable({ host, model: first, layout: place, reducedMotion: reducedMotion.peek() });
}

function keepEqual(table: TableHandle, { model, layout }: Drawn): () => void {
  const stops = [
    effect(() => {
      if (model.value !== undefined) table.apply(model.value);
    }),
    effect(() => {
      if (layout.value !== undefined) table.setLayout(layout.value);
    }),
    effect(() => table.setReducedMotion(reducedMotion.value)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
