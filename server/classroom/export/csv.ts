import Papa from "papaparse";
import { plainText } from "./plainText.ts";
import type { Cell, FilledSheet } from "./sheet.ts";

/**
 * A sheet as CSV: RFC 4180, with a byte order mark, so that a spreadsheet reads it as UTF-8. A text
 * that a spreadsheet might take for a formula gets an apostrophe before it (OWASP, CSV injection).
 */
export function csvOf({ columns, cells }: FilledSheet): string {
  const rows = [columns.map(({ name }) => name), ...cells.map((row) => row.map(harmless))];
  return `${BYTE_ORDER_MARK}${Papa.unparse(rows, { newline: "\r\n" })}\r\n`;
}

/** Texts that begin like a formula in some spreadsheet, full-width forms and hidden marks before them included. */
const FORMULA_LIKE = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function harmless(cell: Cell): Cell {
  if (typeof cell !== "string") return cell;
  const text = plainText(cell);
  return FORMULA_LIKE.test(text) ? `'${text}` : text;
}

const BYTE_ORDER_MARK = "\uFEFF";
