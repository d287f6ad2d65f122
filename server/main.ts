import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

/**
 * `npm start`. What Node makes of the sources is kept beside the packages, which saves a later start a
 * fifth of its work; where that folder cannot be written, nothing is kept. All else is imported once
 * this is settled, since imports at the top would be read before.
 */
enableCompileCache(fileURLToPath(new URL("../node_modules/.cache/compiled", import.meta.url)));
await import("./serve.ts");
