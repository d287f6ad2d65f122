import {
  formatAmount,
  formatChange,
  formatList,
  formatNumber,
  formatShare,
  scenarioText,
  textIfAny,
} from "#client/text/i18n.ts";
import { joinSentences } from "#client/text/joinTexts.ts";
import type { ReportWords } from "#shared/report/words.ts";

/** A report in the language of the reader. */
export const readerWords: ReportWords = {
  say: (key, params) => textIfAny(key, params) ?? key,
  scenario: scenarioText,
  number: (value) => formatNumber(value, 1),
  amount: formatAmount,
  change: (value) => formatChange(value),
  share: formatShare,
  list: formatList,
  sentences: joinSentences,
};
