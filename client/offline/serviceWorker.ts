import { clientsClaim } from "workbox-core";
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { CacheFirst } from "workbox-strategies";

/**
 * Keeps the pages of this build on the device, so that a game alone is played without a server. It
 * keeps nothing of what the server says: tables, classes and their people are never stored.
 */

/** Written in by client/build/offline.ts: every file of the build but fonts and other languages. */
declare const PRECACHED: Parameters<typeof precacheAndRoute>[0];

// The page that asked for it is served by it at once, so that it needs no second visit.
clientsClaim();
precacheAndRoute(PRECACHED);
cleanupOutdatedCaches();

// The page itself comes from the server while there is one: a new build is seen at once.
registerRoute(
  new NavigationRoute(async ({ request }) => {
    try {
      return await fetch(request);
    } catch (error) {
      const page = await matchPrecache("/index.html");
      if (page === undefined) throw error;
      return page;
    }
  }),
);

// Slices of fonts, and the files of other languages, are kept once they have been needed, or when a
// page asks for it (the message `CACHE_URLS`, which the router takes). All are named by their content.
registerRoute(
  ({ url }) => url.origin === location.origin && url.pathname.startsWith("/assets/"),
  new CacheFirst({ cacheName: "assets" }),
);
