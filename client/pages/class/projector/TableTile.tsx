import type { JSX } from "preact";
import { useClassStore } from "#client/store/classStore.ts";
import { useNow } from "#client/store/clock.ts";
import { formatDuration } from "#client/text/durations.ts";
import { scenarioText, t, textIfAny } from "#client/text/i18n.ts";
import { joinNames } from "#client/text/joinTexts.ts";
import {
  type GlanceClock,
  glanceClock,
  measuresOf,
  readiness,
} from "#client/viewmodel/classroom/projectorModel.ts";
import type { GlanceSeat, TableGlance } from "#shared/classroom/classView.ts";
import { Flag } from "../../parts/Flag.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { MeasureBar } from "./MeasureBar.tsx";

/** One table in short: where it is, who sits there, how the region stands. */
export function TableTile({ of }: { readonly of: TableGlance }): JSX.Element {
  const store = useClassStore();
  const now = useNow(store, 1000);
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
            <TileSeat key={seat.seat} of={seat} stage={of.stage} />
          ))}
        </ul>
        <div class="table-tile-measures">
          {measuresOf(of.tracks, store.scenario).map((measure) => (
            <MeasureBar key={measure.id} of={measure} />
          ))}
        </div>
      </div>
      <p class="row spread table-tile-foot">
        <span>{t("classroom:projector.programmes", { count: of.programmes })}</span>
        {of.stage === "playing" ? <Ready of={of} /> : null}
      </p>
    </li>
  );
}

function whenOf({ stage, year, years, phase, ending }: TableGlance): string {
  if (stage === "lobby") return t("classroom:projector.laying");
  if (stage === "ended") {
    return textIfAny(`record:gameEnded.${ending ?? ""}`) ?? t("classroom:projector.ended");
  }
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
  stage,
}: {
  readonly of: GlanceSeat;
  readonly stage: TableGlance["stage"];
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
      {stage === "playing" && of.ready ? (
        <span class="table-tile-ready">
          <Icon name="check" />
          <span class="visually-hidden">{t("classroom:projector.isReady")}</span>
        </span>
      ) : null}
    </li>
  );
}

function Ready({ of }: { readonly of: TableGlance }): JSX.Element {
  const { ready, of: all } = readiness(of);
  return <span>{t("classroom:projector.ready", { count: ready, of: all })}</span>;
}
