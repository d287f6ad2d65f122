import { createInstance } from "i18next";
import { writeParticle } from "#shared/language/koreanParticles.ts";
import type { Language } from "#shared/language/languages.ts";
import type { ReportWords } from "#shared/report/words.ts";

/** Texts by their path. */
export interface NestedTexts {
  readonly [key: string]: string | NestedTexts;
}

/** A text by its key, `namespace:path.to.text`, with its places filled; `count` chooses the plural. */
export type Say = ReportWords["say"];

/** What `texts`, by namespace, say in `language`. It throws on a text that is not there. */
export function sayingIn(language: Language, texts: Readonly<Record<string, NestedTexts>>): Say {
  const i18n = createInstance({
    lng: language,
    resources: { [language]: texts },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  void i18n.init();
  i18n.services.formatter?.add("particle", writeParticle);
  return (key, params = {}) => {
    if (!i18n.exists(key, params)) throw new Error(`No text ${key}`);
    return i18n.t(key, params);
  };
}
