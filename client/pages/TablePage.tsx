import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { openPanel } from "#client/panels/navigation.ts";
import { TablePanel } from "#client/panels/TablePanel.tsx";
import { TableStage } from "#client/panels/TableStage.tsx";
import { announce } from "#client/store/announcements.ts";
import { useClassAround } from "#client/store/classStore.ts";
import { settings } from "#client/store/settings.ts";
import { useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import { countOf } from "#client/viewmodel/session/cueModel.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { NoticeBanner } from "./class/student/NoticeBanner.tsx";
import { AttendanceCheck } from "./parts/attendance/AttendanceCheck.tsx";
import { AttendanceNotices } from "./parts/attendance/AttendanceNotices.tsx";
import { useArrival } from "./parts/frame/Page.tsx";
import { Cues, loadTableCues } from "./parts/sound/Cues.tsx";
import { ConnectionNotice } from "./parts/table/ConnectionMark.tsx";
import { ExpectationLine } from "./parts/table/ExpectationLine.tsx";
import { TableHeader } from "./parts/table/TableHeader.tsx";
import { useCovered } from "./parts/table/useCovered.ts";
import { useSheet } from "./parts/table/useSheet.ts";

/** The running game: the table, the header over it, and the paper beside it. */
export function TablePage({ origins }: { readonly origins: readonly string[] }): JSX.Element {
  const store = useTableStore();
  const heading = useArrival(useTitle());
  const place = useRef<HTMLElement>(null);
  const header = useRef<HTMLElement>(null);
  const side = useRef<HTMLDivElement>(null);
  const sheet = useSheet();
  const covered = useCovered(place, header, side);
  const lesson = useClassAround();
  usePhaseNews();
  useDraftNews();
  useConnectionNews();
  const talk = (seat: SeatId): void => openPanel(store, { tab: "talk", to: [seat] });
  const propose = (seat: SeatId): void =>
    openPanel(store, { tab: "deals", show: { kind: "new", with: [seat] } });
  const ways = store.seat === undefined ? {} : { onTalk: talk, onPropose: propose };
  return (
    <div class="table-page">
      <TableHeader origins={origins} header={header} heading={heading} />
      <ConnectionNotice />
      <div class="table-notices">
        {lesson === undefined ? null : <NoticeBanner />}
        <AttendanceNotices />
        <Cues sound={settings.sound} load={loadTableCues} />
      </div>
      <AttendanceCheck />
      <main class="table-main" id="main" data-sheet={sheet.isTall ? "tall" : "half"}>
        <section class="table-place" ref={place} aria-label={t("pages:table.stage")}>
          <TableStage covered={covered} {...ways} />
        </section>
        <div
          class="table-side"
          ref={side}
          onFocusIn={(event: FocusEvent) => sheet.onFocus(event.target)}
          onTouchMove={(event: TouchEvent) =>
            sheet.onTouchScroll(
              event.target instanceof Element ? event.target.closest(".panel-body") : null,
            )
          }
        >
          <ExpectationLine sheet={sheet} />
          <TablePanel />
        </div>
      </main>
    </div>
  );
}

/** Names the page by where the game is, for those who look at another tab meanwhile. */
function useTitle(): string {
  const table = useTableStore().view.value?.public;
  if (table === undefined || table.stage !== "playing") return t("pages:table.title");
  return t("pages:table.phaseTitle", {
    year: table.year,
    phase: t(`common:phases.${table.phase}`),
  });
}

/** Says which phase begins, and that the game stands or goes on. */
function usePhaseNews(): void {
  const { view } = useTableStore();
  const { year = 0, years = 0, phase = "briefing", stage, paused } = view.value?.public ?? {};
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    if (stage === "ended") announce(t("expectations:debrief"), "urgent");
    else if (paused === true) announce(t("pages:table.paused"));
    else {
      announce(t("pages:table.phaseBegins", { year, years, phase: t(`common:phases.${phase}`) }));
    }
  }, [year, phase, stage, paused]);
}

/** Says that one more draft waits: it came from elsewhere, and nothing in the picture shows it. */
function useDraftNews(): void {
  const count = countOf(useTableStore().view.value?.own, "answerDrafts");
  const before = useRef(count);
  useEffect(() => {
    if (count > before.current) announce(t("expectations:answerDrafts", { count }));
    before.current = count;
  }, [count]);
}

function useConnectionNews(): void {
  const { connection } = useTableStore();
  const before = useRef(connection.value);
  useEffect(() => {
    if (connection.value === "interrupted") announce(t("pages:connection.interrupted"), "urgent");
    if (connection.value === "open" && before.current === "interrupted") {
      announce(t("pages:connection.back"));
    }
    before.current = connection.value;
  }, [connection.value]);
}
