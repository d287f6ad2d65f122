import { config } from "zod";

/**
 * Imported before everything else by the page and by each worker. Zod would otherwise try out, for its
 * first schema, whether it may compile code; the content policy refuses that, and the browser reports
 * the refusal as an error.
 */
config({ jitless: true });
