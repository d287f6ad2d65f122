import { readFileSync } from "node:fs";
import { createInstance } from "i18next";
import { z } from "zod";
import type { ReportWords } from "#shared/report/words.ts";
import { type Texts, textAt } from "#shared/scenario/texts.ts";

/**
 * English, from the texts of the client: page and report say the same. Throws on a text of the
 * client that is not there. What a pack that is no more would have named is called by its id.
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
    scenario: (key) => textAt(scenarioTexts, key) ?? idIn(key),
    number,
    amount: number,
    change: (value) => CHANGE.format(value),
    share: (part) => SHARE.format(part),
    list: (names) => LIST.format(names),
  };
}

/** `korea` of `seats.korea.name`, `tokyo` of `…options.tokyo`. */
function idIn(key: string): string {
  const parts = key.split(".");
  const last = parts.at(-1) ?? key;
  return last === "name" || last === "title" ? (parts.at(-2) ?? key) : last;
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
