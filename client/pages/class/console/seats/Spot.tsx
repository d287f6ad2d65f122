import type { ComponentChildren, JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { t } from "#client/text/i18n.ts";
import type { Person, SeatingTarget } from "#client/viewmodel/classroom/seatingModel.ts";
import { PersonChip } from "./PersonChip.tsx";
import type { Holding } from "./useHolding.ts";

/** A place on the board with those who have it. While somebody is picked up it offers itself. */
export function Spot({
  label,
  people,
  target,
  isFull = false,
  holding,
  children,
}: {
  /** What the place is called, for those who do not see it. */
  readonly label: string;
  readonly people: readonly Person[];
  readonly target: SeatingTarget;
  readonly isFull?: boolean;
  readonly holding: Holding;
  /** Stands before the people. */
  readonly children?: ComponentChildren;
}): JSX.Element {
  const { held, isDragging, fits, putDown } = holding;
  const offers = held !== undefined && !isFull && fits(target);
  return (
    <div
      class={`spot ${offers ? "spot-offers" : ""}`}
      role="group"
      aria-label={label}
      onDragOver={(event) => {
        if (offers) event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        if (offers) putDown(target);
      }}
    >
      {children}
      <div class="spot-people">
        {people.map((person) => (
          <PersonChip key={person.id} of={person} holding={holding} />
        ))}
        {offers && !isDragging ? (
          <button type="button" class="spot-here" data-spot onClick={() => putDown(target)}>
            {people.length === 0 ? (
              <span aria-hidden="true">{t("classroom:console.seats.here")}</span>
            ) : (
              <Icon name="plus" />
            )}
            <span class="visually-hidden">
              {t("classroom:console.seats.hereLong", { name: held.name, place: label })}
            </span>
          </button>
        ) : null}
        {people.length === 0 && !offers ? (
          <span class="spot-empty" aria-hidden="true">
            {t(`classroom:console.seats.${target.kind === "waiting" ? "unseatHere" : "free"}`)}
          </span>
        ) : null}
      </div>
    </div>
  );
}
