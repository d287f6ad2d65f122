import type { JSX } from "preact";
import { seatName } from "#client/panels/parts/names.ts";
import { Flag } from "#client/parts/Flag.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { useClassStore } from "#client/store/classStore.ts";
import { t } from "#client/text/i18n.ts";
import type { TableOnBoard } from "#client/viewmodel/classroom/seatingModel.ts";
import { Spot } from "./Spot.tsx";
import type { Holding } from "./useHolding.ts";

/** One table with its delegations and those who watch. */
export function BoardTable({
  of: { number, isNew, seats, observers },
  holding,
}: {
  readonly of: TableOnBoard;
  readonly holding: Holding;
}): JSX.Element {
  const { scenario } = useClassStore();
  const watching = t("classroom:console.seats.observersAt", { table: number });
  return (
    <section
      class={`card paper stack stack-tight board-table ${isNew ? "board-table-new" : ""}`}
      aria-labelledby={`board-${number}`}
    >
      <h3 id={`board-${number}`}>
        {isNew
          ? t("classroom:console.seats.newTable", { table: number })
          : t("classroom:console.table", { table: number })}
      </h3>
      {seats.map(({ seat, people, isFull }) => {
        const of = scenario.seats.find(({ id }) => id === seat);
        return (
          <Spot
            key={seat}
            label={t("classroom:console.people.sits", { table: number, seat: seatName(seat) })}
            people={people}
            target={{ kind: "seat", table: number, seat }}
            isFull={isFull}
            holding={holding}
          >
            <span class="delegation spot-name">
              {of === undefined ? null : <Flag of={of} size="1.5rem" />}
              {seatName(seat)}
              {people.length === 0 && !isNew ? (
                <span class="small muted spot-bot">
                  <Icon name="bot" />
                  {t("common:bot")}
                </span>
              ) : null}
            </span>
          </Spot>
        );
      })}
      {observers.length === 0 && holding.held === undefined ? null : (
        <Spot
          label={watching}
          people={observers}
          target={{ kind: "observers", table: number }}
          holding={holding}
        >
          <span class="spot-name small muted">
            <Icon name="eye" />
            {t("classroom:console.seats.observers")}
          </span>
        </Spot>
      )}
    </section>
  );
}
