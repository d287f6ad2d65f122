import type { JSX } from "preact";
import { useCallback, useId, useState } from "preact/hooks";
import { Icon } from "#client/parts/Icon.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { formatNumber, t } from "#client/text/i18n.ts";
import type { StageArrangement } from "#client/viewmodel/stage/arrangeStage.ts";
import type { TrackModel } from "#client/viewmodel/stage/trackModel.ts";
import type { TrackId } from "#shared/views/view.ts";
import { GaugeDial } from "./GaugeDial.tsx";
import { TRACK_ICONS } from "./trackIcons.ts";
import { usePopover } from "./usePopover.ts";
import { useRoving } from "./useRoving.ts";

interface TrackGaugesProps {
  readonly tracks: readonly TrackModel[];
  readonly arrangement: StageArrangement;
}

/** The measures of the region as engraved gauges. A press says what one measures and what moves it. */
export function TrackGauges({ tracks, arrangement }: TrackGaugesProps): JSX.Element {
  const { gauges, dial, edges } = arrangement;
  const roving = useRoving<HTMLUListElement>(tracks.length);
  const [open, setOpen] = useState<Opened | undefined>(undefined);
  const close = useCallback(() => setOpen(undefined), []);
  return (
    <>
      <ul
        class={`gauges gauges-${gauges}`}
        role="list"
        aria-label={t("table:gauges.title")}
        ref={roving.group}
        onKeyDown={roving.onKeyDown}
        style={{
          "--gauge-dial": `${dial}px`,
          "--edge-top": `${edges.top}px`,
          "--edge-right": `${edges.right}px`,
          "--edge-bottom": `${edges.bottom}px`,
          "--edge-left": `${edges.left}px`,
        }}
      >
        {tracks.map((track, index) => (
          <li key={track.id}>
            <button
              type="button"
              class={`gauge gauge-${track.mood}`}
              style={{ "--part": String(track.level / 100) }}
              data-roving
              tabIndex={roving.tabIndex(index)}
              aria-haspopup="dialog"
              aria-expanded={open?.track === track.id}
              onFocus={() => roving.onFocus(index)}
              onClick={(event) =>
                setOpen(
                  open?.track === track.id
                    ? undefined
                    : { track: track.id, anchor: event.currentTarget },
                )
              }
            >
              <GaugeDial track={track} />
              <Icon name={TRACK_ICONS[track.id]} />
              <span class="gauge-name">{t(`table:tracks.${track.id}.name`)}</span>
              <span class="gauge-level number">{formatNumber(track.level)}</span>
              <span class="visually-hidden">{t(`table:gauges.moods.${track.mood}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <TrackFacts
        track={tracks.find((track) => track.id === open?.track)}
        anchor={open?.anchor}
        onClose={close}
      />
    </>
  );
}

interface Opened {
  readonly track: TrackId;
  readonly anchor: HTMLElement;
}

function TrackFacts({
  track,
  anchor,
  onClose,
}: {
  readonly track: TrackModel | undefined;
  readonly anchor: HTMLElement | undefined;
  readonly onClose: () => void;
}): JSX.Element {
  const { scenario } = useTableStore();
  const { collapse } = scenario.settings;
  const popover = usePopover(track === undefined ? undefined : anchor, onClose);
  const title = useId();
  return (
    <div
      ref={popover}
      popover="auto"
      class="popover paper"
      role="dialog"
      aria-labelledby={title}
      tabIndex={-1}
      autofocus
    >
      {track === undefined ? null : (
        <div class="stack stack-tight">
          <h2 id={title}>{t(`table:tracks.${track.id}.name`)}</h2>
          <p class="strong">
            {t("table:gauges.levelAndMood", {
              level: formatNumber(track.level),
              mood: t(`table:gauges.moods.${track.mood}`),
            })}
          </p>
          <p>
            {t(`table:tracks.${track.id}.about`, {
              collapse: track.id === "centrality" ? collapse.centrality : collapse.tension,
            })}
          </p>
        </div>
      )}
    </div>
  );
}
