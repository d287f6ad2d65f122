import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Outcome } from "#client/parts/acts/Outcome.tsx";
import { useSubmission } from "#client/parts/acts/useSubmission.ts";
import { Delegation } from "#client/parts/Delegation.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { scenarioText, t } from "#client/text/i18n.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { Presence } from "#shared/protocol/messages.ts";
import type { Player } from "#shared/views/view.ts";
import { botAt, levelOf, PERSONALITIES, personalityOf } from "../fields/personalities.ts";

/** One seat before the game: whose it is, and what one may do about it. */
export function LobbySeat({
  seat,
  onMove,
}: {
  readonly seat: SeatId;
  /** Takes this seat instead of the own one; absent for who has none. */
  readonly onMove?: ((seat: SeatId) => Promise<void>) | undefined;
}): JSX.Element {
  const store = useTableStore();
  const player = store.view.value?.public.seats[seat]?.player;
  const isOwn = store.seat === seat;
  return (
    <li class={`card card-flat stack stack-tight ${isOwn ? "card-current" : ""}`}>
      <div class="row spread">
        <Delegation seat={seat} size="2.25rem" />
        <Occupant player={player} presence={store.presence.value[seat]} isOwn={isOwn} />
      </div>
      <p class="small muted">{scenarioText(`seats.${seat}.strategy`)}</p>
      {player === undefined && onMove !== undefined && !isOwn ? (
        <MoveButton seat={seat} onMove={onMove} />
      ) : null}
      {store.isHost && !isOwn ? <HostChoice seat={seat} player={player} /> : null}
    </li>
  );
}

function Occupant({
  player,
  presence,
  isOwn,
}: {
  readonly player: Player | undefined;
  readonly presence: Presence | undefined;
  readonly isOwn: boolean;
}): JSX.Element {
  if (player === undefined) return <span class="chip">{t("pages:lobby.free")}</span>;
  if (player.kind === "bot") {
    const personality = personalityOf(player.personality ?? "");
    return (
      <span class="chip">
        <Icon name="bot" />
        {personality === undefined
          ? t("common:bot")
          : t("pages:lobby.bot", {
              name: t(`bots:personalities.${personality}.name`),
              level: t(`bots:levels.${levelOf(player.personality)}.name`),
            })}
      </span>
    );
  }
  const isThere = presence?.state === "connected";
  return (
    <span class={`chip ${isThere ? "chip-good" : ""}`}>
      <Icon name={isThere ? "user" : "wifi-off"} />
      {t(isThere ? "pages:lobby.there" : "pages:lobby.notThere", { name: presence?.name ?? "" })}
      {isOwn ? <strong>{t("common:you")}</strong> : null}
    </span>
  );
}

function MoveButton({
  seat,
  onMove,
}: {
  readonly seat: SeatId;
  readonly onMove: (seat: SeatId) => Promise<void>;
}): JSX.Element {
  const [isMoving, setMoving] = useState(false);
  const move = async (): Promise<void> => {
    if (isMoving) return;
    setMoving(true);
    await onMove(seat);
    setMoving(false);
  };
  return (
    <button type="button" class="button" aria-disabled={isMoving} onClick={() => void move()}>
      {t("pages:lobby.move")}
    </button>
  );
}

/** The host decides whether a seat waits for a person or is a bot's. */
function HostChoice({
  seat,
  player,
}: {
  readonly seat: SeatId;
  readonly player: Player | undefined;
}): JSX.Element {
  const { state, send } = useSubmission();
  const assign = (chosen: string): void => {
    if (chosen === PERSON) return;
    const personality = personalityOf(chosen);
    void send({
      type: "assignSeat",
      seat,
      ...(personality === undefined
        ? {}
        : { player: botAt(seat, personality, levelOf(player?.personality)) }),
    });
  };
  return (
    <div class="stack stack-tight">
      <label class="seat-row small">
        <span>{t("pages:lobby.hostChoice")}</span>
        <select
          class="select"
          value={choiceOf(player)}
          onChange={(event) => assign(event.currentTarget.value)}
        >
          {player?.kind === "person" ? (
            <option value={PERSON}>{t("pages:lobby.keep")}</option>
          ) : null}
          <option value={FREE}>{t("pages:host.occupant.person")}</option>
          {PERSONALITIES.map((personality) => (
            <option key={personality} value={personality}>
              {t("pages:host.occupant.personality", {
                name: t(`bots:personalities.${personality}.name`),
              })}
            </option>
          ))}
        </select>
      </label>
      <Outcome of={state} />
    </div>
  );
}

function choiceOf(player: Player | undefined): string {
  if (player === undefined) return FREE;
  return player.kind === "person" ? PERSON : (personalityOf(player.personality ?? "") ?? FREE);
}

const FREE = "free";
const PERSON = "sits";
