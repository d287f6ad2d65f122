import bots from "./bots.json" with { type: "json" };
import common from "./common.json" with { type: "json" };
import errors from "./errors.json" with { type: "json" };
import pages from "./pages.json" with { type: "json" };

/** The Indonesian texts that every page needs. */
export const shellTexts = { bots, common, errors, pages };
