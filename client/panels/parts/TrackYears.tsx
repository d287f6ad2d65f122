import type { JSX } from "preact";
import { Bar } from "#client/parts/Bar.tsx";
import type { RecordLine } from "#client/store/tableStore.ts";
import { formatChange, formatNumber, t } from "#client/text/i18n.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import { type TrackYear, trackYears } from "#client/viewmodel/now/yearModel.ts";
import { phrase } from "#client/viewmodel/phrase.ts";
import { isHighGood } from "#shared/scenario/schema/vocabulary.ts";
import { say } from "./say.ts";

/** Every track with its level, its move in the year, and what moved it. */
export function TrackYears({
  desk,
  record,
  year,
}: {
  readonly desk: OpenDesk;
  readonly record: readonly RecordLine[];
  readonly year: number;
}): JSX.Element {
  return (
    <ul role="list" class="stack">
      {trackYears(desk, record, year).map((track) => (
        <li key={track.track} class="stack stack-tight">
          <div class="row spread row-tight">
            <span class="strong">{t(`panels:track.${track.track}`)}</span>
            <span class="number">
              {formatNumber(track.level, 1)} <Move of={track} />
            </span>
          </div>
          <Bar part={track.level / 100} look={isHighGood(track.track) ? "" : "meter-bad"} />
          {track.moves.length === 0 ? null : (
            <ul role="list" class="small muted">
              {track.moves.map((move, index) => (
                <li key={`${index}-${move.by}`} class="cause">
                  <span>
                    {move.about === undefined
                      ? say(phrase("panels:review.cause", { reason: move.reason }))
                      : say(
                          phrase("panels:review.causeAbout", {
                            reason: move.reason,
                            about: move.about,
                          }),
                        )}
                  </span>
                  <span class="number">{formatChange(move.by)}</span>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function Move({ of }: { readonly of: TrackYear }): JSX.Element {
  if (of.good === undefined) return <span class="muted">{t("panels:review.unmoved")}</span>;
  return (
    <span class={of.good ? "good" : "bad"}>
      {t(of.good ? "panels:review.better" : "panels:review.worse", { by: formatChange(of.by) })}
    </span>
  );
}
