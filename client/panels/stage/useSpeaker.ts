import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { useTableStore } from "#client/store/tableStore.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { Millis } from "#shared/kernel/units.ts";

/** Who spoke last on the plenary floor, for some seconds after it. */
export function useSpeaker(): ReadonlySignal<SeatId | undefined> {
  const { record } = useTableStore();
  const speaker = useSignal<SeatId | undefined>(undefined);
  const last = useComputed(() =>
    record.value.findLast(
      ({ event }) => event.type === "messageSpoken" && event.channel.length === 0,
    ),
  );
  const store = useTableStore();
  useSignalEffect(() => {
    const line = last.value;
    if (line === undefined || line.event.type !== "messageSpoken") return undefined;
    const left = line.at + HEARD_FOR - store.now();
    if (left <= 0) return undefined;
    speaker.value = line.event.from;
    const timer = setTimeout(() => {
      speaker.value = undefined;
    }, left);
    return () => clearTimeout(timer);
  });
  return speaker;
}

const HEARD_FOR: Millis = 12_000;
