import type { JSX } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { sayAny } from "#client/panels/parts/say.ts";
import { TableStage } from "#client/panels/TableStage.tsx";
import { Delegation } from "#client/parts/Delegation.tsx";
import { Notice } from "#client/parts/Notice.tsx";
import { PhaseClock } from "#client/parts/PhaseClock.tsx";
import { useClassStore } from "#client/store/classStore.ts";
import type { OpenTable } from "#client/store/openTable.ts";
import { settings } from "#client/store/settings.ts";
import { TableStoreContext, useTableStore } from "#client/store/tableStore.ts";
import { errorText } from "#client/text/errorText.ts";
import { t } from "#client/text/i18n.ts";
import { headlines } from "#client/viewmodel/classroom/headlines.ts";
import { useArrival } from "../../parts/frame/Page.tsx";
import { TakingSeat } from "../../parts/frame/RoomEnds.tsx";
import { SettingsButton } from "../../parts/frame/SettingsButton.tsx";
import { Cues, loadTableCues } from "../../parts/sound/Cues.tsx";
import { ConnectionMark } from "../../parts/table/ConnectionMark.tsx";
import { useCovered } from "../../parts/table/useCovered.ts";
import { useOpenTable } from "../../parts/table/useOpenTable.ts";
import { FullScreenButton } from "./FullScreenButton.tsx";
import { RenegotiationBoard } from "./RenegotiationBoard.tsx";
import { useRenegotiationResults } from "./useRenegotiationResults.ts";

/** One table for the whole room: its picture, its clock, and what happened, in large type. */
export function ProjectorTable({
  number,
  token,
}: {
  readonly number: number;
  /** The host's of the class. */
  readonly token: string;
}): JSX.Element {
  const glance = useClassStore().view.value?.public.tables.find((each) => each.number === number);
  if (glance?.code === undefined) return <TakingSeat />;
  return <Watched number={number} code={glance.code} token={token} />;
}

function Watched({
  number,
  code,
  token,
}: {
  readonly number: number;
  readonly code: string;
  readonly token: string;
}): JSX.Element {
  const opened = useOpenTable(code, { hostToken: token, table: code, as: "public" });
  if (opened === undefined) return <TakingSeat />;
  if (!opened.ok) return <Notice kind="bad" text={errorText(opened.error)} />;
  return <Shown number={number} table={opened.value} />;
}

function Shown({
  number,
  table,
}: {
  readonly number: number;
  readonly table: OpenTable;
}): JSX.Element {
  if (table.store.view.value === undefined) return <TakingSeat />;
  return (
    <TableStoreContext.Provider value={table.store}>
      <Screen number={number} />
    </TableStoreContext.Provider>
  );
}

function Screen({ number }: { readonly number: number }): JSX.Element {
  const { view } = useTableStore();
  const place = useRef<HTMLElement>(null);
  const header = useRef<HTMLElement>(null);
  const side = useRef<HTMLElement>(null);
  const edges = useCovered(place, header, side);
  const covered = useMemo(() => ({ ...edges, bottom: LABEL_GROWS_BY }), [edges]);
  const table = view.value?.public;
  const results = useRenegotiationResults();
  return (
    <div class="table-page projector-table">
      <header class="table-header on-sea projector-table-header" ref={header}>
        <When number={number} />
        <div class="table-tools">
          <ConnectionMark />
          <FullScreenButton />
          <SettingsButton isProjector />
        </div>
      </header>
      <div class="table-notices">
        <Cues sound={settings.projectorSound} load={loadTableCues} />
      </div>
      <main class="table-main" id="main">
        <section class="table-place" ref={place} aria-label={t("pages:table.stage")}>
          <TableStage covered={covered} />
        </section>
        <section
          class="table-side paper projector-side"
          ref={side}
          aria-label={t("classroom:projector.headlines")}
          tabIndex={0}
        >
          {table === undefined ? null : (
            <RenegotiationBoard table={table} result={results.get(number)} />
          )}
          {table?.renegotiation?.closed === undefined ? (
            <>
              <h2>{t("classroom:projector.headlines")}</h2>
              <Headlines />
            </>
          ) : null}
        </section>
      </main>
    </div>
  );
}

/** Which table it is, where in the game it stands, and who leads it. */
function When({ number }: { readonly number: number }): JSX.Element {
  const heading = useArrival(t("classroom:projector.tableTitle", { table: number }));
  const table = useTableStore().view.value?.public;
  return (
    <>
      <h1 class="table-when" ref={heading} tabIndex={-1}>
        <span class="strong">{t("classroom:projector.table", { table: number })}</span>{" "}
        {table === undefined ? null : (
          <span class="good">
            {table.stage === "ended"
              ? t("pages:table.ended")
              : t("classroom:projector.when", {
                  year: table.year,
                  years: table.years,
                  phase: t(`common:phases.${table.phase}`),
                })}
          </span>
        )}
      </h1>
      {table === undefined ? null : (
        <>
          <PhaseClock table={table} />
          <p class="chip projector-chair">
            <span class="muted">{t("pages:table.chair")}</span>
            <Delegation seat={table.chair} size="1.25rem" />
          </p>
        </>
      )}
    </>
  );
}

/** What everybody at the table knows has happened, the newest first. */
function Headlines(): JSX.Element {
  const { view, scenario, record } = useTableStore();
  const table = view.value?.public;
  const items = table === undefined ? [] : headlines({ scenario, table }, record.value);
  if (items.length === 0) return <p class="muted">{t("classroom:projector.nothingYet")}</p>;
  return (
    <ol role="list" class="projector-headlines">
      {items.map((item) => (
        <li key={item.index}>{sayAny(item.text)}</li>
      ))}
    </ol>
  );
}

/** CSS pixels by which the label under the lowest seat is taller in large type than the picture reckons with. */
const LABEL_GROWS_BY = 56;
