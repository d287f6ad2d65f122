import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { Flag } from "#client/parts/Flag.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { formatMoney, formatNumber, scenarioText, t } from "#client/text/i18n.ts";
import type { SeatModel } from "#client/viewmodel/stage/seatModel.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { usePopover } from "./usePopover.ts";

interface SeatFactsProps {
  /** Whose facts; absent while closed. */
  readonly seat: SeatModel | undefined;
  readonly anchor: HTMLElement | undefined;
  readonly onClose: () => void;
  readonly onTalk?: ((seat: SeatId) => void) | undefined;
  readonly onPropose?: ((seat: SeatId) => void) | undefined;
}

/** What everybody may know about a delegation, and what one can do about it. */
export function SeatFacts(props: SeatFactsProps): JSX.Element {
  const { seat, anchor, onClose } = props;
  const popover = usePopover(seat === undefined ? undefined : anchor, onClose);
  const title = useId();
  return (
    <div
      ref={popover}
      popover="auto"
      class="popover paper seat-facts"
      role="dialog"
      aria-labelledby={title}
      tabIndex={-1}
      autofocus
    >
      {seat === undefined ? null : <Facts {...props} seat={seat} title={title} />}
    </div>
  );
}

function Facts({
  seat,
  title,
  onClose,
  onTalk,
  onPropose,
}: SeatFactsProps & { readonly seat: SeatModel; readonly title: string }): JSX.Element {
  return (
    <div class="stack stack-tight">
      <div class="row row-top">
        <Flag of={seat} size="2.75rem" />
        <div class="grow">
          <h2 id={title}>{seat.name}</h2>
          <p class="muted small">{scenarioText(`seats.${seat.id}.formalName`)}</p>
          <SeatPeople seat={seat} />
        </div>
        <button type="button" class="button button-quiet button-icon" onClick={onClose}>
          <Icon name="x" />
          <span class="visually-hidden">{t("table:facts.close")}</span>
        </button>
      </div>
      <SeatFigures seat={seat} />
      {seat.own ? null : (
        <SeatActions seat={seat} onClose={onClose} onTalk={onTalk} onPropose={onPropose} />
      )}
    </div>
  );
}

/** Who plays it, who shares the seat, who acts for them, and whether they may speak. */
export function SeatPeople({ seat }: { readonly seat: SeatModel }): JSX.Element {
  return (
    <>
      {seat.people.length > 1 ? null : <p class="muted small">{playerText(seat)}</p>}
      {seat.people.length < 2 ? null : (
        <ul class="small seat-people" role="list">
          {seat.people.map(({ name, head, connected }, index) => (
            <li key={index} class={connected ? "" : "muted"}>
              <Icon name={head ? "crown" : "user"} />
              {t(`table:people.${head ? "head" : "member"}.${connected ? "here" : "away"}`, {
                name,
              })}
            </li>
          ))}
        </ul>
      )}
      {seat.cover === undefined ? null : (
        <p class="small strong">{t(`table:seat.cover.${seat.cover}`)}</p>
      )}
      {seat.muted ? <p class="small strong">{t("table:seat.isMuted")}</p> : null}
    </>
  );
}

function playerText(seat: SeatModel): string {
  const name = seat.playerName;
  switch (seat.presence) {
    case "empty":
      return t("table:seat.isEmpty");
    case "bot":
      return t("table:facts.playedByBot", { name });
    case "connected":
    case "away":
      return t("table:facts.player", { name });
    default:
      return assertNever(seat.presence);
  }
}

/** Its money and what it spends, and the trust between it and the others. */
export function SeatFigures({ seat }: { readonly seat: SeatModel }): JSX.Element {
  return (
    <>
      <Money seat={seat} />
      <TrustTable seat={seat} />
    </>
  );
}

function Money({ seat }: { readonly seat: SeatModel }): JSX.Element {
  const { low, high } = seat.defence;
  const defence =
    low === high
      ? t("table:facts.defenceExact", { money: formatMoney(low) })
      : t("table:facts.defenceRange", { low: formatMoney(low), high: formatMoney(high) });
  return (
    <dl class="seat-figures">
      <dt>{t(seat.own ? "table:facts.treasury" : "table:facts.declaredTreasury")}</dt>
      <dd class="number">{formatMoney(seat.treasury)}</dd>
      <dt>{t("table:facts.defence")}</dt>
      <dd>{defence}</dd>
      {seat.position === undefined ? null : (
        <>
          <dt>{t("table:facts.position")}</dt>
          <dd>{t(`table:positionNames.${seat.position}`)}</dd>
        </>
      )}
      {seat.exposedOvertures === 0 ? null : (
        <>
          <dt>{t("table:facts.overtures")}</dt>
          <dd class="number">{formatNumber(seat.exposedOvertures)}</dd>
        </>
      )}
    </dl>
  );
}

function TrustTable({ seat }: { readonly seat: SeatModel }): JSX.Element {
  const { scenario } = useTableStore();
  const lead = scenario.settings.trust.societalLead;
  return (
    <table class="figures small">
      <caption class="seat-caption">
        {t("table:facts.trust")}
        <span class="muted small seat-hint">{t("table:facts.trustHint", { lead })}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("table:facts.with")}</th>
          <th scope="col" class="number">
            {t("table:facts.given")}
          </th>
          <th scope="col" class="number">
            {t("table:facts.received")}
          </th>
          <th scope="col" class="number">
            {t("table:facts.societies")}
          </th>
        </tr>
      </thead>
      <tbody>
        {seat.trust.map((trust) => (
          <tr key={trust.with}>
            <th scope="row">{trust.name}</th>
            <td class="number">{formatNumber(trust.given)}</td>
            <td class="number">{formatNumber(trust.received)}</td>
            <td class="number">{formatNumber(trust.societal)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What one can do about a delegation. */
export function SeatActions({
  seat,
  onClose,
  onTalk,
  onPropose,
}: Omit<SeatFactsProps, "anchor" | "seat" | "onClose"> & {
  readonly seat: SeatModel;
  /** Before anything is done. */
  readonly onClose?: (() => void) | undefined;
}): JSX.Element | null {
  if (onTalk === undefined && onPropose === undefined) return null;
  const does = (act: (id: SeatId) => void) => () => {
    onClose?.();
    act(seat.id);
  };
  return (
    <div class="row">
      {onTalk === undefined ? null : (
        <button type="button" class="button grow" onClick={does(onTalk)}>
          <Icon name="message-square" />
          {t("table:facts.talk")}
        </button>
      )}
      {onPropose === undefined ? null : (
        <button type="button" class="button button-primary grow" onClick={does(onPropose)}>
          <Icon name="handshake" />
          {t("table:facts.propose")}
        </button>
      )}
    </div>
  );
}
