import { REFUSAL_CODES, type Refusal } from "#shared/rules/refusals.ts";
import { t } from "./i18n.ts";
import { refusalText } from "./refusalText.ts";

/** As `refusalText`, for a refusal that came by HTTP, where its code is any word. */
export function tableRefusalText(refusal: {
  readonly code: string;
  readonly params: Refusal["params"];
}): string {
  const code = REFUSAL_CODES.find((each) => each === refusal.code);
  return code === undefined
    ? t("errors:unreadable")
    : refusalText({ code, params: refusal.params });
}
