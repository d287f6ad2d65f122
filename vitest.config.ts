import { defineConfig } from "vitest/config";

/** What tests code without a state of its own: files share processes, which read scenarios and modules once. */
const PURE = [
  "analysis",
  "bots",
  "classroom",
  "golden",
  "kernel",
  "language",
  "negotiation",
  "practice",
  "protocol",
  "report",
  "rules",
  "scenario",
  "simulation",
  "views",
].map((folder) => `tests/${folder}/**/*.test.ts`);

export default defineConfig({
  oxc: { jsx: { importSource: "preact", runtime: "automatic" } },
  test: {
    // Nothing is timed here: these are for a machine many times slower than that of whoever writes a test.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    pool: "forks",
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "pure", include: PURE, isolate: false } },
      {
        extends: true,
        test: { name: "apart", include: ["tests/**/*.test.{ts,tsx}"], exclude: PURE },
      },
    ],
  },
});
