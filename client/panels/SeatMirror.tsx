import type { JSX } from "preact";
import { useCallback, useState } from "preact/hooks";
import { Flag } from "#client/parts/Flag.tsx";
import { t } from "#client/text/i18n.ts";
import { joinSentences } from "#client/text/joinTexts.ts";
import type { TableLayout } from "#client/viewmodel/stage/layoutTable.ts";
import type { SeatModel } from "#client/viewmodel/stage/seatModel.ts";
import type { SeatPlace } from "#client/viewmodel/stage/seatRing.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { SeatFacts } from "./stage/SeatFacts.tsx";
import { SeatLabel } from "./stage/SeatLabel.tsx";
import { seatSentences } from "./stage/seatSentences.ts";
import { useRoving } from "./stage/useRoving.ts";

export interface SeatMirrorProps {
  /** In the order of the layout. */
  readonly seats: readonly SeatModel[];
  readonly layout: TableLayout;
  readonly onTalk?: ((seat: SeatId) => void) | undefined;
  readonly onPropose?: ((seat: SeatId) => void) | undefined;
}

/**
 * A button over every disc of the picture, with what the picture shows in words. One tab stop; arrow
 * keys go around the table. A press shows what is public about the delegation.
 */
export function SeatMirror({ seats, layout, onTalk, onPropose }: SeatMirrorProps): JSX.Element {
  const roving = useRoving<HTMLUListElement>(seats.length);
  const [open, setOpen] = useState<Opened | undefined>(undefined);
  const close = useCallback(() => setOpen(undefined), []);
  const shown = seats.find((seat) => seat.id === open?.seat);
  return (
    <>
      <ul
        class="seats"
        role="list"
        aria-label={t("table:seats")}
        ref={roving.group}
        onKeyDown={roving.onKeyDown}
      >
        {layout.seats.map((place, index) => {
          const seat = seats.find((each) => each.id === place.id);
          if (seat === undefined) return null;
          return (
            <li key={seat.id} class={`seat seat-${place.side}`} style={styleOf(place, seat)}>
              <button
                type="button"
                class="seat-button"
                data-roving
                data-seat={seat.id}
                tabIndex={roving.tabIndex(index)}
                aria-haspopup="dialog"
                aria-expanded={open?.seat === seat.id}
                onFocus={() => roving.onFocus(index)}
                onClick={(event) =>
                  setOpen(
                    open?.seat === seat.id
                      ? undefined
                      : { seat: seat.id, anchor: event.currentTarget },
                  )
                }
              >
                <span class="seat-disc">
                  <Flag of={seat} size="100%" />
                </span>
                <SeatLabel seat={seat} style={layout.labels} />
                <span class="visually-hidden">{joinSentences(seatSentences(seat))}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <SeatFacts
        seat={shown}
        anchor={open?.anchor}
        onClose={close}
        onTalk={onTalk}
        onPropose={onPropose}
      />
    </>
  );
}

interface Opened {
  readonly seat: SeatId;
  readonly anchor: HTMLElement;
}

function styleOf(place: SeatPlace, seat: SeatModel): Record<string, string> {
  return {
    left: `${place.x}px`,
    top: `${place.y}px`,
    "--seat-r": `${place.r}px`,
    "--seat-label-width": `${place.label?.width ?? 0}px`,
    "--seat-colour": seat.colour,
    "--part": String(seat.treasuryPart),
  };
}
