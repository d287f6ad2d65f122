import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Icon } from "#client/parts/Icon.tsx";
import { t } from "#client/text/i18n.ts";
import { tablePages, tileGrid } from "#client/viewmodel/classroom/projectorModel.ts";
import type { PublicClass, TableGlance } from "#shared/classroom/classView.ts";
import type { Millis } from "#shared/kernel/units.ts";
import { TableTile } from "./TableTile.tsx";
import type { RenegotiationResults } from "./useRenegotiationResults.ts";

/** All tables of the class while they play. */
export function ProjectedTables({ view }: { readonly view: PublicClass }): JSX.Element {
  if (view.tables.length === 0) {
    return <p class="projected-lead">{t("classroom:projector.laying")}</p>;
  }
  return <TableGrid tables={view.tables} />;
}

/** Tables side by side; more than a screen holds are shown page by page, until somebody stops that. */
export function TableGrid({
  tables,
  results,
}: {
  readonly tables: readonly TableGlance[];
  /** What came of renegotiations, where they are over and may be shown. */
  readonly results?: RenegotiationResults;
}): JSX.Element {
  const pages = tablePages(tables);
  const turning = useTurning(pages.length);
  const shown = pages[turning.page] ?? [];
  const first = pages.slice(0, turning.page).reduce((sum, page) => sum + page.length, 0);
  const seats = shown[0]?.seats.length ?? 0;
  const { columns, rows, isTall, seatColumns } = tileGrid(shown.length, seats);
  return (
    <div class="projected-tables">
      <div
        class={`projected-room ${isTall ? "projected-room-tall" : ""}`}
        style={{
          "--columns": String(columns),
          "--rows": String(rows),
          "--seat-columns": String(seatColumns),
          "--seat-rows": String(Math.ceil(seats / seatColumns)),
        }}
      >
        <ul role="list" class="projected-grid" aria-label={t("classroom:projector.tables")}>
          {shown.map((table) => (
            <TableTile key={table.number} of={table} result={results?.get(table.number)} />
          ))}
        </ul>
      </div>
      {pages.length === 1 ? null : (
        <div class="row spread projected-pages">
          <p>
            {t("classroom:projector.page", {
              from: first + 1,
              to: first + shown.length,
              count: tables.length,
            })}
          </p>
          <div class="row">
            <button type="button" class="button" onClick={turning.toggle}>
              <Icon name={turning.isOn ? "pause" : "play"} />
              {t(turning.isOn ? "classroom:projector.stop" : "classroom:projector.go")}
            </button>
            <button type="button" class="button" onClick={turning.next}>
              <Icon name="chevron-right" />
              {t("classroom:projector.next")}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

interface Turning {
  readonly page: number;
  readonly isOn: boolean;
  readonly toggle: () => void;
  readonly next: () => void;
}

function useTurning(pages: number): Turning {
  const [turned, setTurned] = useState(0);
  const [isOn, setOn] = useState(true);
  useEffect(() => {
    if (!isOn || pages < 2) return undefined;
    const timer = setInterval(() => setTurned((before) => before + 1), PAGE_TIME);
    return () => clearInterval(timer);
  }, [isOn, pages]);
  return {
    page: turned % pages,
    isOn,
    toggle: () => setOn(!isOn),
    next: () => setTurned(turned + 1),
  };
}

/** Time enough to read six tables. */
const PAGE_TIME: Millis = 15_000;
