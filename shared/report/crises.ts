import type { CrisisAcross, Encounter } from "#shared/analysis/acrossTables.ts";
import type { ClassDebrief } from "#shared/analysis/classDebrief.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { StripPoint } from "./charts.ts";
import { gathered } from "./gathered.ts";
import { cell, type ReportBlock, type ReportSection, type ReportTable } from "./report.ts";
import type { Names } from "./words.ts";

/** The same crises at all tables that they struck. */
export function crisesSection(
  { crises }: ClassDebrief,
  { settings }: PublicScenario,
  names: Names,
): ReportSection {
  const { say } = names.words;
  const managedFrom = 100 * settings.crises.managedFrom;
  return {
    id: "crises",
    title: say("classDebrief:crises.title"),
    intro: say("classDebrief:crises.intro"),
    blocks:
      crises.length === 0
        ? [{ kind: "text", text: say("classDebrief:crises.none") }]
        : [crisesChart(crises, managedFrom, names)],
  };
}

function crisesChart(
  crises: readonly CrisisAcross[],
  managedFrom: number,
  names: Names,
): ReportBlock {
  const { say } = names.words;
  return {
    kind: "chart",
    chart: {
      kind: "strips",
      data: {
        rows: crises.map(({ crisis }) => ({ id: crisis, name: names.crisis(crisis) })),
        points: gathered(
          crises.flatMap(({ crisis, encounters }) =>
            encounters.flatMap((encounter) => pointOf(crisis, encounter)),
          ),
          names,
        ),
        rules: [
          { value: managedFrom, name: say("classDebrief:crises.managed") },
          { value: 100, name: say("classDebrief:crises.contained") },
        ],
        axis: say("classDebrief:crises.axis"),
        domain: [0, 120],
      },
    },
    summary: summaryOf(crises, names),
    key: say("classDebrief:crises.key"),
    table: crisesTable(crises, names),
  };
}

function pointOf(row: string, { table, strength, need, outcome }: Encounter): StripPoint[] {
  if (strength === undefined || outcome === undefined || need <= 0) return [];
  const value = Math.min(MOST, (100 * strength) / need);
  return [{ row, value, label: String(table), look: LOOKS[outcome] }];
}
/** Percent; what is far beyond need says nothing more. */
const MOST = 200;
const LOOKS = { contained: "filled", managed: "ring", uncontained: "square" } as const;

function summaryOf(crises: readonly CrisisAcross[], { words }: Names): string {
  const outcomes = crises.flatMap(({ encounters }) => encounters.map(({ outcome }) => outcome));
  const ended = (as: Encounter["outcome"]): number => outcomes.filter((each) => each === as).length;
  return words.say("classDebrief:crises.summary", {
    count: crises.length,
    contained: ended("contained"),
    managed: ended("managed"),
    uncontained: ended("uncontained"),
  });
}

function crisesTable(crises: readonly CrisisAcross[], names: Names): ReportTable {
  const { say, number, amount } = names.words;
  const head = (key: string, isNumber: boolean) => ({
    text: say(`classDebrief:crises.${key}`),
    isNumber,
  });
  const none = say("classDebrief:none");
  return {
    caption: say("classDebrief:crises.caption"),
    head: [
      head("crisis", false),
      { text: say("classDebrief:tableShort"), isNumber: false },
      head("outcome", false),
      head("year", true),
      head("severity", true),
      head("strength", true),
      head("need", true),
      head("given", true),
      head("option", false),
    ],
    rows: crises.flatMap(({ crisis, encounters }) =>
      encounters.map((met) => ({
        id: `${crisis}-${met.table}`,
        name: cell(names.crisis(crisis)),
        cells: [
          cell(number(met.table)),
          {
            text: met.outcome === undefined ? none : say(`panels:outcome.${met.outcome}`),
            isStrong: true,
          },
          cell(number(met.year)),
          cell(number(met.severity)),
          cell(met.strength === undefined ? none : amount(met.strength)),
          cell(amount(met.need)),
          cell(amount(met.given)),
          cell(met.option === undefined ? none : names.crisisOption(crisis, met.option)),
        ],
      })),
    ),
  };
}
