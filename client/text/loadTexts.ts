import type { ResourceLanguage } from "i18next";
import type { Language } from "#shared/language/languages.ts";
import { shellTexts } from "./en/shellTexts.ts";

/** Which texts are needed: `shell` on every page, `table` at the table and in the debrief, `class` around classes. */
export type TextPart = "shell" | "table" | "class";

/** The texts of one part in one language, by namespace. */
export function loadTexts(code: Language, part: TextPart): Promise<ResourceLanguage> {
  return LOADERS[code][part]();
}

const LOADERS: Readonly<Record<Language, Record<TextPart, () => Promise<ResourceLanguage>>>> = {
  en: {
    shell: () => Promise.resolve(shellTexts),
    table: async () => (await import("./en/tableTexts.ts")).tableTexts,
    class: async () => (await import("./en/classTexts.ts")).classTexts,
  },
  ko: {
    shell: async () => (await import("./ko/shellTexts.ts")).shellTexts,
    table: async () => (await import("./ko/tableTexts.ts")).tableTexts,
    class: async () => (await import("./ko/classTexts.ts")).classTexts,
  },
  ja: {
    shell: async () => (await import("./ja/shellTexts.ts")).shellTexts,
    table: async () => (await import("./ja/tableTexts.ts")).tableTexts,
    class: async () => (await import("./ja/classTexts.ts")).classTexts,
  },
  id: {
    shell: async () => (await import("./id/shellTexts.ts")).shellTexts,
    table: async () => (await import("./id/tableTexts.ts")).tableTexts,
    class: async () => (await import("./id/classTexts.ts")).classTexts,
  },
};
