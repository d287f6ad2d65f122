import { join, relative } from "node:path";
import type { PackFault } from "#shared/scenario/faults.ts";

/** `file:line:column: path: reason; expected: what would be valid`, for a pack in `folder`. */
export function faultLine(folder: string, fault: PackFault): string {
  const { file, line, column, path, reason, expected } = fault;
  const shown = relative(process.cwd(), folder) || ".";
  const place = `${join(shown, file)}:${String(line)}:${String(column)}`;
  const valid = expected === undefined ? "" : `; expected: ${expected}`;
  return [place, ...(path === "" ? [] : [path]), `${reason}${valid}`].join(": ");
}
