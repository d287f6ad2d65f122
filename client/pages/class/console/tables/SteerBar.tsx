import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Icon } from "#client/parts/Icon.tsx";
import { formatDurationInWords } from "#client/text/durations.ts";
import { formatList, formatNumber, t } from "#client/text/i18n.ts";
import type { TableCard } from "#client/viewmodel/classroom/gridModel.ts";
import { type Selection, tablesOfAct } from "#client/viewmodel/classroom/steering.ts";
import type { Millis } from "#shared/kernel/units.ts";
import type { SteerTables } from "#shared/protocol/class.ts";
import { SteerButton } from "../SteerButton.tsx";
import { SteerResult } from "../SteerResult.tsx";
import { type Steering, useSteer } from "../useSteer.ts";
import { SteerDialog } from "./SteerDialog.tsx";

/** What can be done at the tables that are ticked, or at all of them. */
export function SteerBar({
  cards,
  selection,
  onSelect,
}: {
  readonly cards: readonly TableCard[];
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
}): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const steering = useSteer();
  const tables = tablesOfAct(selection);
  const meant = cards.filter(({ number }) => selection.size === 0 || selection.has(number));
  const playing = meant.filter(({ stage }) => stage === "playing");
  return (
    <section class="card paper steer-bar" aria-label={t("classroom:console.steer.title")}>
      <div class="row row-tight steer-whom">
        <p class="strong" role="status">
          {whomText(selection, cards.length)}
        </p>
        {selection.size === 0 ? null : (
          <button type="button" class="button button-quiet" onClick={() => onSelect(new Set())}>
            <Icon name="x" />
            {t("classroom:console.steer.clear")}
          </button>
        )}
      </div>
      <div class="row row-tight steer-acts">
        <ClockActs tables={tables} playing={playing} steering={steering} />
        <button type="button" class="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <Icon name="menu" />
          {t("classroom:console.steer.more")}
        </button>
      </div>
      <SteerResult of={steering.state} />
      {isOpen ? (
        <SteerDialog
          title={whomText(selection, cards.length)}
          tables={tables}
          playing={playing.length}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </section>
  );
}

/** What is done about the time of tables that play. */
function ClockActs({
  tables,
  playing,
  steering,
}: {
  readonly tables: SteerTables["tables"];
  readonly playing: readonly TableCard[];
  readonly steering: Steering;
}): JSX.Element {
  const paused = playing.filter(({ clock }) => clock.kind === "paused").length;
  const isNone = playing.length === 0;
  const isTimed = playing.some(({ clock }) => clock.kind === "running");
  const act = (command: SteerTables["command"]): SteerTables => ({ tables, command });
  return (
    <>
      {paused < playing.length || isNone ? (
        <SteerButton act={act({ type: "pauseGame" })} steering={steering} disabled={isNone}>
          <Icon name="pause" />
          {t("classroom:console.steer.pause")}
        </SteerButton>
      ) : null}
      {paused > 0 ? (
        <SteerButton act={act({ type: "resumeGame" })} steering={steering} look="button-primary">
          <Icon name="play" />
          {t("pages:lead.resume")}
        </SteerButton>
      ) : null}
      {(isTimed ? EXTENSIONS : []).map((by) => (
        <SteerButton key={by} act={act({ type: "extendPhase", by })} steering={steering}>
          <Icon name="plus" />
          {formatDurationInWords(by)}
        </SteerButton>
      ))}
      <SteerButton
        act={act({ type: "advancePhase" })}
        steering={steering}
        question={t("classroom:console.steer.askAdvance", { count: playing.length })}
        disabled={isNone}
      >
        <Icon name="fast-forward" />
        {t("classroom:console.steer.advance")}
      </SteerButton>
    </>
  );
}

/** For which tables the next act is, in words. */
function whomText(selection: Selection, all: number): string {
  if (selection.size === 0) return t("classroom:console.steer.all", { count: all });
  const numbers = [...selection].toSorted((one, other) => one - other);
  return t("classroom:console.steer.some", {
    count: numbers.length,
    tables: formatList(numbers.map((number) => formatNumber(number))),
  });
}

const EXTENSIONS: readonly Millis[] = [60_000, 300_000];
