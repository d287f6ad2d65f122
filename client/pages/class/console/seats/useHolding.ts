import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { seatName } from "#client/panels/parts/names.ts";
import { type ClassActState, useClassAct } from "#client/parts/acts/useClassAct.ts";
import { announce } from "#client/store/announcements.ts";
import { t } from "#client/text/i18n.ts";
import {
  moveTo,
  type Person,
  personIn,
  type Seating,
  type SeatingTarget,
} from "#client/viewmodel/classroom/seatingModel.ts";
import type { StudentId } from "#shared/kernel/ids.ts";

/** Who is picked up, and the ways to pick up and put down. */
export interface Holding {
  readonly held: Person | undefined;
  /** Whether a pointer drags: places are then marked, but offer no buttons. */
  readonly isDragging: boolean;
  readonly state: ClassActState;
  readonly pickUp: (person: Person, how: "press" | "drag") => void;
  readonly putBack: () => void;
  readonly putDown: (target: SeatingTarget) => void;
  /** Whether the one picked up could be put there. */
  readonly fits: (target: SeatingTarget) => boolean;
}

/** Picking people up and putting them down, by any device; told aloud as it happens. */
export function useHolding(seating: Seating, board: { current: HTMLElement | null }): Holding {
  const [holding, setHolding] = useState<{ id: StudentId; how: "press" | "drag" } | undefined>();
  const { state, send } = useClassAct();
  const held = holding === undefined ? undefined : personIn(seating, holding.id);
  const moved = useRef<StudentId | undefined>(undefined);

  useLayoutEffect(() => {
    if (holding !== undefined || moved.current === undefined) return;
    const chip = board.current?.querySelector<HTMLElement>(`[data-person="${moved.current}"]`);
    chip?.focus();
    moved.current = undefined;
  });

  const release = (person: Person): void => {
    moved.current = person.id;
    setHolding(undefined);
  };
  return {
    held,
    isDragging: held !== undefined && holding?.how === "drag",
    state,
    pickUp: (person, how) => {
      setHolding({ id: person.id, how });
      announce(t("classroom:console.seats.pickedUp", { name: person.name }), "urgent");
    },
    putBack: () => {
      if (held === undefined) return setHolding(undefined);
      release(held);
      announce(t("classroom:console.seats.putBack", { name: held.name }), "urgent");
    },
    putDown: (target) => {
      if (held === undefined) return;
      const command = moveTo(held, target);
      release(held);
      if (command === undefined) return;
      void send(command).then((isDone) => {
        if (isDone) announce(putDownText(held, target, seating), "urgent");
      });
    },
    fits: (target) => held !== undefined && moveTo(held, target) !== undefined,
  };
}

function putDownText({ name }: Person, target: SeatingTarget, seating: Seating): string {
  switch (target.kind) {
    case "seat":
      return t("classroom:console.seats.putAtSeat", {
        name,
        seat: seatName(target.seat),
        table: target.table,
      });
    case "observers":
      return t("classroom:console.seats.putAsObserver", { name, table: target.table });
    case "waiting":
      return t("classroom:console.seats.putAway", { name });
    case "person":
      return t("classroom:console.seats.swapped", {
        name,
        other: personIn(seating, target.student)?.name ?? "",
      });
    default:
      return target satisfies never;
  }
}
