import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { build, type Plugin } from "vite";

/**
 * Builds the service worker beside the pages, with the list of every file that a game alone needs: all
 * of the build but its fonts, whose many slices are kept when they have been shown.
 */
export const offline = (folder: string): Plugin => ({
  name: "mufakat-offline",
  apply: "build",
  closeBundle: async () => {
    const files = globSync("**/*.{js,css,svg,json,html,webmanifest}", { cwd: folder });
    const list = files.toSorted().map((file) => ({
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
