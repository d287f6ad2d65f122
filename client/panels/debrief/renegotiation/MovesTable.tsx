import type { JSX } from "preact";
import { Delegation } from "#client/parts/Delegation.tsx";
import { t } from "#client/text/i18n.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { Change } from "../parts/Change.tsx";

/** What a text does to what each delegation has. */
export function MovesTable({
  moves,
}: {
  readonly moves: readonly { readonly seat: SeatId; readonly by: number }[];
}): JSX.Element {
  return (
    <ul role="list" class="renegotiation-moves" aria-label={t("debrief:renegotiation.moves")}>
      {moves.map(({ seat, by }) => (
        <li key={seat}>
          <Delegation seat={seat} size="1.25rem" />
          <strong>
            <Change by={by} />
          </strong>
        </li>
      ))}
    </ul>
  );
}
