import type { Adoption, IssueAcross, ProgrammeAcross } from "#shared/analysis/acrossTables.ts";
import type { ClassDebrief } from "#shared/analysis/classDebrief.ts";
import type { ProgrammeId, SeatId } from "#shared/kernel/ids.ts";
import {
  cell,
  type ReportBlock,
  type ReportCell,
  type ReportSection,
  type ReportTable,
} from "./report.ts";
import type { Names } from "./words.ts";

/** Which programmes each table adopted, when, and who stayed outside. */
export function programmesSection(made: ClassDebrief, names: Names): ReportSection {
  const { say } = names.words;
  return {
    id: "programmes",
    title: say("classDebrief:programmes.title"),
    intro: say("classDebrief:programmes.intro"),
    blocks: [
      { kind: "text", text: adoptionSummary(made, names) },
      { kind: "table", table: adoptionTable(made, names) },
    ],
  };
}

function adoptionSummary({ programmes }: ClassDebrief, names: Names): string {
  const { say, list, sentences } = names.words;
  const everywhere = programmes.filter(({ without }) => without.length === 0);
  const nowhere = programmes.filter(({ adoptions }) => adoptions.length === 0);
  const named = (of: readonly ProgrammeAcross[]): string =>
    list(of.map(({ programme }) => names.programme(programme)));
  return sentences([
    everywhere.length === 0
      ? say("classDebrief:programmes.summary.mixed")
      : say("classDebrief:programmes.summary.all", {
          count: everywhere.length,
          list: named(everywhere),
        }),
    ...(nowhere.length === 0
      ? []
      : [say("classDebrief:programmes.summary.none", { list: named(nowhere) })]),
  ]);
}

function adoptionTable(made: ClassDebrief, names: Names): ReportTable {
  const { say } = names.words;
  const seats = seatsOf(made);
  return {
    caption: say("classDebrief:programmes.caption"),
    head: [
      { text: say("classDebrief:programmes.programme"), isNumber: false },
      ...made.tables.map(({ number }) => ({ text: names.table(number), isNumber: false })),
    ],
    rows: made.programmes.map(({ programme, adoptions }) => ({
      id: programme,
      name: cell(names.programme(programme)),
      cells: made.tables.map(({ number }) => {
        const here = adoptions.filter(({ table }) => table === number);
        return cell(
          here.length === 0
            ? say("classDebrief:none")
            : here.map((adoption) => adoptionText(adoption, seats, names)).join("; "),
        );
      }),
    })),
  };
}

const seatsOf = ({ tables }: ClassDebrief): readonly SeatId[] =>
  tables[0]?.seats.map(({ seat }) => seat) ?? [];

function adoptionText(
  { adoptedIn, endedIn, members }: Adoption,
  seats: readonly SeatId[],
  names: Names,
): string {
  const { say, list } = names.words;
  const outside = seats.filter((seat) => !members.includes(seat));
  const text =
    outside.length === 0
      ? say("classDebrief:programmes.year", { year: adoptedIn })
      : say("classDebrief:programmes.without", {
          year: adoptedIn,
          seats: list(outside.map((seat) => names.seat(seat))),
        });
  return endedIn === undefined
    ? text
    : say("classDebrief:programmes.ended", { text, year: endedIn });
}

/** What was agreed on which issue, where; and what nobody chose. */
export function termsSection({ programmes }: ClassDebrief, names: Names): ReportSection {
  const { say } = names.words;
  const adopted = programmes.filter(({ adoptions }) => adoptions.length > 0);
  return {
    id: "terms",
    title: say("classDebrief:terms.title"),
    intro: say("classDebrief:terms.intro"),
    blocks: [
      { kind: "text", text: termsSummary(adopted, names) },
      ...adopted.map(
        (programme): ReportBlock => ({ kind: "table", table: termsTable(programme, names) }),
      ),
    ],
  };
}

function termsSummary(adopted: readonly ProgrammeAcross[], { words }: Names): string {
  if (adopted.length === 0) return words.say("classDebrief:terms.none");
  const settled = adopted.flatMap(({ issues }) => issues).filter((issue) => tablesOf(issue) > 1);
  if (settled.length === 0) return words.say("classDebrief:terms.single");
  return words.say("classDebrief:terms.summary", {
    count: settled.length,
    alike: settled.filter(isAlike).length,
  });
}

const tablesOf = ({ options }: IssueAcross): number =>
  options.reduce((all, { tables }) => all + tables.length, 0);

const isAlike = (issue: IssueAcross): boolean =>
  tablesOf(issue) > 1 && issue.options.filter(({ tables }) => tables.length > 0).length === 1;

/** Where few tables have it, a column for each; where many have, those that agreed alike are named together. */
function termsTable(across: ProgrammeAcross, names: Names): ReportTable {
  const { say } = names.words;
  const { programme, adoptions, issues } = across;
  const tables = [...new Set(adoptions.map(({ table }) => table))];
  const isSplit = tables.length <= MOST_COLUMNS;
  return {
    caption: names.programme(programme),
    head: [
      { text: say("classDebrief:terms.issue"), isNumber: false },
      ...(isSplit
        ? tables.map((number) => names.table(number))
        : [say("classDebrief:terms.agreed")]
      ).map((text) => ({ text, isNumber: false })),
      { text: say("classDebrief:terms.never"), isNumber: false },
    ],
    rows: issues.map((issue) => ({
      id: issue.issue,
      name: cell(names.issue(programme, issue.issue)),
      cells: [
        ...(isSplit
          ? tables.map((number) => optionAt(programme, issue, number, names))
          : [optionsByTable(programme, issue, names)]),
        neverChosen(programme, issue, names),
      ],
    })),
  };
}
const MOST_COLUMNS = 5;

function optionAt(
  programme: ProgrammeId,
  issue: IssueAcross,
  table: number,
  names: Names,
): ReportCell {
  const chosen = issue.options.find(({ tables }) => tables.includes(table));
  const isStrong = tablesOf(issue) > 1 && !isAlike(issue);
  if (chosen === undefined) return { text: names.words.say("classDebrief:none"), isStrong };
  return { text: names.option(programme, issue.issue, chosen.option), isStrong };
}

function optionsByTable(programme: ProgrammeId, issue: IssueAcross, names: Names): ReportCell {
  const chosen = issue.options
    .filter(({ tables }) => tables.length > 0)
    .map(({ option, tables }) =>
      names.words.say("classDebrief:terms.where", {
        option: names.option(programme, issue.issue, option),
        tables: names.tables(tables),
      }),
    );
  return { text: chosen.join("; "), isStrong: !isAlike(issue) };
}

function neverChosen(
  programme: ProgrammeId,
  { issue, options }: IssueAcross,
  names: Names,
): ReportCell {
  const never = options.filter(({ tables }) => tables.length === 0);
  return cell(
    never.length === 0
      ? names.words.say("classDebrief:none")
      : never.map(({ option }) => names.option(programme, issue, option)).join("; "),
  );
}
