import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { t } from "#client/text/i18n.ts";
import { joinNames } from "#client/text/joinTexts.ts";
import type { Person } from "#client/viewmodel/classroom/seatingModel.ts";
import type { Holding } from "./useHolding.ts";

/** One student on the board: pressed or dragged to be picked up, and while another is, a place to swap with. */
export function PersonChip({
  of,
  holding,
}: {
  readonly of: Person;
  readonly holding: Holding;
}): JSX.Element {
  const { held, pickUp, putBack, putDown } = holding;
  const isHeld = held?.id === of.id;
  const swaps = held !== undefined && !isHeld;
  const press = (): void => {
    if (isHeld) putBack();
    else if (swaps) putDown({ kind: "person", student: of.id });
    else pickUp(of, "press");
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    if (swaps) putDown({ kind: "person", student: of.id });
    else putBack();
  };
  return (
    <button
      type="button"
      class="person-chip"
      draggable
      data-spot
      data-person={of.id}
      aria-pressed={isHeld}
      onClick={press}
      onDragStart={(event) => {
        event.dataTransfer?.setData("text/plain", of.name);
        // The picture under the pointer is taken first; what changes on the page comes after.
        setTimeout(() => pickUp(of, "drag"));
      }}
      onDragEnd={putBack}
      onDragOver={(event) => {
        if (swaps) event.preventDefault();
      }}
      onDrop={drop}
    >
      <span class={`presence ${of.connected ? "presence-here" : ""}`} aria-hidden="true" />
      {of.place?.head === true ? <Icon name="crown" /> : null}
      <span class="person-chip-name">
        {of.name}
        {of.onRoster === undefined || of.onRoster === of.name ? null : (
          <span class="muted"> {of.onRoster}</span>
        )}
      </span>
      {swaps ? <Icon name="refresh-cw" /> : null}
      <span class="visually-hidden">{chipFacts(of, swaps ? held : undefined)}</span>
    </button>
  );
}

/** What the signs on a chip say. */
function chipFacts(of: Person, held: Person | undefined): string {
  const facts = [
    ...(of.place?.head === true ? [t("classroom:console.seats.head")] : []),
    ...(of.connected ? [] : [t("classroom:console.people.notConnected")]),
    ...(of.absent ? [t("classroom:console.people.absent")] : []),
    ...(held === undefined ? [] : [t("classroom:console.seats.swapWith", { name: held.name })]),
  ];
  return joinNames(facts);
}
