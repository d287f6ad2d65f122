import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { useClassStore } from "#client/store/classStore.ts";
import { scenarioText, t } from "#client/text/i18n.ts";
import { joinNames } from "#client/text/joinTexts.ts";
import { seatingOf } from "#client/viewmodel/classroom/lessonModel.ts";
import type { ClassView, OwnClass, TableGlance } from "#shared/classroom/classView.ts";
import { Briefing, CaseSummary } from "./CaseSheet.tsx";
import { SeatName } from "./SeatName.tsx";
import { TeamCard } from "./TeamCard.tsx";

/** Before the tables: who one is, who else is here, and what there is to read. */
export function WaitingRoom({
  view,
  own,
  because,
}: {
  readonly view: ClassView;
  readonly own: OwnClass;
  readonly because: "lobby" | "notSeated" | "observing" | "laying";
}): JSX.Element {
  const seating = seatingOf(own);
  const table = view.public.tables.find(({ number }) => number === seating?.table);
  return (
    <div class="student-areas">
      <section class="card paper sheet stack student-you" aria-labelledby="you">
        <p class="eyebrow" id="you">
          {t("classroom:student.youAre")}
        </p>
        <p class="own-name">{own.name}</p>
        {own.nameAwaitsApproval ? (
          <p class="small muted">{t("classroom:student.nameWaits")}</p>
        ) : null}
        <Placed own={own} />
        <p class="row row-tight" role="status">
          <Icon name="hourglass" />
          <span class="grow">{t(`classroom:student.waiting.${because}`)}</span>
        </p>
      </section>
      <div class="stack student-side">
        {table === undefined || table.seats.length === 0 ? null : <OwnTable of={table} />}
        <TeamCard own={own} />
        <Others names={view.public.names} />
      </div>
      <div class="stack student-read">
        {seating?.seat === undefined ? null : <Briefing seat={seating.seat} />}
        <CaseSummary length={view.public.length} />
      </div>
    </div>
  );
}

function Placed({ own }: { readonly own: OwnClass }): JSX.Element | null {
  const { scenario } = useClassStore();
  const seating = seatingOf(own);
  if (seating === undefined) return null;
  if (seating.seat === undefined) {
    return <p>{t("classroom:student.place.observer", { table: seating.table })}</p>;
  }
  return (
    <div class="stack stack-tight">
      <p class="lead">
        <SeatName scenario={scenario} seat={seating.seat} size="2.25rem" />
      </p>
      <p>
        {t(`classroom:student.place.${seating.role === "head" ? "head" : "member"}`, {
          table: seating.table,
          seat: scenarioText(`seats.${seating.seat}.name`),
        })}
      </p>
    </div>
  );
}

/** Who sits where at the own table. */
function OwnTable({ of }: { readonly of: TableGlance }): JSX.Element {
  const { scenario } = useClassStore();
  return (
    <section class="card paper sheet stack" aria-labelledby="own-table">
      <h2 id="own-table">{t("classroom:student.table", { table: of.number })}</h2>
      <ul role="list" class="stack stack-tight">
        {of.seats.map(({ seat, people }) => (
          <li key={seat} class="row spread">
            <SeatName scenario={scenario} seat={seat} />
            <span class="small">
              {people.length === 0 ? (
                <span class="muted">{t("classroom:student.seatOfBot")}</span>
              ) : (
                joinNames(people.map(({ name }) => name))
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Others({ names }: { readonly names: readonly string[] }): JSX.Element {
  return (
    <section class="card paper sheet stack" aria-labelledby="others">
      <h2 id="others">{t("classroom:student.here", { count: names.length })}</h2>
      <ul role="list" class="row row-tight">
        {names.map((name) => (
          <li key={name} class="chip">
            {name}
          </li>
        ))}
      </ul>
    </section>
  );
}
