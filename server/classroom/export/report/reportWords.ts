import { readFileSync } from "node:fs";
import { createInstance } from "i18next";
import { z } from "zod";
import type { ReportWords } from "#shared/report/words.ts";
import { type Texts, textAt } from "#shared/scenario/texts.ts";

/**
 * English, from the texts of the client: page and report say the same. Throws on a text that is not
 * there, since a report that shows keys would be worse than none.
 */
export function reportWords(scenarioTexts: Texts): ReportWords {
  const say: ReportWords["say"] = (key, params = {}) => {
    const filled = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === "number" && name !== "count" ? number(value) : value,
      ]),
    );
    if (!i18n.exists(key, filled)) throw new Error(`No text ${key}`);
    return i18n.t(key, filled);
  };
  return {
    say,
    scenario: (key) => {
      const text = textAt(scenarioTexts, key);
      if (text === undefined) throw new Error(`The scenario has no text ${key}`);
      return text;
    },
    number,
    change: (value) => CHANGE.format(value),
    share: (part) => SHARE.format(part),
    list: (names) => LIST.format(names),
  };
}

const LANGUAGE = "en";
const NUMBER = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 1 });
const CHANGE = new Intl.NumberFormat(LANGUAGE, {
  maximumFractionDigits: 1,
  signDisplay: "exceptZero",
});
const SHARE = new Intl.NumberFormat(LANGUAGE, { style: "percent", maximumFractionDigits: 0 });
const LIST = new Intl.ListFormat(LANGUAGE, { type: "conjunction" });
const number = (value: number): string => NUMBER.format(value);

/** The namespaces of which the report uses something. */
const NAMESPACES = ["classDebrief", "debrief", "panels"] as const;

interface Nested {
  readonly [key: string]: string | Nested;
}
const nested: z.ZodType<Nested> = z.lazy(() => z.record(z.string(), z.union([z.string(), nested])));

const i18n = createInstance({
  lng: LANGUAGE,
  resources: {
    [LANGUAGE]: Object.fromEntries(NAMESPACES.map((name) => [name, textsOf(name)])),
  },
  initAsync: false,
  interpolation: { escapeValue: false },
});
void i18n.init();

function textsOf(namespace: string): Nested {
  const file = new URL(`../../../../client/text/${LANGUAGE}/${namespace}.json`, import.meta.url);
  return nested.parse(JSON.parse(readFileSync(file, "utf8")));
}
