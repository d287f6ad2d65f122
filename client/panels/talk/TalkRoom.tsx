import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { Icon } from "#client/parts/Icon.tsx";
import { TabCount } from "#client/parts/TabList.tsx";
import { type RecordLine, useTableStore } from "#client/store/tableStore.ts";
import { formatList, t } from "#client/text/i18n.ts";
import { type Desk, type OpenDesk, seatedDesk } from "#client/viewmodel/desk.ts";
import {
  type Channel,
  channelKey,
  channelsOf,
  PLENARY,
} from "#client/viewmodel/session/talkModel.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { readMarks } from "../drafts.ts";
import { openPanel } from "../navigation.ts";
import { seatName } from "../parts/names.ts";
import { Composer } from "./Composer.tsx";
import { Messages } from "./Messages.tsx";
import { ShareIntelligence } from "./ShareIntelligence.tsx";

/** The plenary floor and private channels, each labelled with who can read it. */
export function TalkRoom({
  desk,
  record,
  to,
}: {
  readonly desk: OpenDesk;
  readonly record: readonly RecordLine[];
  /** The others in the channel to show; the plenary floor when empty. */
  readonly to: readonly SeatId[] | undefined;
}): JSX.Element {
  const store = useTableStore();
  const own = desk.own?.seat;
  const asked = to === undefined || own === undefined || to.length === 0 ? [] : [own, ...to];
  const read = readMarks.open(store, "channels", () => ({}));
  const channels = channelsOf(desk, record, read.value, asked.length === 0 ? [] : [asked]);
  const key = channelKey(asked);
  const shown = channels.find((channel) => channel.key === key) ?? channels[0];
  const last = shown?.messages.at(-1)?.index;
  useEffect(() => {
    if (shown === undefined || last === undefined) return;
    if ((read.value[shown.key] ?? -1) < last) read.value = { ...read.value, [shown.key]: last };
  }, [shown?.key, last]);
  const seated = seatedDesk(desk);
  return (
    <>
      <Channels desk={desk} channels={channels} shown={shown?.key ?? PLENARY} />
      {shown === undefined ? null : (
        <>
          <p class="cause small strong">
            <Icon name={shown.isPlenary ? "globe" : "lock"} />
            <span class="grow">{readersText(shown)}</span>
          </p>
          {seated === undefined || shown.isPlenary ? null : (
            <ShareIntelligence key={shown.key} desk={seated} among={shown.readers} />
          )}
          <Messages channel={shown} />
          {seated === undefined ? null : (
            <Composer key={shown.key} channel={shown} own={seated.own.seat} />
          )}
        </>
      )}
    </>
  );
}

const readersText = (channel: Channel): string =>
  channel.isPlenary
    ? t("panels:talk.readByAll")
    : t("panels:talk.readBy", { seats: formatList(channel.readers.map(seatName)) });

function Channels({
  desk,
  channels,
  shown,
}: {
  readonly desk: OpenDesk;
  readonly channels: readonly Channel[];
  readonly shown: string;
}): JSX.Element {
  const store = useTableStore();
  const own = desk.own?.seat;
  return (
    <div class="channels" role="group" aria-label={t("panels:talk.channels")}>
      {channels.map((channel) => (
        <button
          key={channel.key}
          type="button"
          class="button"
          aria-pressed={channel.key === shown}
          onClick={() =>
            openPanel(store, {
              tab: "talk",
              to: channel.isPlenary ? [] : channel.readers.filter((seat) => seat !== own),
            })
          }
        >
          <Icon name={channel.isPlenary ? "globe" : "lock"} />
          {channelName(channel, own)}
          <TabCount
            count={channel.unread}
            inWords={t("panels:talk.unread", { count: channel.unread })}
          />
        </button>
      ))}
      {desk.own === undefined ? null : (
        <NewChannel
          scenario={desk.scenario}
          own={desk.own}
          known={channels.map(({ key }) => key)}
        />
      )}
    </div>
  );
}

const channelName = (channel: Channel, own: SeatId | undefined): string =>
  channel.isPlenary
    ? t("panels:talk.plenary")
    : formatList(channel.readers.filter((seat) => seat !== own).map(seatName));

/** Opens a channel with any of the others, while private channels are open. */
function NewChannel({
  scenario,
  own,
  known,
}: Pick<Desk, "scenario" | "own"> & {
  readonly known: readonly string[];
}): JSX.Element | null {
  const store = useTableStore();
  const others = scenario.seats.map(({ id }) => id).filter((id) => id !== own.seat);
  const groups = subsetsOf(others).filter(
    (group) => group.length > 1 && !known.includes(channelKey([own.seat, ...group])),
  );
  if (groups.length === 0 || own.legal.speak.privately.length === 0) return null;
  return (
    <label>
      <span class="visually-hidden">{t("panels:talk.newChannel")}</span>
      <select
        class="select"
        value=""
        onChange={(event) => {
          const group = groups[Number(event.currentTarget.value)];
          if (group !== undefined) openPanel(store, { tab: "talk", to: group });
        }}
      >
        <option value="">{t("panels:talk.newChannel")}</option>
        {groups.map((group, index) => (
          <option key={channelKey(group)} value={index}>
            {formatList(group.map(seatName))}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Every choice among the others, small ones first. */
function subsetsOf(seats: readonly SeatId[]): readonly (readonly SeatId[])[] {
  const all = seats.reduce<readonly (readonly SeatId[])[]>(
    (sets, seat) => [...sets, ...sets.map((set) => [...set, seat])],
    [[]],
  );
  return all.toSorted((a, b) => a.length - b.length);
}
