import { createContext, type JSX } from "preact";
import { useContext } from "preact/hooks";
import { Flag } from "#client/parts/Flag.tsx";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";

/** The delegations that a report is about. */
export const SeatsContext = createContext<PublicScenario["seats"]>([]);

/** Words about a delegation beside its flag. */
export function SeatName({
  seat,
  text,
}: {
  readonly seat: SeatId;
  readonly text: string;
}): JSX.Element {
  const of = useContext(SeatsContext).find(({ id }) => id === seat);
  return (
    <span class="delegation">
      {of === undefined ? null : <Flag of={of} size="1.25rem" />}
      {text}
    </span>
  );
}
