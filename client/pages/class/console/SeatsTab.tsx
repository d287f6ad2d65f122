import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { ClassButton } from "#client/parts/acts/ClassButton.tsx";
import { ClassOutcome } from "#client/parts/acts/ClassOutcome.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { useClassStore } from "#client/store/classStore.ts";
import { t } from "#client/text/i18n.ts";
import { type Seating, seatingOf } from "#client/viewmodel/classroom/seatingModel.ts";
import type { StudentId } from "#shared/kernel/ids.ts";
import { PersonDialog } from "./PersonDialog.tsx";
import { BoardTable } from "./seats/BoardTable.tsx";
import { Spot } from "./seats/Spot.tsx";
import { type Holding, useHolding } from "./seats/useHolding.ts";
import { useLed } from "./useLed.ts";

/** The tables and who sits where: people are moved by dragging, by pressing, or by keys alone. */
export function SeatsTab(): JSX.Element {
  const { scenario } = useClassStore();
  const { view, lead } = useLed();
  const [opened, setOpened] = useState<StudentId | undefined>(undefined);
  const board = useRef<HTMLDivElement>(null);
  const seating = seatingOf(
    view,
    scenario.seats.map(({ id }) => id),
  );
  const holding = useHolding(seating, board);
  const shown = lead.students.find(({ student }) => student === opened);
  return (
    <div class="stack" ref={board} onKeyDown={(event) => walk(event, board.current, holding)}>
      <Unseated seating={seating} holding={holding} onOpen={setOpened} />
      <div class="board">
        {seating.tables.map((table) => (
          <BoardTable key={table.number} of={table} holding={holding} />
        ))}
      </div>
      <HeldBar holding={holding} onOpen={setOpened} />
      {shown === undefined ? null : (
        <PersonDialog of={shown} onClose={() => setOpened(undefined)} />
      )}
    </div>
  );
}

/** Everybody without a seat: who is here, and below them who is away. */
function Unseated({
  seating: { waiting, absent },
  holding,
  onOpen,
}: {
  readonly seating: Seating;
  readonly holding: Holding;
  readonly onOpen: (student: StudentId) => void;
}): JSX.Element {
  const { lead } = useLed();
  const away = absent.filter(({ place }) => place === undefined);
  return (
    <section class="card paper stack stack-tight" aria-labelledby="unseated">
      <div class="row spread row-top">
        <div class="stack stack-tight grow-wide">
          <h2 id="unseated">
            {waiting.length === 0 && lead.students.length > 0
              ? t("classroom:console.seats.allSeated")
              : t("classroom:console.seats.waiting", { count: waiting.length })}
          </h2>
          <p class="small muted">{t("classroom:console.seats.how")}</p>
        </div>
        <ClassButton
          command={{ type: "seatEverybody" }}
          look={waiting.length > 0 ? "button-primary" : ""}
        >
          <Icon name="users" />
          {t("classroom:console.seats.everybody")}
        </ClassButton>
      </div>
      <Spot
        label={t("classroom:console.seats.unseated")}
        people={waiting}
        target={{ kind: "waiting" }}
        holding={holding}
      />
      {away.length === 0 ? null : (
        <>
          <h3>{t("classroom:console.seats.away")}</h3>
          <div class="spot-people">
            {away.map(({ id, name }) => (
              <button
                key={id}
                type="button"
                class="person-chip"
                data-spot
                aria-haspopup="dialog"
                onClick={() => onOpen(id)}
              >
                {name}
              </button>
            ))}
          </div>
        </>
      )}
      <ClassOutcome of={holding.state} />
    </section>
  );
}

/** Who is picked up, how to put them down, and all else that can be done about them. */
function HeldBar({
  holding: { held, isDragging, putBack },
  onOpen,
}: {
  readonly holding: Holding;
  readonly onOpen: (student: StudentId) => void;
}): JSX.Element | null {
  if (held === undefined || isDragging) return null;
  return (
    <div class="held-bar paper" role="group" aria-label={t("classroom:console.seats.held")}>
      <p class="grow">{t("classroom:console.seats.holding", { name: held.name })}</p>
      <button
        type="button"
        class="button"
        aria-haspopup="dialog"
        onClick={() => {
          putBack();
          onOpen(held.id);
        }}
      >
        <Icon name="user" />
        {t("classroom:console.seats.more")}
      </button>
      <button type="button" class="button" onClick={putBack}>
        <Icon name="undo-2" />
        {t("classroom:console.seats.cancel")}
      </button>
    </div>
  );
}

/** Arrow keys walk over everybody on the board, and over the places where one can be put down. */
function walk(event: KeyboardEvent, board: HTMLElement | null, holding: Holding): void {
  if (event.key === "Escape" && holding.held !== undefined) return holding.putBack();
  const step = STEP_OF[event.key];
  if (step === undefined || board === null || isTyping(event.target)) return;
  const spots = [...board.querySelectorAll<HTMLElement>("[data-spot]")];
  const at = spots.findIndex((spot) => spot === document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  spots[Math.min(spots.length - 1, Math.max(0, at + step))]?.focus();
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, dialog") !== null;

const STEP_OF: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};
