import type { HttpError, HttpErrorCode } from "#shared/protocol/http.ts";

/** Why something asked of a table over HTTP cannot be. */
export type Fault = HttpError;

export const fault = (code: HttpErrorCode, params: Fault["params"] = {}): Fault => ({
  code,
  params,
});
