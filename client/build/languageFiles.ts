import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/**
 * Tells which files of a build one language alone needs: its texts, those of the scenarios in it, and
 * the slices of fonts that have its letters. English is needed by all, so it has no files of its own.
 */
export class LanguageFiles {
  private readonly files = new Map<string, Set<string>>();

  /** Goes with every bundle of a build: that of the pages, and those of workers. */
  plugin(): Plugin {
    return {
      name: "mufakat-language-files",
      apply: "build",
      generateBundle: (_options, bundle) => {
        for (const output of Object.values(bundle)) {
          if (output.type !== "chunk") continue;
          const language = languageOf(output.moduleIds);
          if (language === undefined) continue;
          this.add(language, [output.fileName, ...(output.viteMetadata?.importedCss ?? [])]);
        }
      },
    };
  }

  /** The files of each language, once they have been written into `folder`. */
  writtenTo(folder: string): Readonly<Record<string, readonly string[]>> {
    const written = new Set(globSync("**/*", { cwd: folder }));
    return Object.fromEntries(
      [...this.files].map(([language, files]) => {
        const own = [...files].filter((file) => written.has(file));
        const letters = lettersOf(language);
        const slices = own
          .filter((file) => file.endsWith(".css"))
          .flatMap((file) => slicesWith(letters, readFileSync(`${folder}/${file}`, "utf8")));
        return [language, [...own, ...slices].toSorted()];
      }),
    );
  }

  private add(language: string, files: readonly string[]): void {
    const known = this.files.get(language) ?? new Set();
    for (const file of files) known.add(file);
    this.files.set(language, known);
  }
}

/** The language that all modules of a chunk are about, if there is one and it is not English. */
function languageOf(modules: readonly string[]): string | undefined {
  const languages = new Set(
    modules.map((id) => OF_LANGUAGE.exec(id)).map((found) => found?.[1] ?? found?.[2]),
  );
  const [only] = languages;
  if (languages.size !== 1 || only === undefined || only === "en") return;
  return FONT_LANGUAGES[only] ?? only;
}

const OF_LANGUAGE = /\/text(?:s\/|\/)([a-z]{2,3})(?:\.yaml|\/)|\/noto-(?:sans|serif)-([a-z]{2})\//u;

/** Packages of fonts are named by country. */
const FONT_LANGUAGES: Readonly<Record<string, string | undefined>> = { kr: "ko", jp: "ja" };

/** The code points in which everything in a language is written. */
function lettersOf(language: string): ReadonlySet<number> {
  const files = [
    ...globSync(`client/text/${language}/*.json`, { cwd: ROOT }),
    ...globSync(`shared/scenario/packs/*/texts/${language}.yaml`, { cwd: ROOT }),
  ];
  const text = files.map((file) => readFileSync(`${ROOT}/${file}`, "utf8")).join("");
  return new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0));
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The files of those font faces of a style sheet that have one of the letters. */
function slicesWith(letters: ReadonlySet<number>, css: string): readonly string[] {
  return css.split("@font-face").flatMap((face) => {
    const file = /url\(["']?\/([^)"']+\.woff2)/u.exec(face)?.[1];
    const ranges = /unicode-range:([^;}]+)/u.exec(face)?.[1];
    if (file === undefined || ranges === undefined) return [];
    return [...letters].some((letter) => isWithin(letter, ranges)) ? [file] : [];
  });
}

/** `ranges` as style sheets have them: `U+20a9,U+ac00-d7a3`, or `U+4??`. */
const isWithin = (letter: number, ranges: string): boolean =>
  ranges.split(",").some((range) => {
    const [first = "", last = first] = range.trim().slice("U+".length).split("-");
    return (
      letter >= Number.parseInt(first.replaceAll("?", "0"), 16) &&
      letter <= Number.parseInt(last.replaceAll("?", "f"), 16)
    );
  });
