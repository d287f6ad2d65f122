import "#client/style/debrief.css";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { ApiResult } from "#client/net/httpApi.ts";
import {
  type FinishedTable,
  loadFinishedTableWith,
  storeOf,
} from "#client/panels/debrief/finishedTable.ts";
import { Report } from "#client/panels/debrief/Report.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { Link } from "#client/parts/Link.tsx";
import { useClassStore } from "#client/store/classStore.ts";
import { memberStore } from "#client/store/memberStore.ts";
import { type TableStore, TableStoreContext } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import { type Seating, seatingOf } from "#client/viewmodel/classroom/lessonModel.ts";
import { writtenOf } from "#client/viewmodel/classroom/papersModel.ts";
import { revealedBy } from "#client/viewmodel/classroom/revealModel.ts";
import type { OwnClass } from "#shared/classroom/classView.ts";
import { ok } from "#shared/kernel/result.ts";
import { Loaded } from "../../parts/frame/Loaded.tsx";
import { useOpenTable } from "../../parts/table/useOpenTable.ts";
import { OwnWords } from "./OwnWords.tsx";
import { accessOf } from "./TableStep.tsx";

/** The debrief of the own table, as far as the instructor has revealed it. */
export function DebriefStep({
  own,
  code,
  revealed,
}: {
  readonly own: OwnClass;
  /** Of the own table; undefined for who never had one. */
  readonly code: string | undefined;
  readonly revealed: number;
}): JSX.Element {
  const { token, code: lesson } = useClassStore();
  const shown = revealedBy(revealed);
  const seat = seatingOf(own)?.seat;
  const hasWritten = writtenOf(own, "reflection").length > 0;
  return (
    <div class="stack">
      <section class="card paper sheet stack no-print" aria-label={t("classroom:step.debrief")}>
        <ol role="list" class="row row-tight" aria-label={t("classroom:debrief.stages")}>
          {shown.stages.map((stage) => (
            <li key={stage} class="chip chip-good">
              <Icon name="check" />
              {t(`classroom:debrief.stage.${stage}`)}
            </li>
          ))}
          {shown.next === undefined ? null : (
            <li class="chip">
              <Icon name="hourglass" />
              {t("classroom:debrief.next", { stage: t(`classroom:debrief.stage.${shown.next}`) })}
            </li>
          )}
        </ol>
        <p role="status">
          {revealed === 0
            ? t(hasWritten ? "classroom:debrief.before" : "classroom:debrief.beforeUnwritten")
            : t(
                shown.next === undefined ? "classroom:debrief.shown" : "classroom:debrief.together",
              )}
        </p>
        {shown.allTables ? (
          <div class="row">
            <Link to={{ page: "classDebrief", code: lesson }} class="button button-primary">
              {t("classroom:debrief.allTables")}
            </Link>
          </div>
        ) : null}
      </section>
      {shown.sections.length === 0 ? <OwnWords own={own} /> : null}
      {shown.sections.length === 0 || code === undefined ? null : (
        <Loaded load={() => loadStaged(code, { token, seat, revealed })} again={revealed}>
          {(told) => <Staged {...told} own={own} revealed={Math.min(told.revealed, revealed)} />}
        </Loaded>
      )}
    </div>
  );
}

/** The table as far as it is told, with how many stages that is: the next may come while it loads. */
async function loadStaged(
  code: string,
  {
    token,
    seat,
    revealed,
  }: {
    readonly token: string;
    readonly seat: FinishedTable["seat"];
    readonly revealed: number;
  },
): ApiResult<{ readonly table: FinishedTable; readonly revealed: number }> {
  const table = await loadFinishedTableWith(code, { token, seat, isHost: false });
  return table.ok ? ok({ table: table.value, revealed }) : table;
}

interface StagedProps {
  readonly table: FinishedTable;
  readonly own: OwnClass;
  readonly revealed: number;
}

/** Where the table settles its programmes anew, it stays open beside its debrief. */
function Staged(props: StagedProps): JSX.Element {
  const place = seatingOf(props.own);
  const { tables } = useClassStore().view.value?.public ?? { tables: [] };
  const isHeld = tables.some(
    ({ number, renegotiation }) => number === place?.table && renegotiation !== undefined,
  );
  return isHeld && place !== undefined ? (
    <WithTable {...props} seating={place} />
  ) : (
    <Told {...props} live={undefined} />
  );
}

function WithTable({
  seating,
  ...props
}: StagedProps & { readonly seating: Seating }): JSX.Element {
  const lesson = useClassStore();
  const { code } = props.table;
  const opened = useOpenTable(code, accessOf(lesson, code, seating));
  const table = opened?.ok === true ? opened.value : undefined;
  const live = useMemo(() => table && memberStore(table.store, lesson), [table, lesson]);
  return <Told {...props} live={live} />;
}

function Told({
  table,
  own,
  revealed,
  live,
}: StagedProps & { readonly live: TableStore | undefined }): JSX.Element {
  const store = useMemo(() => storeOf(table), [table]);
  const words = writtenOf(own, "reflection").map(({ text }) => text);
  return (
    <TableStoreContext.Provider value={store}>
      <Report
        table={table}
        live={live}
        thoughts={{ text: words.join("\n\n") }}
        only={revealedBy(revealed).sections}
      />
    </TableStoreContext.Provider>
  );
}
