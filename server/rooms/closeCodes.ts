import type { Dismissal } from "#server/tables/presenceBoard.ts";
import { CLOSE_SUPERSEDED, CLOSE_TABLE_GONE } from "#shared/protocol/messages.ts";

/** The code with which somebody's socket is closed who may not stay. */
export const CLOSE_CODES: Readonly<Record<Dismissal, number>> = {
  superseded: CLOSE_SUPERSEDED,
  gone: CLOSE_TABLE_GONE,
};
