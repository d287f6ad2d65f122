import type { JSX } from "preact";
import { useClassStore } from "#client/store/classStore.ts";
import type { OpenTable } from "#client/store/openTable.ts";
import { TableStoreContext } from "#client/store/tableStore.ts";
import { errorText } from "#client/text/errorText.ts";
import { t } from "#client/text/i18n.ts";
import { MessagePage } from "../parts/frame/MessagePage.tsx";
import { Outdated, TakingSeat } from "../parts/frame/RoomEnds.tsx";
import { useOpenTable } from "../parts/table/useOpenTable.ts";
import { TablePage } from "../TablePage.tsx";
import { InClass } from "./InClass.tsx";
import { NotLeading } from "./NotLeading.tsx";
import { useClassTokens } from "./useClassTokens.ts";

/** One table of a class as its instructor sees it: the page of the table, and inside every delegation. */
export function WatchTablePage({
  code,
  table,
}: {
  readonly code: string;
  readonly table: number;
}): JSX.Element {
  const [{ hostToken }] = useClassTokens(code);
  if (hostToken === undefined) return <NotLeading code={code} />;
  return (
    <InClass code={code} access={{ viewer: "instructor", token: hostToken }}>
      <Watched number={table} />
    </InClass>
  );
}

function Watched({ number }: { readonly number: number }): JSX.Element {
  const { view } = useClassStore();
  const glance = view.value?.public.tables.find((each) => each.number === number);
  if (glance?.code === undefined) {
    return <NotThere number={number} text={t("classroom:console.tables.noneText")} />;
  }
  return <Laid number={number} code={glance.code} />;
}

function Laid({ number, code }: { readonly number: number; readonly code: string }): JSX.Element {
  const { token } = useClassStore();
  const opened = useOpenTable(code, { hostToken: token, table: code });
  if (opened === undefined) return <TakingSeat />;
  if (!opened.ok) return <NotThere number={number} text={errorText(opened.error)} />;
  return <Shown table={opened.value} number={number} />;
}

function Shown({
  table,
  number,
}: {
  readonly table: OpenTable;
  readonly number: number;
}): JSX.Element {
  if (table.outdated.value) return <Outdated />;
  if (table.store.connection.value === "gone") {
    return <NotThere number={number} text={t("errors:tableUnknown")} />;
  }
  if (table.store.view.value === undefined) return <TakingSeat />;
  return (
    <TableStoreContext.Provider value={table.store}>
      <TablePage origins={[]} />
    </TableStoreContext.Provider>
  );
}

function NotThere({
  number,
  text,
}: {
  readonly number: number;
  readonly text: string;
}): JSX.Element {
  const { code } = useClassStore();
  return (
    <MessagePage
      title={t("classroom:console.table", { table: number })}
      ways={[{ to: { page: "classConsole", code }, label: t("pages:table.console") }]}
    >
      <p>{text}</p>
    </MessagePage>
  );
}
