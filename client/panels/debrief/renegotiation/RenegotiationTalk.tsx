import "#client/style/panels.css";
import type { JSX } from "preact";
import { HostButton } from "#client/parts/acts/HostButton.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { formatNumber, t } from "#client/text/i18n.ts";
import { isShared, type Team } from "#client/viewmodel/classroom/teamModel.ts";
import { channelsOf } from "#client/viewmodel/session/talkModel.ts";
import type { PublicView } from "#shared/views/view.ts";
import { panelPlace } from "../../navigation.ts";
import { seatName } from "../../parts/names.ts";
import { TalkRoom } from "../../talk/TalkRoom.tsx";
import { TeamTalk } from "../../team/TeamTalk.tsx";
import { useTeam } from "../../team/useTeam.ts";

/** Talk beside the texts: the floor, private channels, and the own delegation among itself. Absent where there is nobody to talk with. */
export function RenegotiationTalk({
  table,
  isOpen,
}: {
  readonly table: PublicView;
  readonly isOpen: boolean;
}): JSX.Element | null {
  const store = useTableStore();
  const place = panelPlace(store).value;
  const { hasOthers, shared } = useCompany(table);
  if (!hasOthers && shared === undefined) return null;
  const room = (
    <>
      {hasOthers ? (
        <TalkRoom
          desk={{ scenario: store.scenario, table, own: store.view.value?.own }}
          record={store.record.value}
          to={place.tab === "talk" ? place.to : undefined}
        />
      ) : null}
      {shared === undefined ? null : <TeamTalk team={shared} />}
    </>
  );
  if (!isOpen) {
    return (
      <details class="disclosure renegotiation-talk no-print">
        <summary>{t("debrief:renegotiation.said")}</summary>
        <div class="stack stack-tight">{room}</div>
      </details>
    );
  }
  return (
    <section
      id="renegotiation-talk"
      class="card card-flat stack stack-tight renegotiation-talk no-print"
      aria-labelledby="renegotiation-talk-title"
      tabIndex={-1}
    >
      <h3 id="renegotiation-talk-title" class={hasOthers ? "" : "visually-hidden"}>
        {t("panels:talk.title")}
      </h3>
      {room}
      {store.isHost ? <Muting table={table} /> : null}
    </section>
  );
}

/** The way to it where it lies below everything else, with how much has been said in the renegotiation. */
export function TalkLink({ table }: { readonly table: PublicView }): JSX.Element | null {
  const { scenario, view, record } = useTableStore();
  const { hasOthers, shared } = useCompany(table);
  if (!hasOthers && shared === undefined) return null;
  const since = table.renegotiation?.openedAt ?? 0;
  const lines = channelsOf({ scenario, table, own: view.value?.own }, record.value, {}).flatMap(
    ({ messages }) => messages,
  );
  const count = [...lines, ...(shared?.talk ?? [])].filter(({ at }) => at >= since).length;
  return (
    <a class="button renegotiation-to-talk no-print" href="#renegotiation-talk">
      <Icon name="messages-square" />
      {t("debrief:renegotiation.toTalk", { messages: formatNumber(count) })}
    </a>
  );
}

/** Whom the reader can talk with: people of other delegations, and of the own one. */
function useCompany(table: PublicView): {
  readonly hasOthers: boolean;
  readonly shared: Team | undefined;
} {
  const { seat } = useTableStore();
  const team = useTeam();
  return {
    hasOthers: Object.values(table.seats).some(
      ({ id, player }) => id !== seat && player?.kind === "person",
    ),
    shared: team !== undefined && isShared(team) ? team : undefined,
  };
}

/** Whoever leads the table keeps order in it too. */
function Muting({ table }: { readonly table: PublicView }): JSX.Element {
  const { scenario, seat: own } = useTableStore();
  return (
    <details class="disclosure">
      <summary class="small">{t("debrief:renegotiation.order")}</summary>
      <div class="stack stack-tight">
        <p class="small muted">{t("table:lead.muteHint")}</p>
        <div class="row" role="group" aria-label={t("table:lead.mute")}>
          {scenario.seats
            .filter(({ id }) => id !== own && table.seats[id]?.player?.kind === "person")
            .map(({ id }) => {
              const muted = table.seats[id]?.muted === true;
              return (
                <HostButton
                  key={id}
                  command={{ type: "muteSeat", seat: id, muted: !muted }}
                  pressed={muted}
                >
                  <Icon name="ban" />
                  {seatName(id)}
                </HostButton>
              );
            })}
        </div>
      </div>
    </details>
  );
}
