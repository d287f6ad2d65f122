import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Icon } from "#client/parts/Icon.tsx";
import { Link } from "#client/parts/Link.tsx";
import { useClassStore } from "#client/store/classStore.ts";
import { useNow } from "#client/store/clock.ts";
import type { IconName } from "#client/style/icons.ts";
import { formatDuration } from "#client/text/durations.ts";
import { formatList, t } from "#client/text/i18n.ts";
import type { TableCard, TableFlag } from "#client/viewmodel/classroom/gridModel.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { endingText } from "../../endingText.ts";
import { SeatDialog } from "./SeatDialog.tsx";
import { SeatLine } from "./SeatLine.tsx";
import { TrackBars } from "./TrackBars.tsx";

/** One table at a glance: when it is, what wants a look, the region, and every delegation. */
export function TableCardView({
  of,
  isChosen,
  onChoose,
}: {
  readonly of: TableCard;
  readonly isChosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
}): JSX.Element {
  const [opened, setOpened] = useState<SeatId | undefined>(undefined);
  const seat = of.seats.find((each) => each.seat === opened);
  const name = t("classroom:console.table", { table: of.number });
  return (
    <article
      class={`card paper stack stack-tight table-card ${of.flags.length > 0 ? "table-card-flagged" : ""}`}
      aria-labelledby={`table-${of.number}`}
    >
      <div class="row spread row-tight">
        <label class="table-choice">
          <input
            type="checkbox"
            checked={isChosen}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
          <h3 id={`table-${of.number}`}>{name}</h3>
        </label>
        <TableClock of={of} />
      </div>
      <Standing of={of} />
      <Flags flags={of.flags} />
      {of.code === undefined ? null : <TrackBars tracks={of.tracks} />}
      <ul role="list" class="led-seats">
        {of.seats.map((each) => (
          <li key={each.seat}>
            <SeatLine of={each} at={of} onOpen={() => setOpened(each.seat)} />
          </li>
        ))}
      </ul>
      {of.observers.length === 0 ? null : (
        <p class="small muted">
          {t("classroom:console.tables.observers", { names: formatList(of.observers) })}
        </p>
      )}
      <Links number={of.number} name={name} />
      {seat === undefined ? null : (
        <SeatDialog table={of.number} of={seat} at={of} onClose={() => setOpened(undefined)} />
      )}
    </article>
  );
}

/** Where its game stands, and how much has been agreed. */
function Standing({ of }: { readonly of: TableCard }): JSX.Element {
  return (
    <p class="small">
      {of.renegotiation === undefined ? (
        <span class="strong">{whenText(of)}</span>
      ) : (
        <>
          <span class="strong">{t(`classroom:endings.renegotiation.${of.renegotiation}`)}</span>
          <span class="muted"> · {whenText(of)}</span>
        </>
      )}
      {of.programmes === 0 ? null : (
        <span class="muted">
          {" "}
          · {t("classroom:console.tables.programmes", { count: of.programmes })}
        </span>
      )}
    </p>
  );
}

/** The ways to the table itself. */
function Links({ number, name }: { readonly number: number; readonly name: string }): JSX.Element {
  const { code } = useClassStore();
  return (
    <div class="row row-tight table-links">
      <Link to={{ page: "watchTable", code, table: number }} class="button">
        <Icon name="eye" />
        {t("classroom:console.tables.watch")} <span class="visually-hidden">{name}</span>
      </Link>
      <Link to={{ page: "classProjector", code, table: number }} class="button button-quiet">
        {t("classroom:console.tables.projector")} <span class="visually-hidden">{name}</span>
      </Link>
    </div>
  );
}

function TableClock({ of: { clock } }: { readonly of: TableCard }): JSX.Element | null {
  const now = useNow(useClassStore(), 1000);
  switch (clock.kind) {
    case "none":
      return null;
    case "running":
      return (
        <p class="chip chip-brass">
          <Icon name="timer" />
          <span class="visually-hidden">{t("pages:clock.left")}</span>
          <span class="number">{formatDuration(Math.max(0, clock.endsAt - now))}</span>
        </p>
      );
    case "paused":
      return (
        <p class="chip chip-warn">
          <Icon name="pause" />
          {t("pages:clock.paused")}
          {clock.left === undefined ? null : (
            <span class="number">{formatDuration(clock.left)}</span>
          )}
        </p>
      );
    default:
      return clock satisfies never;
  }
}

function Flags({ flags }: { readonly flags: readonly TableFlag[] }): JSX.Element | null {
  if (flags.length === 0) return null;
  return (
    <ul role="list" class="row row-tight">
      {flags.map((flag) => (
        <li key={flag} class={`chip ${FLAG_LOOK[flag]}`}>
          <Icon name={FLAG_ICON[flag]} />
          {t(`classroom:console.flags.${flag}`)}
        </li>
      ))}
    </ul>
  );
}

/** When it is at a table, or how its game ended. */
function whenText({ stage, year, years, phase, ending }: TableCard): string {
  switch (stage) {
    case "lobby":
      return t("classroom:console.tables.notStarted");
    case "playing":
      return t("classroom:console.tables.when", {
        year,
        years,
        phase: t(`common:phases.${phase}`),
      });
    case "ended":
      return endingText(ending);
    default:
      return stage satisfies never;
  }
}

const FLAG_ICON: Readonly<Record<TableFlag, IconName>> = {
  stalled: "hourglass",
  collapsed: "triangle-alert",
  breach: "ban",
  empty: "bot",
  away: "wifi-off",
};
const FLAG_LOOK: Readonly<Record<TableFlag, string>> = {
  stalled: "chip-warn",
  collapsed: "chip-bad",
  breach: "chip-bad",
  empty: "",
  away: "chip-warn",
};
