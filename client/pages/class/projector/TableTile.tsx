import type { ComponentChildren, JSX } from "preact";
import { Flag } from "#client/parts/Flag.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { useClassStore } from "#client/store/classStore.ts";
import { useNow } from "#client/store/clock.ts";
import { formatDuration } from "#client/text/durations.ts";
import { scenarioText, t } from "#client/text/i18n.ts";
import { joinNames } from "#client/text/joinTexts.ts";
import {
  type GlanceClock,
  glanceClock,
  measuresOf,
  readiness,
  renegotiationIn,
} from "#client/viewmodel/classroom/projectorModel.ts";
import type { RenegotiationResult } from "#shared/analysis/renegotiation.ts";
import type { GlanceSeat, TableGlance } from "#shared/classroom/classView.ts";
import { endingText } from "../endingText.ts";
import { BeforeAfter, Found } from "./Found.tsx";
import { MeasureBar } from "./MeasureBar.tsx";

/** One table in short: where it is, who sits there, how the region stands. */
export function TableTile({
  of,
  result,
}: {
  readonly of: TableGlance;
  /** What came of its renegotiation, once that is over and may be shown. */
  readonly result: RenegotiationResult | undefined;
}): JSX.Element {
  const store = useClassStore();
  const now = useNow(store, 1000);
  const standing = renegotiationIn(of);
  const found = standing === "open" ? undefined : result;
  return (
    <li class={`card paper table-tile table-tile-${of.stage}`}>
      <div class="table-tile-head">
        <h2 class="table-tile-name">{t("classroom:projector.table", { table: of.number })}</h2>
        <p class="table-tile-when">{whenOf(of)}</p>
        <TileClock clock={glanceClock(of, now)} />
      </div>
      <div class="table-tile-body">
        <ul role="list" class="table-tile-seats">
          {of.seats.map((seat) => (
            <TileSeat key={seat.seat} of={seat}>
              {found !== undefined ? (
                <BeforeAfter of={found} seat={seat.seat} />
              ) : (
                <SeatMark of={seat} at={of} />
              )}
            </TileSeat>
          ))}
        </ul>
        <div class="table-tile-measures">
          {found !== undefined ? (
            <Found of={found} />
          ) : (
            measuresOf(of.tracks, store.scenario).map((measure) => (
              <MeasureBar key={measure.id} of={measure} />
            ))
          )}
        </div>
      </div>
      <p class="row spread table-tile-foot">
        <span>{t("classroom:projector.programmes", { count: of.programmes })}</span>
        {of.stage === "playing" ? <Ready of={of} /> : null}
        {standing === "open" ? <Nearest of={of} /> : null}
      </p>
    </li>
  );
}

function whenOf(table: TableGlance): string {
  const { stage, year, years, phase } = table;
  const standing = renegotiationIn(table);
  if (standing !== undefined) return t(`classroom:endings.renegotiation.${standing}`);
  if (stage === "lobby") return t("classroom:projector.laying");
  if (stage === "ended") return endingText(table.ending);
  return t("classroom:projector.when", { year, years, phase: t(`common:phases.${phase}`) });
}

function TileClock({ clock }: { readonly clock: GlanceClock }): JSX.Element | null {
  switch (clock.kind) {
    case "running":
      return (
        <p class="table-tile-clock number">
          <Icon name="timer" />
          {formatDuration(clock.left)}
        </p>
      );
    case "paused":
      return (
        <p class="table-tile-clock table-tile-paused">
          <Icon name="pause" />
          {t("classroom:projector.paused")}
        </p>
      );
    case "none":
      return null;
  }
}

function TileSeat({
  of,
  children,
}: {
  readonly of: GlanceSeat;
  /** What is to be said of it now. */
  readonly children: ComponentChildren;
}): JSX.Element {
  const { scenario } = useClassStore();
  const seat = scenario.seats.find(({ id }) => id === of.seat);
  return (
    <li class="table-tile-seat">
      {seat === undefined ? null : <Flag of={seat} size="1.5em" />}
      <span class="visually-hidden">{scenarioText(`seats.${of.seat}.name`)}</span>
      <span class="table-tile-people">
        {of.people.length === 0
          ? t("classroom:projector.bot")
          : joinNames(of.people.map(({ name }) => name))}
        {of.covered && of.people.length > 0 ? (
          <span class="muted"> {t("classroom:projector.covered")}</span>
        ) : null}
      </span>
      {children}
    </li>
  );
}

/** Whether a delegation is ready for the next phase, or accepts the text that most accept. */
function SeatMark({
  of: { seat, ready },
  at,
}: {
  readonly of: GlanceSeat;
  readonly at: TableGlance;
}): JSX.Element | null {
  const accepts =
    renegotiationIn(at) === "open" && at.renegotiation?.nearest?.accepting.includes(seat) === true;
  if (!accepts && !(at.stage === "playing" && ready)) return null;
  return (
    <span class="table-tile-ready">
      <Icon name="check" />
      <span class="visually-hidden">
        {t(accepts ? "classroom:projector.renegotiation.accepts" : "classroom:projector.isReady")}
      </span>
    </span>
  );
}

function Nearest({ of: { renegotiation, seats } }: { readonly of: TableGlance }): JSX.Element {
  const nearest = renegotiation?.nearest;
  return (
    <span>
      {nearest === undefined
        ? t("classroom:projector.renegotiation.noText")
        : t("classroom:projector.renegotiation.accepted", {
            proposal: nearest.proposal,
            count: nearest.accepting.length,
            of: seats.length,
          })}
    </span>
  );
}

function Ready({ of }: { readonly of: TableGlance }): JSX.Element {
  const { ready, of: all } = readiness(of);
  return <span>{t("classroom:projector.ready", { count: ready, of: all })}</span>;
}
