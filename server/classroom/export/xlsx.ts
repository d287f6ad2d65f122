import { unzipSync } from "fflate";
import writeExcelFile, {
  type Cell as ExcelCell,
  type Sheet as ExcelSheet,
} from "write-excel-file/node";
import { displayWidth } from "./displayWidth.ts";
import { plainText } from "./plainText.ts";
import type { Cell, FilledSheet } from "./sheet.ts";
import { zipOf } from "./zip.ts";

/**
 * One sheet for each, with a head row that stays in sight. Sheets and columns are called what people
 * call them. Texts are texts: none can be a formula.
 */
export async function xlsxOf(sheets: readonly FilledSheet[], at: Date): Promise<Uint8Array> {
  const written = await writeExcelFile(sheets.map(excelSheet)).toBuffer();
  // Written anew, since the writer stamps its files with the time of day.
  return zipOf(unzipSync(new Uint8Array(written)), at);
}
type Sheet = ExcelSheet<Buffer>;

const excelSheet = ({ title, columns, cells }: FilledSheet): Sheet => ({
  sheet: title,
  stickyRowsCount: 1,
  columns: columns.map(({ label, type }) => ({
    width: type === "text" ? WIDE : Math.max(NARROW, displayWidth(label) + 2),
  })),
  data: [
    columns.map(({ label }) => ({ value: label, type: String, fontWeight: "bold" as const })),
    ...cells.map((row) => row.map(excelCell)),
  ],
});

function excelCell(cell: Cell): ExcelCell {
  if (cell === undefined || cell === "") return null;
  if (typeof cell === "number") return { value: cell, type: Number };
  return { value: plainText(cell), type: String };
}

/** In characters. */
const WIDE = 60;
const NARROW = 10;
