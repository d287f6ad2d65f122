import type { ClassRefusal } from "#shared/classroom/classRefusals.ts";
import { t, textIfAny } from "./i18n.ts";

/** Why something asked of a class was refused and what would be allowed, in the language of the reader. */
export function classRefusalText({ code, params }: ClassRefusal): string {
  const { step } = params;
  const named =
    typeof step === "string"
      ? { ...params, step: textIfAny(`classroom:step.${step}`) ?? step }
      : params;
  return t(`classroom:refusals.${code}`, named);
}
