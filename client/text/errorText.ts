import type { ApiError } from "#client/net/httpApi.ts";
import { t } from "./i18n.ts";

/** Why a request came to nothing, and what the reader can do. */
export function errorText(error: ApiError): string {
  const { seconds } = error.params;
  if (error.code === "tooFast" && typeof seconds === "number") {
    return t("errors:tooFast_in", { count: Math.ceil(seconds) });
  }
  return t(`errors:${error.code}`, error.params);
}
