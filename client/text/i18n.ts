import { signal } from "@preact/signals";
import { createInstance } from "i18next";
import { numberWriter } from "#shared/kernel/numberWriter.ts";
import type { Money } from "#shared/kernel/units.ts";
import { writeParticle } from "#shared/language/koreanParticles.ts";
import { BASE_LANGUAGE, type Language, MONEY_UNITS } from "#shared/language/languages.ts";
import type { classTexts } from "./en/classTexts.ts";
import { shellTexts } from "./en/shellTexts.ts";
import type { tableTexts } from "./en/tableTexts.ts";
import { loadTexts, type TextPart } from "./loadTexts.ts";
import type { ScenarioLanguages, TextsByLanguage } from "./scenarioLanguages.ts";

type EnglishTexts = typeof shellTexts & typeof tableTexts & typeof classTexts;
type PluralForm = "zero" | "one" | "two" | "few" | "many" | "other";
type WithoutForm<Key extends string> = Key extends `${infer Base}_${PluralForm}` ? Base : Key;
type Path<Node> = {
  [Key in keyof Node & string]: Node[Key] extends string
    ? WithoutForm<Key>
    : `${Key}.${Path<Node[Key]>}`;
}[keyof Node & string];

/** Every text of the client: `namespace:path.to.text`, plurals without their ending. */
export type TextKey = {
  [Namespace in keyof EnglishTexts]: `${Namespace}:${Path<EnglishTexts[Namespace]>}`;
}[keyof EnglishTexts];

/** What fills the places of a text. Numbers are written as the language writes them; `count` chooses the plural. */
export type TextParams = Readonly<Record<string, string | number>>;

/**
 * The text under `key` in the language of the reader. A component that calls it is drawn again when
 * the language changes or texts arrive.
 */
export function t(key: TextKey, params: TextParams = {}): string {
  return translate(key, params);
}

/** As `t`, for keys made of ids that come from data; undefined where there is no such text. */
export function textIfAny(key: string, params: TextParams = {}): string | undefined {
  followTexts();
  return i18n.exists(key, params) ? translate(key, params) : undefined;
}

/** A text of the scenario pack, by its key in shared/scenario/texts.ts: `programmes.fund.title`. */
export function scenarioText(key: string): string {
  return translate(`${SCENARIO}:${key}`, {});
}

/** As `scenarioText`; undefined where the scenario has no such text. */
export function scenarioTextIfAny(key: string): string | undefined {
  return textIfAny(`${SCENARIO}:${key}`);
}

/** One of several languages of the same text, as the HTTP side sends them: the reader's, or English. */
export function localised(texts: Readonly<Record<string, string>>): string {
  return texts[language.value] ?? texts[BASE_LANGUAGE] ?? "";
}

/**
 * Takes in the texts of the scenario that is shown; those of an earlier one are forgotten. Where they
 * are not in every language, `others` are asked when the reader changes to another.
 */
export function setScenarioTexts(texts: TextsByLanguage, others?: ScenarioLanguages): void {
  scenarioLanguages = others;
  for (const code of Object.keys(i18n.store.data)) i18n.removeResourceBundle(code, SCENARIO);
  for (const [code, bundle] of Object.entries(texts)) {
    i18n.addResourceBundle(code, SCENARIO, bundle);
  }
  revision.value++;
}

/** Takes in more texts of the same scenario, which were held back before. */
export function addScenarioTexts(texts: TextsByLanguage): void {
  for (const [code, bundle] of Object.entries(texts)) {
    i18n.addResourceBundle(code, SCENARIO, bundle, true, true);
  }
  revision.value++;
}

/** The language of the reader. */
export const language = signal<Language>(BASE_LANGUAGE);

/**
 * Speaks `next` from now on: loads what of it is needed, then everything shown changes at once. What
 * was asked for last is what counts, whatever loads longer. Where it cannot be loaded, what was spoken
 * before is spoken on.
 */
export async function setLanguage(next: Language): Promise<void> {
  asked = next;
  try {
    for (const part of parts) await addTexts(next, part);
    await addScenarioIn(next);
  } catch {
    return; // No network, and this device has not kept the language.
  }
  if (asked !== next) return;
  await i18n.changeLanguage(next);
  language.value = next;
}

/** Loads the texts of the table, once; before it shows any text of those namespaces. */
export const loadTableTexts = (): Promise<void> => addPart("table");

/** Loads the texts of classes, once; before a page shows any text of `classroom`. */
export const loadClassTexts = (): Promise<void> => addPart("class");

/** `US$ 4.2 bn`, `42억 달러`; `amount` is US$ billion. */
export function formatMoney(amount: Money): string {
  return t("common:money", { amount: formatAmount(amount) });
}

/** As `formatMoney`, where the unit is said elsewhere: the number alone. */
export function formatAmount(amount: Money): string {
  return formatNumber(amount / moneyUnit(), 1);
}

