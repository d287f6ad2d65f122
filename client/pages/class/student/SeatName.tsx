import type { JSX } from "preact";
import { Flag } from "#client/parts/Flag.tsx";
import { scenarioText } from "#client/text/i18n.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";

/** A delegation by flag and name, away from any table. */
export function SeatName({
  scenario,
  seat,
  size,
}: {
  readonly scenario: PublicScenario;
  readonly seat: SeatId;
  /** Of the flag, as a CSS length. */
  readonly size?: string;
}): JSX.Element {
  const of = scenario.seats.find((each) => each.id === seat);
  return (
    <span class="delegation">
      {of === undefined ? null : <Flag of={of} {...(size === undefined ? {} : { size })} />}
      {scenarioText(`seats.${seat}.name`)}
    </span>
  );
}
