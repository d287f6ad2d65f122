import type { ClassDebrief } from "#shared/analysis/classDebrief.ts";
import type { RenegotiationResult } from "#shared/analysis/renegotiation.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { cell, type ReportBlock, type ReportSection, type ReportTable } from "./report.ts";
import type { Names } from "./words.ts";

/** A table that renegotiated, with what came of it. */
interface Renegotiated {
  readonly number: number;
  readonly result: RenegotiationResult;
}

/** What each table settled anew after the reveal, before and after; undefined where none did try. */
export function renegotiationSection(
  { tables }: ClassDebrief,
  names: Names,
): ReportSection | undefined {
  const { say } = names.words;
  const held = tables.flatMap(({ number, renegotiation }): readonly Renegotiated[] =>
    renegotiation === undefined ? [] : [{ number, result: renegotiation }],
  );
  if (held.length === 0) return undefined;
  const seats = tables[0]?.seats.map(({ seat }) => seat) ?? [];
  return {
    id: "renegotiation",
    title: say("classDebrief:renegotiation.title"),
    intro: say("classDebrief:renegotiation.intro"),
    blocks: [
      ...foundBlock(held, names),
      { kind: "table", table: beforeAfterTable(held, seats, names) },
    ],
  };
}

/** How much of what was left each table found, where anything was. */
function foundBlock(held: readonly Renegotiated[], names: Names): readonly ReportBlock[] {
  const { say, share } = names.words;
  const bars = held.flatMap(({ number, result: { captured } }) =>
    captured === undefined
      ? []
      : [{ name: names.table(number), value: captured * 100, text: share(captured) }],
  );
  const summary = summaryOf(held, names);
  if (bars.length === 0) return [{ kind: "text", text: summary }];
  return [
    {
      kind: "chart",
      chart: { kind: "bars", data: { bars, axis: say("classDebrief:renegotiation.axis") } },
      summary,
      table: foundTable(held, names),
    },
  ];
}

function summaryOf(held: readonly Renegotiated[], names: Names): string {
  const { say, share, sentences } = names.words;
  const agreed = held.filter(({ result }) => result.outcome === "agreed");
  const found = held.flatMap(({ result: { captured } }) => captured ?? []);
  const one = found.length === 1;
  return sentences([
    say("classDebrief:renegotiation.agreed", { count: held.length, agreed: agreed.length }),
    ...(found.length === 0
      ? []
      : [
          say(`classDebrief:renegotiation.${one ? "foundOne" : "found"}`, {
            lowest: share(Math.min(...found)),
            highest: share(Math.max(...found)),
          }),
        ]),
  ]);
}

function foundTable(held: readonly Renegotiated[], names: Names): ReportTable {
  const { say, number, share } = names.words;
  const columns = ["how", "texts", "left", "part", "leftNow"] as const;
  return {
    caption: say("classDebrief:renegotiation.caption"),
    head: [
      { text: say("classDebrief:tableShort"), isNumber: false },
      ...columns.map((column) => ({
        text: say(`classDebrief:renegotiation.${column}`),
        isNumber: column !== "how",
      })),
    ],
    rows: held.map(({ number: table, result }) => ({
      id: String(table),
      name: cell(names.table(table)),
      cells: [
        cell(say(`classDebrief:renegotiation.outcome.${result.outcome}`)),
        cell(number(result.texts)),
        cell(number(result.left)),
        cell(result.captured === undefined ? say("classDebrief:none") : share(result.captured)),
        cell(number(result.leftNow)),
      ],
    })),
  };
}

function beforeAfterTable(
  held: readonly Renegotiated[],
  seats: readonly SeatId[],
  names: Names,
): ReportTable {
  const { say, number } = names.words;
  return {
    caption: say("classDebrief:renegotiation.beforeAfter"),
    head: [
      { text: say("classDebrief:tableShort"), isNumber: false },
      ...seats.map((seat) => ({ text: names.seat(seat), seat, isNumber: true })),
    ],
    rows: held.map(({ number: table, result: { before, after } }) => ({
      id: String(table),
      name: cell(names.table(table)),
      cells: seats.map((seat) =>
        cell(
          say("classDebrief:renegotiation.cell", {
            before: number(before[seat] ?? 0),
            after: number(after[seat] ?? 0),
          }),
        ),
      ),
    })),
  };
}
