import { drawerOf } from "#shared/classroom/drawer.ts";
import type { Event } from "#shared/rules/events.ts";
import { codesOf, type Material } from "../people.ts";
import type { PlayedTable } from "../playedTable.ts";
import { isoTime, type Sheet } from "../sheet.ts";
import { participantColumn, seatColumn, sessionColumn, tableColumn } from "./placeColumns.ts";

interface Message {
  readonly session: string;
  readonly code?: string | undefined;
  readonly table?: number | undefined;
  readonly seat?: string | undefined;
  readonly at: number;
  readonly year?: number | undefined;
  readonly phase?: string | undefined;
  readonly kind: "floor" | "private" | "team" | "notice" | "announcement" | "news";
  readonly to?: string | undefined;
  readonly statement?: string | undefined;
  readonly text: string;
}

/** What people said to each other; only where the instructor asked for it. */
export const messagesSheet = (material: Material): Sheet<Message> => ({
  name: "messages",
  columns: [
    sessionColumn(),
    participantColumn(),
    tableColumn(),
    seatColumn(),
    {
      name: "at",
      type: "time",
      unit: "time",
      value: ({ at }) => isoTime(at),
    },
    {
      name: "year",
      type: "number",
      unit: "yearOfGame",
      range: "0–10",
      value: ({ year }) => year,
    },
    {
      name: "phase",
      type: "category",
      range: "briefing caucus plenary budget crisis review renegotiation",
      value: ({ phase }) => phase,
    },
    {
      name: "kind",
      type: "category",
      range: "floor private team notice announcement news",
      value: ({ kind }) => kind,
    },
    {
      name: "to",
      type: "text",
      value: ({ to }) => to,
    },
    {
      name: "statement",
      type: "text",
      value: ({ statement }) => statement,
    },
    { name: "text", type: "text", value: ({ text }) => text },
  ],
  rows: [
    ...classWords(material),
    ...material.tables.flatMap((table) => tableWords(material, table)),
  ],
});

/** The instructor's notices and what was said within teams. */
function classWords({ input, people }: Material): readonly Message[] {
  const { teamTalk, notices } = drawerOf(input.papers);
  const codes = codesOf(people);
  const session = input.state.code;
  const words = [
    ...notices.map(
      ({ at, text, table }): Message => ({ session, at, table, kind: "notice", text }),
    ),
    ...teamTalk.map(
      ({ at, text, table, seat, student }): Message => ({
        session,
        code: codes.get(student),
        at,
        table,
        seat,
        kind: "team",
        text,
      }),
    ),
  ];
  return words.toSorted((a, b) => a.at - b.at);
}

/** What was said is said, whether or not the phase was rewound. */
function tableWords({ input }: Material, table: PlayedTable): readonly Message[] {
  let year = 0;
  let phase = "briefing";
  return table.entries.flatMap(({ at, events }) =>
    events.flatMap((event): readonly Message[] => {
      if (event.type === "phaseBegan") ({ year, phase } = event);
      if (event.type === "renegotiationOpened") phase = "renegotiation";
      const said = wordsIn(event);
      if (said === undefined) return [];
      return [{ session: input.state.code, table: table.number, at, year, phase, ...said }];
    }),
  );
}

function wordsIn(
  event: Event,
): Pick<Message, "seat" | "kind" | "to" | "statement" | "text"> | undefined {
  if (event.type === "announced") return { kind: "announcement", text: event.text };
  if (event.type === "newsInjected") return { kind: "news", text: event.text };
  if (event.type !== "messageSpoken") return undefined;
  const { from, channel, statement, text } = event;
  return {
    seat: from,
    kind: channel.length === 0 ? "floor" : "private",
    to: channel.join(" "),
    statement: statement === undefined ? undefined : JSON.stringify(statement),
    text,
  };
}
