import { clientTexts } from "#server/texts/clientTexts.ts";
import { sayingIn } from "#server/texts/sayingIn.ts";
import { numberWriter } from "#shared/kernel/numberWriter.ts";
import { type Language, MONEY_UNITS, WITHOUT_SPACES } from "#shared/language/languages.ts";
import type { ReportWords } from "#shared/report/words.ts";
import { type Texts, textAt } from "#shared/scenario/texts.ts";

/**
 * The words of `language`, from the texts of the client: page and report say the same. Throws on a
 * text of the client that is not there. What a pack that is no more would have named is called by its id.
 */
export function reportWords(language: Language, scenarioTexts: Texts): ReportWords {
  const { number, ...formats } = formatsOf(language);
  const sayIt = sayingIn(language, clientTexts(language, NAMESPACES));
  const say: ReportWords["say"] = (key, params = {}) => {
    const filled = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === "number" && name !== "count" ? number(value) : value,
      ]),
    );
    return sayIt(key, filled);
  };
  return {
    say,
    scenario: (key) => textAt(scenarioTexts, key) ?? idIn(key),
    number,
    ...formats,
  };
}

/** `korea` of `seats.korea.name`, `tokyo` of `…options.tokyo`. */
function idIn(key: string): string {
  const parts = key.split(".");
  const last = parts.at(-1) ?? key;
  return last === "name" || last === "title" ? (parts.at(-2) ?? key) : last;
}

function formatsOf(language: Language): Omit<ReportWords, "say" | "scenario"> {
  const oneDecimal = { maximumFractionDigits: 1 };
  const number = numberWriter(language, oneDecimal);
  const change = numberWriter(language, { ...oneDecimal, signDisplay: "exceptZero" });
  const share = numberWriter(language, { style: "percent", maximumFractionDigits: 0 });
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  return {
    number,
    amount: (amount) => number((amount * BILLION) / MONEY_UNITS[language]),
    change,
    share,
    list: (names) => list.format(names),
    sentences: (sentences) => sentences.join(WITHOUT_SPACES.has(language) ? "" : " "),
  };
}
const BILLION = 1e9;

/** The namespaces of which the report uses something. */
const NAMESPACES = ["classDebrief", "debrief", "panels"] as const;
