import { formatDurationInWords } from "#client/text/durations.ts";
import {
  formatChange,
  formatFactor,
  formatList,
  formatMoney,
  formatShare,
  scenarioText,
  type TextKey,
  type TextParams,
  t,
  textIfAny,
} from "#client/text/i18n.ts";
import type { Param, Phrase } from "#client/viewmodel/phrase.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import {
  crisisKindName,
  crisisName,
  crisisOptionName,
  issueName,
  objectiveName,
  optionName,
  overtureName,
  programmeName,
  seatName,
} from "./names.ts";
import { statementText } from "./statementText.ts";

/** A phrase in words. */
export const say = (phrase: Phrase<TextKey>): string => t(phrase.key, paramsInWords(phrase.params));

/** As `say`, for keys made from the kind of an event; the key itself where there is no text. */
export const sayAny = (phrase: Phrase): string =>
  textIfAny(phrase.key, paramsInWords(phrase.params)) ?? phrase.key;

type Named = Extract<
  Param,
  {
    kind:
      | "programme"
      | "issue"
      | "option"
      | "crisis"
      | "crisisKind"
      | "crisisOption"
      | "overture"
      | "news"
      | "objective";
  }
>;

const paramsInWords = (params: Phrase["params"]): TextParams =>
  Object.fromEntries(Object.entries(params).map(([name, param]) => [name, inWords(param)]));

/** What fills a place of a sentence, by itself. */
export const nameInWords = (param: Param): string => String(inWords(param));

function inWords(param: Param): string | number {
  if (typeof param !== "object") return param;
  switch (param.kind) {
    case "seat":
      return seatName(param.seat);
    case "seats":
      return formatList(param.seats.map(seatName));
    case "programmes":
      return formatList(param.programmes.map(programmeName));
    case "money":
      return formatMoney(param.amount);
    case "change":
      return formatChange(param.by);
    case "factor":
      return formatFactor(param.factor);
    case "share":
      return formatShare(param.part);
    case "duration":
      return formatDurationInWords(param.span);
    case "statement":
      return statementText(param.statement);
    case "label":
      return t(param.label);
    case "programme":
    case "issue":
    case "option":
    case "crisis":
    case "crisisKind":
    case "crisisOption":
    case "overture":
    case "news":
    case "objective":
      return nameOf(param);
    default:
      return assertNever(param);
  }
}

function nameOf(param: Named): string {
  switch (param.kind) {
    case "programme":
      return programmeName(param.programme);
    case "issue":
      return issueName(param.programme, param.issue);
    case "option":
      return optionName(param.programme, param.issue, param.option);
    case "crisis":
      return crisisName(param.crisis);
    case "crisisKind":
      return crisisKindName(param.crisisKind);
    case "crisisOption":
      return crisisOptionName(param.crisis, param.option);
    case "overture":
      return overtureName(param.overture);
    case "news":
      return scenarioText(`news.${param.news}.title`);
    case "objective":
      return objectiveName(param.seat, param.objective);
    default:
      return assertNever(param);
  }
}
