import { isHere } from "#client/store/tableStore.ts";
import type { Route } from "./router.ts";

/** Where the debrief of a table is, whether a server or this browser holds it. */
export const debriefRoute = (code: string): Route =>
  isHere(code) ? { page: "hereDebrief" } : { page: "debrief", code };
