import { createHash } from "node:crypto";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { build, type Plugin } from "vite";
import type { LanguageFiles } from "./languageFiles.ts";

/**
 * Builds the service worker beside the pages, with the list of every file that a game alone needs in
 * English: all of the build but its fonts, whose many slices are kept when they have been shown, and
 * but the files of other languages. `languages.json` lists these, so that a page can have them kept.
 */
export const offline = (folder: string, languages: LanguageFiles): Plugin => ({
  name: "mufakat-offline",
  apply: "build",
  closeBundle: async () => {
    const byLanguage = languages.writtenTo(folder);
    writeFileSync(`${folder}/languages.json`, JSON.stringify(byLanguage));
    const ofLanguages = new Set(Object.values(byLanguage).flat());
    const files = globSync("**/*.{js,css,svg,json,html,webmanifest}", { cwd: folder });
    const needed = files.filter((file) => !ofLanguages.has(file));
    const list = needed.toSorted().map((file) => ({
      url: `/${file}`,
      // What is named by its content needs no revision.
      revision: file.startsWith("assets/") ? null : digest(`${folder}/${file}`),
    }));
    await build({
      configFile: false,
      logLevel: "error",
      define: { PRECACHED: JSON.stringify(list), "process.env.NODE_ENV": '"production"' },
      build: {
        outDir: folder,
        emptyOutDir: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: "client/offline/serviceWorker.ts",
          output: { format: "iife", entryFileNames: "serviceWorker.js" },
        },
      },
    });
  },
});

const digest = (file: string): string =>
  createHash("sha256").update(readFileSync(file)).digest("base64url").slice(0, 16);
