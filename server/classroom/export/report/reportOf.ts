import { barsChart } from "#shared/charts/barsChart.ts";
import type { ChartFrame } from "#shared/charts/chartFrame.ts";
import { chartMarkup } from "#shared/charts/chartMarkup.ts";
import { courseChart } from "#shared/charts/courseChart.ts";
import { stripsChart } from "#shared/charts/stripsChart.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import { BASE_LANGUAGE, type Language } from "#shared/language/languages.ts";
import type { Course } from "#shared/report/charts.ts";
import { classReport } from "#shared/report/classReport.ts";
import type {
  ReportBlock,
  ReportChart,
  ReportHonour,
  ReportSection,
  ReportTable,
} from "#shared/report/report.ts";
import type { ReportWords } from "#shared/report/words.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import type { Material } from "../people.ts";
import { isoTime } from "../sheet.ts";
import { element, escaped, type Html, htmlText, picture } from "./html.ts";
import { peopleSection } from "./peopleSection.ts";
import { REPORT_STYLE } from "./reportStyle.ts";
import { reportWords } from "./reportWords.ts";

/** The class report as one file that needs nothing else: to read, to print, to keep. */
export function reportOf(material: Material): string {
  const { input, debrief } = material;
  const { language, texts } = input;
  const words = reportWords(language, texts[language] ?? texts[BASE_LANGUAGE] ?? {});
  const title = words.say("classDebrief:of", { code: input.state.code });
  const { sections } = classReport(debrief, publicScenario(input.scenario), words);
  const page = element(
    "main",
    {},
    headOf(material, words, title),
    ...(sections.length === 0
      ? [element("p", {}, words.say("classDebrief:nothingYet"))]
      : sections.map((section) => sectionOf(section, language))),
    sectionOf(peopleSection(material, words), language),
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
${htmlText(page)}
</body>
</html>
`;
}

function headOf({ input, people, tables, debrief }: Material, words: ReportWords, title: string) {
  const { say, scenario, list } = words;
  const { unreadable } = input;
  const left = list(unreadable.map(String));
  const playing = tables.length - debrief.tables.length;
  const facts = [
    scenario("scenario.title"),
    say("classDebrief:size", { count: tables.length }),
    say("classDebrief:people", { count: people.length }),
    isoTime(input.state.createdAt).slice(0, 10),
  ];
  return element(
    "header",
    {},
    element("p", { class: "kind" }, say("classDebrief:report")),
    element("h1", {}, title),
    element("p", { class: "facts" }, facts.join(" · ")),
    ...(playing === 0
      ? []
      : [element("p", {}, say("classDebrief:unfinished", { count: playing }))]),
    ...(unreadable.length === 0
      ? []
      : [
          element(
            "p",
            {},
            say("classDebrief:unreadable", { count: unreadable.length, list: left }),
          ),
        ]),
  );
}

const sectionOf = ({ id, title, intro, blocks }: ReportSection, language: Language): Html =>
  element(
    "section",
    { id },
    element("h2", {}, title),
    element("p", { class: "intro" }, intro),
    ...blocks.map((block) => blockOf(block, language)),
  );

function blockOf(block: ReportBlock, language: Language): Html {
  switch (block.kind) {
    case "text":
      return element("p", { class: "summary" }, block.text);
    case "table":
      return tableOf(block.table);
    case "chart":
      return element(
        "figure",
        {},
        element("figcaption", { class: "summary" }, block.summary),
        picture(drawn(block.chart, { width: WIDE, language })),
        ...(block.key === undefined ? [] : [element("p", { class: "key" }, block.key)]),
        tableOf(block.table),
      );
    case "multiples":
      return element(
        "figure",
        {},
        element("figcaption", { class: "summary" }, block.summary),
        element(
          "div",
          { class: "multiples" },
          ...block.charts.map(({ title, course }) =>
            element(
              "div",
              {},
              element("h3", {}, title),
              picture(small(course, { width: SMALL, language })),
            ),
          ),
        ),
        tableOf(block.table),
      );
    case "honours":
      return element("ul", { class: "honours" }, ...block.honours.map(honourOf));
    default:
      return assertNever(block);
  }
}

const small = (course: Course, frame: ChartFrame): string =>
  chartMarkup(courseChart(course, frame), frame);

function drawn(chart: ReportChart, frame: ChartFrame): string {
  switch (chart.kind) {
    case "strips":
      return chartMarkup(stripsChart(chart.data, frame), frame);
    case "bars":
      return chartMarkup(barsChart(chart.data, frame), frame);
    default:
      return assertNever(chart);
  }
}

/** Pixels that a page of A4 has for a chart, and for one of three beside each other. */
const WIDE = 690;
const SMALL = 225;

/** Rows that stay together on one page. */
const SHORT = 12;

function tableOf({ caption, head, rows }: ReportTable): Html {
  const isNumber = (place: number): boolean => head[place]?.isNumber ?? false;
  const classes = (place: number, isStrong = false): Readonly<Record<string, string>> => {
    const names = [...(isNumber(place) ? ["number"] : []), ...(isStrong ? ["strong"] : [])];
    return names.length === 0 ? {} : { class: names.join(" ") };
  };
  return element(
    "table",
    rows.length <= SHORT ? { class: "short" } : {},
    element("caption", {}, caption),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        ...head.map(({ text }, place) => element("th", { scope: "col", ...classes(place) }, text)),
      ),
    ),
    element(
      "tbody",
      {},
      ...rows.map(({ name, cells }) =>
        element(
          "tr",
          {},
          element("th", { scope: "row", ...classes(0, name.isStrong) }, name.text),
          ...cells.map(({ text, isStrong }, place) =>
            element("td", classes(place + 1, isStrong), text),
          ),
        ),
      ),
    ),
  );
}

function honourOf({ title, definition, figure, holders, nobody }: ReportHonour): Html {
  return element(
    "li",
    {},
    element("h3", {}, title),
    nobody === undefined
      ? element(
          "p",
          { class: "holders" },
          element("span", { class: "strong" }, holders.map(({ text }) => text).join("; ")),
          ...(figure === undefined ? [] : [` – ${figure}`]),
        )
      : element("p", { class: "key" }, nobody),
    element("p", { class: "key" }, definition),
  );
}
