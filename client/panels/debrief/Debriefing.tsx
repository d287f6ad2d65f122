import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { browserShelves } from "#client/net/browserShelves.ts";
import { TableStoreContext } from "#client/store/tableStore.ts";
import { BeforeYouLook } from "./BeforeYouLook.tsx";
import { type FinishedTable, storeOf } from "./finishedTable.ts";
import { type FirstThoughts, firstThoughtsOn, keepFirstThoughts } from "./firstThoughts.ts";
import { Report } from "./Report.tsx";

/** One's own words first, then the reveal. Who has looked before is shown the report at once. */
export function Debriefing({ table }: { readonly table: FinishedTable }): JSX.Element {
  const { code, debrief, seat } = table;
  const store = useMemo(() => storeOf(table), [table]);
  const [thoughts, setThoughts] = useState(() => firstThoughtsOn(browserShelves, code));
  const [hasJustLooked, setHasJustLooked] = useState(false);
  const report = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (hasJustLooked) report.current?.focus();
  }, [hasJustLooked]);
  const look = (written: FirstThoughts): void => {
    keepFirstThoughts(browserShelves, code, written);
    setThoughts(written);
    setHasJustLooked(true);
  };
  return (
    <TableStoreContext.Provider value={store}>
      {thoughts === undefined ? (
        <BeforeYouLook own={debrief.seats.find((each) => each.seat === seat)} onLook={look} />
      ) : (
        <div ref={report} tabIndex={-1}>
          <Report table={table} thoughts={thoughts} />
        </div>
      )}
    </TableStoreContext.Provider>
  );
}
