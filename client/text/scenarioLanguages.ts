import type { Language } from "#shared/language/languages.ts";
import type { ScenarioTexts } from "#shared/protocol/http.ts";

/** Texts of a scenario by language. */
export type TextsByLanguage = Readonly<Record<string, ScenarioTexts>>;

/** Undefined where they cannot be had now. */
type LoadTexts = (language: Language) => Promise<TextsByLanguage | undefined>;

/** The languages in which a scenario is here, and the way to the others. */
export class ScenarioLanguages {
  private readonly held: Set<Language>;
  private readonly load: LoadTexts;

  /** `first` is here already. */
  constructor(first: Language, load: LoadTexts) {
    this.held = new Set([first]);
    this.load = load;
  }

  /** What `language` still lacks: nothing where it is here. Throws where that cannot be had now. */
  async lacking(language: Language): Promise<TextsByLanguage> {
    if (this.held.has(language)) return {};
    const texts = await this.load(language);
    if (texts === undefined) throw new Error(`The scenario cannot be had in ${language} now`);
    this.held.add(language);
    return texts;
  }
}
