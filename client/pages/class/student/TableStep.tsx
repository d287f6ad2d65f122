import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { type ClassStore, useClassStore } from "#client/store/classStore.ts";
import { memberStore } from "#client/store/memberStore.ts";
import type { OpenTable, TableAccess } from "#client/store/openTable.ts";
import { TableStoreContext } from "#client/store/tableStore.ts";
import { errorText } from "#client/text/errorText.ts";
import { t } from "#client/text/i18n.ts";
import type { Seating } from "#client/viewmodel/classroom/lessonModel.ts";
import { Later } from "../../parts/frame/Later.tsx";
import { MessagePage } from "../../parts/frame/MessagePage.tsx";
import { Outdated, Superseded, TakingSeat } from "../../parts/frame/RoomEnds.tsx";
import { useOpenTable } from "../../parts/table/useOpenTable.ts";

/** The game, at the own table of a class. The class stays open beside it: notices, steps, the team. */
export function TableStep({
  code,
  seating,
}: {
  readonly code: string;
  readonly seating: Seating;
}): JSX.Element {
  const lesson = useClassStore();
  const opened = useOpenTable(code, accessOf(lesson, code, seating));
  if (opened === undefined) return <TakingSeat />;
  if (!opened.ok) return <NotSeatedHere text={errorText(opened.error)} />;
  return <Seated table={opened.value} />;
}

function Seated({ table }: { readonly table: OpenTable }): JSX.Element {
  const lesson = useClassStore();
  const store = useMemo(() => memberStore(table.store, lesson), [table, lesson]);
  const connection = store.connection.value;
  const stage = store.view.value?.public.stage;
  if (table.outdated.value) return <Outdated />;
  if (connection === "superseded") return <Superseded onUseHere={table.useHere} />;
  if (connection === "gone") return <NotSeatedHere text={t("classroom:student.tableGone")} />;
  if (stage === undefined || stage === "lobby") return <TakingSeat />;
  return (
    <TableStoreContext.Provider value={store}>
      <Later load={tablePage} />
    </TableStoreContext.Provider>
  );
}

/** Fetched with the first table. */
async function tablePage(): Promise<JSX.Element> {
  const { TablePage } = await import("../../TablePage.tsx");
  return <TablePage origins={[]} />;
}

export function accessOf({ token }: ClassStore, table: string, { seat }: Seating): TableAccess {
  return seat === undefined ? { watcherToken: token, table } : { seatToken: token, table, seat };
}

function NotSeatedHere({ text }: { readonly text: string }): JSX.Element {
  return (
    <MessagePage
      title={t("pages:table.unreachable")}
      ways={[{ act: () => location.reload(), label: t("common:broken.reload") }]}
    >
      <p>{text}</p>
    </MessagePage>
  );
}
