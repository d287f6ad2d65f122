import type { SeatId } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { RecordEntry } from "#shared/protocol/messages.ts";
import type { Statement } from "#shared/rules/commands.ts";
import type { OpenDesk } from "../desk.ts";

/** A room to talk in: the plenary floor, or a private channel of two or more. */
export interface Channel {
  /** `plenary`, or the seats in alphabetical order: `japan+korea`. */
  readonly key: string;
  /** Everybody who reads it; all seats on the plenary floor. */
  readonly readers: readonly SeatId[];
  readonly isPlenary: boolean;
  readonly messages: readonly SpokenLine[];
  /** Messages of others after the last one read. */
  readonly unread: number;
  /** Whether the reader may speak here now. */
  readonly open: boolean;
}

export interface SpokenLine {
  /** Its number in the reader's record. */
  readonly index: number;
  readonly year: number;
  /** Of the year, or `RENEGOTIATION`. */
  readonly phase: string;
  readonly at: Instant;
  readonly from: SeatId;
  readonly own: boolean;
  readonly text: string;
  readonly statement?: Statement | undefined;
}

export const PLENARY = "plenary";

/** Where a line belongs that was said after the end (rule 16.9). */
export const RENEGOTIATION = "renegotiation";

export const channelKey = (seats: readonly SeatId[]): string =>
  seats.length === 0 ? PLENARY : seats.toSorted().join("+");

/**
 * The plenary floor, then every channel with something said in it or with one other delegation,
 * or asked for by `wanted`, each with what its reader has not read: `read` holds the number of
 * the last line read, by channel.
 */
export function channelsOf(
  desk: OpenDesk,
  record: readonly RecordEntry[],
  read: Readonly<Record<string, number>>,
  wanted: readonly (readonly SeatId[])[] = [],
): readonly Channel[] {
  const all = desk.scenario.seats.map(({ id }) => id);
  const own = desk.own?.seat;
  const readersBy = new Map<string, readonly SeatId[]>([[PLENARY, all]]);
  const linesBy = new Map<string, SpokenLine[]>();
  const pairs = own === undefined ? [] : all.filter((id) => id !== own).map((id) => [own, id]);
  for (const seats of [...pairs, ...wanted]) readersBy.set(channelKey(seats), seats);
  let isOver = false;
  for (const entry of record) {
    if (entry.event.type === "renegotiationOpened") isOver = true;
    if (entry.event.type !== "messageSpoken") continue;
    const key = channelKey(entry.event.channel);
    if (!readersBy.has(key)) readersBy.set(key, entry.event.channel);
    const lines = linesBy.get(key) ?? [];
    const line = spokenLine(entry, entry.event, own);
    lines.push(isOver ? { ...line, phase: RENEGOTIATION } : line);
    linesBy.set(key, lines);
  }
  return [...readersBy].map(([key, readers]) => {
    const messages = linesBy.get(key) ?? [];
    return {
      key,
      readers: all.filter((id) => readers.includes(id)),
      isPlenary: key === PLENARY,
      messages,
      unread: messages.filter((line) => !line.own && line.index > (read[key] ?? -1)).length,
      open: isOpen(desk, key, readers),
    };
  });
}

/** The others in a channel: what a message names as its receivers; empty for the plenary floor. */
export const receiversOf = (channel: Channel, own: SeatId): readonly SeatId[] =>
  channel.isPlenary ? [] : channel.readers.filter((seat) => seat !== own);

function spokenLine(
  entry: RecordEntry,
  event: Extract<RecordEntry["event"], { type: "messageSpoken" }>,
  own: SeatId | undefined,
): SpokenLine {
  return {
    index: entry.index,
    year: entry.year,
    phase: entry.phase,
    at: event.at,
    from: event.from,
    own: event.from === own,
    text: event.text,
    statement: event.statement,
  };
}

function isOpen(desk: OpenDesk, key: string, readers: readonly SeatId[]): boolean {
  if (desk.own === undefined) return false;
  const { plenary, privately } = desk.own.legal.speak;
  if (key === PLENARY) return plenary;
  const { seat } = desk.own;
  return readers.every((reader) => reader === seat || privately.includes(reader));
}
