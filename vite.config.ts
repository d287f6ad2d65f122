import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { compressed } from "./client/build/compressed.ts";
import { LanguageFiles } from "./client/build/languageFiles.ts";
import { offline } from "./client/build/offline.ts";
import { phaserInParts } from "./client/build/phaserInParts.ts";

const DIST = fileURLToPath(new URL("client/dist", import.meta.url));

const languages = new LanguageFiles();

/** Where `npm run dev` listens. It takes only its own pages, so the name it is called by stays as it is. */
const server = {
  target: `http://127.0.0.1:${process.env["PORT"] ?? "2567"}`,
  changeOrigin: false,
};

/** The client. `npm run dev:client` serves it while it is written and hands the rest to the server. */
export default defineConfig(({ command }) => ({
  ...(command === "build" ? phaserInParts : {}),
  root: "client",
  worker: { format: "es", plugins: () => [languages.plugin()] },
  plugins: [languages.plugin(), offline(DIST, languages), compressed(DIST)],
  oxc: { jsx: { importSource: "preact", runtime: "automatic" } },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2023",
    // Everything is a file of its own, so that a strict content policy holds and caches work.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_600,
  },
  server: {
    proxy: {
      "/api": server,
      "/streams": server,
      "/echo": { ...server, ws: true },
      // A socket to a room: /<process>/<room>?sessionId=…
      "^/[^/]+/[^/]+\\?.*sessionId=": { ...server, ws: true },
    },
  },
}));
