import { defineConfig } from "@playwright/test";

/** Real Chromium (Debian's, or the one `CHROMIUM` names) against the real server. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../../test-results",
  globalSetup: "./support/buildClient.ts",
  // Two at once end sooner, but on two cores pages then wait for each other longer than people would.
  workers: 1,
  retries: 0,
  // Nothing is timed here: these are for a machine many times slower than that of whoever writes a test.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: [["list"]],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    actionTimeout: 60_000,
    // Tests in which motion matters ask for it by `IN_MOTION`.
    contextOptions: { reducedMotion: "reduce" },
    // A trace costs a fifth of the work of every test: `--trace on` takes one of a test that has failed.
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
