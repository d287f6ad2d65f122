import type { JSX } from "preact";
import { Delegation } from "#client/parts/Delegation.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { type RecordLine, useTableStore } from "#client/store/tableStore.ts";
import { formatMoney, formatShare, scenarioText, t } from "#client/text/i18n.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { PublicSeat } from "#shared/views/view.ts";
import { openPanel } from "../navigation.ts";
import { overtureName } from "../parts/names.ts";
import { Prose } from "../parts/Prose.tsx";
import { TrackYears } from "../parts/TrackYears.tsx";

/** What everybody may know of each delegation, and of the region. */
export function DelegationsPage({
  desk,
  record,
}: {
  readonly desk: OpenDesk;
  readonly record: readonly RecordLine[];
}): JSX.Element {
  return (
    <>
      <div class="stack">
        {desk.scenario.seats.flatMap(({ id }) => {
          const seat = desk.table.seats[id];
          return seat === undefined ? [] : [<SeatCard key={id} desk={desk} seat={seat} />];
        })}
      </div>
      <section class="stack stack-tight">
        <h3>{t("panels:delegations.region")}</h3>
        <p class="small muted">
          {t("panels:delegations.crises", {
            contained: desk.table.crisesContained,
            severe: desk.table.severeUncontained,
            limit: desk.scenario.settings.collapse.severeUncontained,
          })}
        </p>
        <TrackYears desk={desk} record={record} year={desk.table.year} />
      </section>
    </>
  );
}

function SeatCard({
  desk,
  seat,
}: {
  readonly desk: OpenDesk;
  readonly seat: PublicSeat;
}): JSX.Element {
  const { presence } = useTableStore();
  const { id } = seat;
  const who = presence.value[id];
  return (
    <article class="card stack stack-tight">
      <p class="row spread row-tight">
        <Delegation seat={id} />
        <span class="row row-tight">
          {desk.table.chair === id ? (
            <span class="chip chip-brass">
              <Icon name="gavel" />
              {t("panels:delegations.chair")}
            </span>
          ) : null}
          {who === undefined ? null : <span class="chip">{who.name}</span>}
        </span>
      </p>
      <p class="small">{scenarioText(`seats.${id}.strategy`)}</p>
      <Facts of={seat} />
      {seat.exposedOvertures.length === 0 ? null : (
        <ul class="small">
          {seat.exposedOvertures.map((overture) => (
            <li key={overture}>
              {t("panels:delegations.exposed", { overture: overtureName(overture) })}
            </li>
          ))}
        </ul>
      )}
      <details class="disclosure">
        <summary class="small">{t("panels:delegations.briefing")}</summary>
        <Prose text={scenarioText(`seats.${id}.briefing`)} />
      </details>
      {desk.own === undefined || desk.own.seat === id ? null : <Approach seat={id} />}
    </article>
  );
}

function Facts({ of }: { readonly of: PublicSeat }): JSX.Element {
  const { declaredTreasury, defenceLow, defenceHigh, opacity } = of;
  return (
    <dl class="facts small">
      <div>
        <dt>{t("panels:delegations.treasury")}</dt>
        <dd class="number">{formatMoney(declaredTreasury)}</dd>
      </div>
      <div>
        <dt>{t("panels:delegations.defence")}</dt>
        <dd>
          {defenceLow === defenceHigh
            ? t("panels:delegations.exactly", { amount: formatMoney(defenceLow) })
            : t("panels:delegations.range", {
                low: formatMoney(defenceLow),
                high: formatMoney(defenceHigh),
              })}
        </dd>
      </div>
      <div>
        <dt>{t("panels:delegations.opacity")}</dt>
        <dd class="number">{formatShare(opacity)}</dd>
      </div>
    </dl>
  );
}

/** Ways to turn to another delegation: with words, or with a deal. */
function Approach({ seat }: { readonly seat: SeatId }): JSX.Element {
  const store = useTableStore();
  return (
    <div class="row row-tight">
      <button
        type="button"
        class="button"
        onClick={() => openPanel(store, { tab: "talk", to: [seat] })}
      >
        <Icon name="message-square" />
        {t("panels:delegations.talk")}
      </button>
      <button
        type="button"
        class="button"
        onClick={() => openPanel(store, { tab: "deals", show: { kind: "new", with: [seat] } })}
      >
        <Icon name="pen-line" />
        {t("panels:deal.propose")}
      </button>
    </div>
  );
}
