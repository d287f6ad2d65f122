import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { browserShelves } from "#client/net/browserShelves.ts";
import { type TableStore, TableStoreContext } from "#client/store/tableStore.ts";
import { revealedBy, SECTIONS_OF, TABLE_STAGES } from "#client/viewmodel/classroom/revealModel.ts";
import { BeforeYouLook } from "./BeforeYouLook.tsx";
import { type FinishedTable, storeOf } from "./finishedTable.ts";
import { type FirstThoughts, firstThoughtsOn, keepFirstThoughts } from "./firstThoughts.ts";
import { Report } from "./Report.tsx";
import { RevealNext } from "./RevealNext.tsx";

/**
 * One's own words first, then the reveal, stage by stage as the reader asks for it. Who has looked
 * before is shown at once what was shown then.
 */
export function Debriefing({
  table,
  live,
}: {
  readonly table: FinishedTable;
  /** The table itself, once it is there: it may be settled anew. */
  readonly live: TableStore | undefined;
}): JSX.Element {
  const { code, debrief, seat } = table;
  const store = useMemo(() => storeOf(table), [table]);
  const [thoughts, setThoughts] = useState(() => firstThoughtsOn(browserShelves, code));
  const [justShown, setJustShown] = useState<number | undefined>(undefined);
  const isHeld = live?.view.value?.public.renegotiation !== undefined;
  const report = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (justShown === undefined) return;
    if (justShown === 0) report.current?.focus();
    else focusStage(justShown);
  }, [justShown]);
  const keep = (written: FirstThoughts, shown: number): void => {
    keepFirstThoughts(browserShelves, code, written);
    setThoughts(written);
    setJustShown(shown);
  };
  return (
    <TableStoreContext.Provider value={store}>
      {thoughts === undefined ? (
        <BeforeYouLook
          own={debrief.seats.find((each) => each.seat === seat)}
          onLook={(text) => keep({ text, revealed: 1 }, 0)}
        />
      ) : (
        <div ref={report} tabIndex={-1}>
          <Report
            table={table}
            thoughts={thoughts}
            live={live}
            only={[
              ...revealedBy(thoughts.revealed).sections,
              // Whoever leads the table has opened it for all.
              ...(isHeld ? (["renegotiation"] as const) : []),
            ]}
            after={
              <RevealNext
                revealed={thoughts.revealed}
                onReveal={(revealed) => keep({ ...thoughts, revealed }, thoughts.revealed)}
              />
            }
          />
        </div>
      )}
    </TableStoreContext.Provider>
  );
}

/** Leads to the first section of the stage that was just shown. */
function focusStage(place: number): void {
  const stage = TABLE_STAGES[place];
  const heading = stage && document.getElementById(SECTIONS_OF[stage][0] ?? "");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: "start" });
}
