import type { JSX } from "preact";
import { useTableStore } from "#client/store/tableStore.ts";
import { scenarioText } from "#client/text/i18n.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { Flag } from "./Flag.tsx";

/** A delegation of the table by flag and name. */
export function Delegation({
  seat,
  size,
}: {
  readonly seat: SeatId;
  /** Of the flag, as a CSS length. */
  readonly size?: string;
}): JSX.Element {
  const { scenario } = useTableStore();
  const of = scenario.seats.find((each) => each.id === seat);
  return (
    <span class="delegation">
      {of === undefined ? null : <Flag of={of} {...(size === undefined ? {} : { size })} />}
      {scenarioText(`seats.${seat}.name`)}
    </span>
  );
}