/** As `formatAmount`, for a change: with its sign. */
export function formatAmountChange(by: Money): string {
  return formatChange(by / moneyUnit());
}

/** What readers of this language count money in, in US$ billion. */
export const moneyUnit = (): Money => MONEY_UNITS[language.value] / BILLION;

/** A number with at most `digits` decimals, none by default. */
export function formatNumber(value: number, digits = 0): string {
  return numberWriter(language.value, { maximumFractionDigits: digits })(value);
}

/** A change with its sign, `+3` or `−1.5`; at most one decimal. */
export function formatChange(value: number, digits = 1): string {
  return numberWriter(language.value, {
    maximumFractionDigits: digits,
    signDisplay: "exceptZero",
  })(value);
}

/** What co-ordination multiplies money by, always with two decimals: `0.82`. */
export function formatFactor(factor: number): string {
  return numberWriter(language.value, TWO_DECIMALS)(factor);
}

/** What adds to such a factor, with its sign: `+0.10`. */
export function formatFactorPart(part: number): string {
  return numberWriter(language.value, { ...TWO_DECIMALS, signDisplay: "exceptZero" })(part);
}

/** A part of one as percent: 0.4 is `40%`. */
export function formatShare(part: number): string {
  return numberWriter(language.value, { style: "percent", maximumFractionDigits: 0 })(part);
}

/** What a language is called in the language of the reader; its code where that has no name for it. */
export function languageName(code: string): string {
  return new Intl.DisplayNames(language.value, { type: "language" }).of(code) ?? code;
}

/** `Korea, Japan, and ASEAN`, as the language joins what stands side by side. */
export function formatList(names: readonly string[]): string {
  return new Intl.ListFormat(language.value, { type: "conjunction" }).format(names);
}

/** A moment of the day, in the reader's own time zone. */
export function formatTime(instant: number): string {
  return new Intl.DateTimeFormat(language.value, { hour: "2-digit", minute: "2-digit" }).format(
    instant,
  );
}

/** A day of the calendar, in the reader's own time zone. */
export function formatDate(instant: number): string {
  return new Intl.DateTimeFormat(language.value, { dateStyle: "long" }).format(instant);
}

const BILLION = 1e9;
const TWO_DECIMALS = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
const SCENARIO = "scenario";
/** Raised whenever texts arrive, so that what shows them is drawn again. */
const revision = signal(0);
const parts = new Set<TextPart>(["shell"]);
let asked: Language = BASE_LANGUAGE;
const loaded = new Set<string>([`${BASE_LANGUAGE}/shell`]);
let scenarioLanguages: ScenarioLanguages | undefined;

/** A number that is written as the language writes it, unless its place asks for another form. */
class NumberInText {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
  toString(): string {
    return formatNumber(this.value, 1);
  }
}

const i18n = createInstance({
  lng: BASE_LANGUAGE,
  fallbackLng: BASE_LANGUAGE,
  resources: { [BASE_LANGUAGE]: shellTexts },
  initAsync: false,
  interpolation: { escapeValue: false },
  returnEmptyString: false,
});
void i18n.init();
// In Korean: `{{seat, particle(form: 은는)}}`.
i18n.services.formatter?.add("particle", writeParticle);

// A number of US$ billion as money: `{{amount, money}}`.
i18n.services.formatter?.add("money", (value: unknown) =>
  value instanceof NumberInText ? formatMoney(value.value) : String(value),
);

/** Has whatever is drawn with a text drawn again when the language changes or texts arrive. */
function followTexts(): void {
  void language.value;
  void revision.value;
}

function translate(key: string, params: TextParams): string {
  followTexts();
  return i18n.t(key, inWords(params));
}

function inWords(params: TextParams): Readonly<Record<string, string | number | NumberInText>> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "number" && name !== "count" ? new NumberInText(value) : value,
    ]),
  );
}

async function addPart(part: TextPart): Promise<void> {
  parts.add(part);
  await addTexts(BASE_LANGUAGE, part);
  try {
    await addTexts(language.value, part);
  } catch {
    // As in setLanguage; English stands in for what is missing.
  }
}

async function addTexts(code: Language, part: TextPart): Promise<void> {
  if (loaded.has(`${code}/${part}`)) return;
  for (const [namespace, texts] of Object.entries(await loadTexts(code, part))) {
    i18n.addResourceBundle(code, namespace, texts);
  }
  loaded.add(`${code}/${part}`);
  revision.value++;
}

/** Once more where another scenario is shown meanwhile. */
async function addScenarioIn(code: Language): Promise<void> {
  const asking = scenarioLanguages;
  if (asking === undefined) return;
  const texts = await asking.lacking(code);
  if (asking === scenarioLanguages) addScenarioTexts(texts);
  else await addScenarioIn(code);
}
