import type { Millis } from "#shared/kernel/units.ts";
import { CLOSE_SUPERSEDED, CLOSE_TABLE_GONE } from "#shared/protocol/messages.ts";
import type { ApiError } from "./httpApi.ts";

/** What to do when the way to the server is lost: try again, or accept why it ended. */
export type Verdict =
  | { readonly kind: "again"; readonly after: Millis }
  | { readonly kind: "superseded" }
  | { readonly kind: "gone" }
  | { readonly kind: "outdated" };

/**
 * After a socket closed with `code`. Everything but our own two reasons is an outage, and an outage
 * is never final: there is always another try.
 */
export function afterClose(code: number, attempt: number, chance: number): Verdict {
  switch (code) {
    case CLOSE_SUPERSEDED:
      return { kind: "superseded" };
    case CLOSE_TABLE_GONE:
      return { kind: "gone" };
    default:
      return { kind: "again", after: delayBefore(attempt, chance) };
  }
}

/** After the server refused a reservation, or could not be asked for one. */
export function afterRefusal(error: ApiError, attempt: number, chance: number): Verdict {
  if (FINAL.has(error.code)) return { kind: "gone" };
  if (error.code === "protocolOutdated") return { kind: "outdated" };
  const wait = error.code === "tooFast" ? secondsOf(error) * 1000 : 0;
  return { kind: "again", after: Math.max(wait, delayBefore(attempt, chance)) };
}

/**
 * Milliseconds before try number `attempt` (from 0). The span doubles up to a limit, and `chance`
 * (0 to 1, drawn by the caller) spreads a class that lost its server together over the upper half of
 * it (exponential back-off with equal jitter).
 */
export function delayBefore(attempt: number, chance: number): Millis {
  const span = Math.min(LONGEST, SHORTEST * 2 ** Math.min(attempt, 10));
  return Math.round(span / 2 + (span / 2) * chance);
}

const secondsOf = (error: ApiError): number => {
  const seconds = error.params["seconds"];
  return typeof seconds === "number" ? seconds : 1;
};

/** The server knows the table or the token no more: asking again changes nothing. */
const FINAL: ReadonlySet<ApiError["code"]> = new Set([
  "tokenUnknown",
  "tableUnknown",
  "seatUnknown",
  "notAllowedForYou",
]);
const SHORTEST: Millis = 400;
const LONGEST: Millis = 8_000;
