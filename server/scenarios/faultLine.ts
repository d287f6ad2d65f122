import { join, relative } from "node:path";
import { clientTexts } from "#server/texts/clientTexts.ts";
import { sayingIn } from "#server/texts/sayingIn.ts";
import { BASE_LANGUAGE } from "#shared/language/languages.ts";
import type { PackFault } from "#shared/scenario/faults.ts";
import { faultWords } from "#shared/scenario/faultWords.ts";

/** `file:line:column: path: reason; expected: what would be valid`, in English, for a pack in `folder`. */
export function faultLine(folder: string, fault: PackFault): string {
  const { file, line, column, path } = fault;
  const { reason, expected } = faultWords(fault, { language: BASE_LANGUAGE, say: say() });
  const shown = relative(process.cwd(), folder) || ".";
  const place = `${join(shown, file)}:${String(line)}:${String(column)}`;
  const valid = expected === "" ? "" : `; expected: ${expected}`;
  return [place, ...(path === "" ? [] : [path]), `${reason}${valid}`].join(": ");
}

/** Read when there is a fault to tell, and not before. */
const say = (): ReturnType<typeof sayingIn> =>
  (english ??= sayingIn(BASE_LANGUAGE, clientTexts(BASE_LANGUAGE, ["faults"])));
let english: ReturnType<typeof sayingIn> | undefined;
