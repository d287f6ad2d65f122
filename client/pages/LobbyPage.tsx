import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { browserShelves } from "#client/net/browserShelves.ts";
import { joinTable } from "#client/net/httpApi.ts";
import { forgetJoinToken, joinToken } from "#client/net/joinAttempt.ts";
import type { SeatTokens } from "#client/net/seatTokens.ts";
import { HostButton } from "#client/parts/acts/HostButton.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { announce } from "#client/store/announcements.ts";
import type { OpenTable } from "#client/store/openTable.ts";
import { useTableStore } from "#client/store/tableStore.ts";
import { errorText } from "#client/text/errorText.ts";
import { formatList, scenarioText, t } from "#client/text/i18n.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { Page } from "./parts/frame/Page.tsx";
import { Invitation } from "./parts/invitation/Invitation.tsx";
import { LeaveTable } from "./parts/table/LeaveTable.tsx";
import { LobbySeat } from "./parts/table/LobbySeat.tsx";
import { TableKeeping } from "./parts/table/TableKeeping.tsx";

/** Before the game: who sits where, how others come in, and for the host the start. */
export function LobbyPage({
  table,
  tokens,
  onMove,
}: {
  readonly table: OpenTable;
  readonly tokens: SeatTokens;
  readonly onMove: (tokens: SeatTokens) => void;
}): JSX.Element {
  const store = useTableStore();
  const { scenario, code, isHost } = store;
  useComings();
  const { pace, years } = table.store.view.value?.public ?? { pace: "live", years: 0 };
  const move = async (seat: SeatId): Promise<void> => {
    const token = joinToken(browserShelves, code);
    const moved = await joinTable(code, { token, seat }, tokens.seatToken);
    if (!moved.ok) return announce(errorText(moved.error), "urgent");
    onMove({ ...tokens, ...moved.value });
    forgetJoinToken(browserShelves, code);
  };
  return (
    <Page title={t("pages:lobby.title")} wide>
      <div class="lobby">
        <section class="card paper sheet stack" aria-labelledby="seats">
          <div class="stack stack-tight">
            <h2 id="seats">{scenarioText("scenario.title")}</h2>
            <p>{scenarioText("scenario.summary")}</p>
            <p class="small muted">
              {t(`pages:lobby.pace.${pace}`, { length: t("common:years", { count: years }) })}
            </p>
          </div>
          <ul role="list" class="stack stack-tight">
            {scenario.seats.map(({ id }) => (
              <LobbySeat
                key={id}
                seat={id}
                onMove={tokens.seatToken === undefined ? undefined : move}
              />
            ))}
          </ul>
          {isHost ? <HostStart /> : <p role="status">{t("pages:lobby.waiting")}</p>}
          <LeaveTable labelled />
        </section>
        <div class="card paper sheet stack">
          <Invitation code={code} origins={table.lobby.origins} />
          <hr />
          <TableKeeping store={store} />
        </div>
      </div>
    </Page>
  );
}

/** For the host: what is still missing, and the start. */
function HostStart(): JSX.Element {
  const { view, scenario, presence } = useTableStore();
  const seats = view.value?.public.seats;
  const empty = scenario.seats.filter(({ id }) => seats?.[id]?.player === undefined);
  const away = scenario.seats.filter(({ id }) => presence.value[id]?.state === "away");
  return (
    <div class="stack stack-tight sheet-act">
      {empty.length === 0 ? null : (
        <p role="status" class="small muted">
          {t("pages:lobby.empty", { seats: namesOf(empty) })}
        </p>
      )}
      {away.length === 0 ? null : (
        <p role="status" class="small muted">
          {t("pages:lobby.away", { seats: namesOf(away) })}
        </p>
      )}
      <HostButton
        command={{ type: "startGame" }}
        look="button-primary button-large button-wide"
        disabled={empty.length > 0}
      >
        <Icon name="play" />
        {t("pages:lobby.start")}
      </HostButton>
    </div>
  );
}

const namesOf = (seats: readonly { readonly id: SeatId }[]): string =>
  formatList(seats.map(({ id }) => scenarioText(`seats.${id}.name`)));

/** Says who has taken a seat or left one, as it happens. */
function useComings(): void {
  const { presence } = useTableStore();
  const before = useRef(presence.value);
  useEffect(() => {
    for (const [id, { name, state }] of Object.entries(presence.value)) {
      if (state === "empty" || before.current[id]?.name === name) continue;
      announce(t("pages:lobby.came", { name, seat: scenarioText(`seats.${id}.name`) }));
    }
    before.current = presence.value;
  }, [presence.value]);
}
