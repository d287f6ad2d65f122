import type { Language } from "#shared/language/languages.ts";

/**
 * Loads the letters that a language needs beyond Latin ones. Each style sheet names some hundred
 * slices; a browser fetches only those whose characters are shown.
 */
export async function loadFonts(language: Language): Promise<void> {
  await FONTS[language]?.();
}

const FONTS: Readonly<Record<string, () => Promise<unknown>>> = {
  ko: () =>
    Promise.all([
      import("@fontsource-variable/noto-sans-kr/wght.css"),
      import("@fontsource-variable/noto-serif-kr/wght.css"),
    ]),
  ja: () =>
    Promise.all([
      import("@fontsource-variable/noto-sans-jp/wght.css"),
      import("@fontsource-variable/noto-serif-jp/wght.css"),
    ]),
};
