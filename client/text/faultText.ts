import type { PackFault } from "#shared/scenario/faults.ts";
import { type FaultWords, faultWords } from "#shared/scenario/faultWords.ts";
import { language, textIfAny } from "./i18n.ts";

/** What is wrong in a scenario and what would be valid, in the language of the reader. */
export const faultText = (fault: PackFault): FaultWords =>
  faultWords(fault, {
    language: language.value,
    say: (key, params) => textIfAny(key, params) ?? key,
  });
