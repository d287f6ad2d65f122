import { test as base } from "@playwright/test";
import { TestServer } from "./server.ts";

/** What `test.use` takes where the device has not been asked for less motion, as it has elsewhere. */
export const IN_MOTION = { contextOptions: { reducedMotion: "no-preference" } } as const;

/**
 * A test that leaves no page behind: the browser outlives it, and every page that stays open goes on
 * drawing and reconnecting while the next tests run. Its `server` is that of all files a worker runs;
 * whoever ends a server starts one of their own.
 */
export const test = base.extend<{ readonly tidy: undefined }, { readonly server: TestServer }>({
  server: [
    async ({}, use) => {
      const server = await TestServer.start();
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
  tidy: [
    async ({ browser }, use) => {
      await use(undefined);
      for (const context of browser.contexts()) await context.close();
    },
    { auto: true },
  ],
});
