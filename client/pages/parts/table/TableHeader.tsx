import type { JSX, RefObject } from "preact";
import { Delegation } from "#client/parts/Delegation.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { Link } from "#client/parts/Link.tsx";
import { PhaseClock } from "#client/parts/PhaseClock.tsx";
import { useClassAround } from "#client/store/classStore.ts";
import { isHere, useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import { LeaveClass } from "../../class/LeaveClass.tsx";
import { SettingsButton } from "../frame/SettingsButton.tsx";
import { ConnectionMark } from "./ConnectionMark.tsx";
import { HostMenu } from "./HostMenu.tsx";
import { LeaveTable } from "./LeaveTable.tsx";
import { PhasePips } from "./PhasePips.tsx";
import { TableInfo } from "./TableInfo.tsx";

/** Where in the game the table is, how long the phase lasts, and how to lead it. */
export function TableHeader({
  origins,
  header,
  heading,
}: {
  readonly origins: readonly string[];
  readonly header: RefObject<HTMLElement | null>;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}): JSX.Element {
  const { view, code, isHost } = useTableStore();
  const lesson = useClassAround();
  const table = view.value?.public;
  return (
    <header class="table-header on-sea" ref={header}>
      {lesson?.viewer === "instructor" ? (
        <Link to={{ page: "classConsole", code: lesson.code }} class="button button-quiet">
          <Icon name="arrow-left" />
          {t("pages:table.console")}
        </Link>
      ) : (
        <Link to={{ page: "home" }} class="wordmark table-wordmark">
          {t("common:name")}
        </Link>
      )}
      {table === undefined ? null : (
        <>
          <h1 class="table-when" ref={heading} tabIndex={-1}>
            <span class="strong">
              {table.stage === "ended"
                ? t("pages:table.ended")
                : t("pages:table.year", { year: table.year, years: table.years })}
            </span>{" "}
            {table.stage === "ended" ? null : (
              <span class="good">{t(`common:phases.${table.phase}`)}</span>
            )}
          </h1>
          {table.stage === "playing" ? <PhasePips phase={table.phase} /> : null}
          <PhaseClock table={table} />
          <p class="chip table-chair">
            <span class="muted">{t("pages:table.chair")}</span>
            <Delegation seat={table.chair} size="1.25rem" />
          </p>
        </>
      )}
      {isHere(code) ? (
        <p class="chip">{t("pages:here.chip")}</p>
      ) : (
        <TableInfo code={code} origins={origins} />
      )}
      <div class="table-tools">
        {isHere(code) ? null : <ConnectionMark />}
        {isHost ? <HostMenu /> : null}
        <LeaveClass />
        <LeaveTable />
        <SettingsButton />
      </div>
    </header>
  );
}
