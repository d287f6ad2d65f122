import type { JSX } from "preact";
import { TRACK_ICONS } from "#client/panels/stage/trackIcons.ts";
import { Icon } from "#client/parts/Icon.tsx";
import { formatNumber, t } from "#client/text/i18n.ts";
import type { TrackModel } from "#client/viewmodel/stage/trackModel.ts";
import { TRACK_IDS } from "#shared/scenario/schema/vocabulary.ts";

/** The measures of the region as small bars with their numbers. */
export function TrackBars({ tracks }: { readonly tracks: readonly TrackModel[] }): JSX.Element {
  return (
    <ul role="list" class="track-bars" aria-label={t("table:gauges.title")}>
      {tracks.map(({ id, level, mood }) => (
        <li key={id} class={`track-bar track-${mood}`} title={t(`table:tracks.${id}.name`)}>
          <span class="track-level number">{formatNumber(level)}</span>
          <span class="track-column" aria-hidden="true">
            <span class="track-fill" style={{ "--part": level / 100 }} />
          </span>
          <Icon name={TRACK_ICONS[id]} />
          <span class="visually-hidden">
            {t("classroom:console.tables.track", {
              track: t(`table:tracks.${id}.name`),
              mood: t(`table:gauges.moods.${mood}`),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Which sign stands for which measure, for those who see the bars. */
export function TrackLegend(): JSX.Element {
  return (
    <ul role="list" class="track-legend small muted" aria-hidden="true">
      {TRACK_IDS.map((id) => (
        <li key={id}>
          <Icon name={TRACK_ICONS[id]} />
          {t(`table:tracks.${id}.name`)}
        </li>
      ))}
    </ul>
  );
}
