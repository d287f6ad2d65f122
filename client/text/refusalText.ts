import type { Refusal } from "#shared/rules/refusals.ts";
import { t } from "./i18n.ts";

/** Why a command was refused and what would be allowed, in the language of the reader. */
export function refusalText(refusal: Refusal): string {
  return t(`refusals:${refusal.code}`, refusal.params);
}
