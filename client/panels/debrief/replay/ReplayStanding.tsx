import type { JSX } from "preact";
import { Bar } from "#client/parts/Bar.tsx";
import { Delegation } from "#client/parts/Delegation.tsx";
import { WideTable } from "#client/parts/WideTable.tsx";
import {
  formatAmountChange,
  formatChange,
  formatMoney,
  formatNumber,
  t,
} from "#client/text/i18n.ts";
import type { ReplayStep } from "#client/viewmodel/debrief/replayModel.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import type { Level } from "#shared/analysis/moments.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { isHighGood, TRACK_IDS } from "#shared/scenario/schema/vocabulary.ts";
import { seatName } from "../../parts/names.ts";

/** Tracks, trust, treasuries and scores just after a step; what the step moved is marked. */
export function ReplayStanding({
  step,
  desk,
}: {
  readonly step: ReplayStep;
  readonly desk: OpenDesk;
}): JSX.Element {
  const seats = desk.scenario.seats.map(({ id }) => id);
  return (
    <div class="stack">
      <h3>{t("debrief:replay.standing")}</h3>
      <Tracks step={step} />
      <Trust step={step} seats={seats} />
      <MoneyAndScore step={step} seats={seats} />
    </div>
  );
}

function Tracks({ step }: { readonly step: ReplayStep }): JSX.Element {
  return (
    <table class="figures small">
      <caption class="eyebrow">{t("debrief:replay.tracks")}</caption>
      <tbody>
        {TRACK_IDS.map((track) => (
          <tr key={track}>
            <th scope="row">{t(`panels:track.${track}`)}</th>
            <td class="debrief-meter">
              <Bar
                part={(step.levels[`track.${track}`] ?? 0) / 100}
                look={isHighGood(track) ? "" : "meter-bad"}
              />
            </td>
            <Value step={step} level={`track.${track}`} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How each delegation, in its row, trusts the others. */
function Trust({
  step,
  seats,
}: {
  readonly step: ReplayStep;
  readonly seats: readonly SeatId[];
}): JSX.Element {
  return (
    <WideTable label={t("debrief:replay.trust")}>
      <caption class="eyebrow">{t("debrief:replay.trust")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("debrief:replay.judge")}</th>
          {seats.map((seat) => (
            <th key={seat} scope="col" class="number">
              {seatName(seat)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {seats.map((from) => (
          <tr key={from}>
            <th scope="row">
              <Delegation seat={from} size="1.25rem" />
            </th>
            {seats.map((to) =>
              from === to ? (
                <td key={to} class="number muted">
                  –
                </td>
              ) : (
                <Value key={to} step={step} level={`trust.${from}>${to}`} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function MoneyAndScore({
  step,
  seats,
}: {
  readonly step: ReplayStep;
  readonly seats: readonly SeatId[];
}): JSX.Element {
  return (
    <WideTable label={t("debrief:replay.treasuries")}>
      <caption class="eyebrow">{t("debrief:replay.treasuries")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("panels:delegation")}</th>
          <th scope="col" class="number">
            {t("debrief:replay.treasury")}
          </th>
          <th scope="col" class="number">
            {t("debrief:replay.score")}
          </th>
        </tr>
      </thead>
      <tbody>
        {seats.map((seat) => (
          <tr key={seat}>
            <th scope="row">
              <Delegation seat={seat} size="1.25rem" />
            </th>
            <Value
              step={step}
              level={`treasury.${seat}`}
              say={formatMoney}
              sayMove={formatAmountChange}
            />
            <Value step={step} level={`score.${seat}`} />
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

/** A level, with what the step moved it by. */
function Value({
  step,
  level,
  say = (value) => formatNumber(value, 1),
  sayMove = (by) => formatChange(by),
}: {
  readonly step: ReplayStep;
  readonly level: Level;
  readonly say?: (value: number) => string;
  readonly sayMove?: (by: number) => string;
}): JSX.Element {
  const by = step.moved[level] ?? 0;
  return (
    <td class={`number ${by === 0 ? "" : "debrief-moved"}`}>
      {say(step.levels[level] ?? 0)}
      {by === 0 ? null : <span>{t("debrief:replay.moved", { by: sayMove(by) })}</span>}
    </td>
  );
}
