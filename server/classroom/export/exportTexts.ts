import { type Say, sayingIn } from "#server/texts/sayingIn.ts";
import type { Language } from "#shared/language/languages.ts";
import en from "./texts/en.json" with { type: "json" };
import id from "./texts/id.json" with { type: "json" };
import ja from "./texts/ja.json" with { type: "json" };
import ko from "./texts/ko.json" with { type: "json" };

/** What numbers of a column count or measure. */
export type Unit = keyof typeof en.units;

/** The sheets of an export, whose names are those of their files. */
export type SheetName = Exclude<keyof typeof en.columns, "shared" | "events">;

/** What README, codebook and workbook say in `language`; the namespace is `export`. */
export const exportSay = (language: Language): Say =>
  sayingIn(language, { export: TEXTS[language] });

/** A language that lacks a text of English does not compile. */
const TEXTS: Readonly<Record<Language, typeof en>> = { en, id, ja, ko };
