import { unzipSync } from "fflate";
import writeExcelFile, {
  type Cell as ExcelCell,
  type Sheet as ExcelSheet,
} from "write-excel-file/node";
import { plainText } from "./plainText.ts";
import type { Cell, FilledSheet } from "./sheet.ts";
import { zipOf } from "./zip.ts";

/** One sheet for each, with a head row that stays in sight. Texts are texts: none can be a formula. */
export async function xlsxOf(sheets: readonly FilledSheet[], at: Date): Promise<Uint8Array> {
  const written = await writeExcelFile(sheets.map(excelSheet)).toBuffer();
  // Written anew, since the writer stamps its files with the time of day.
  return zipOf(unzipSync(new Uint8Array(written)), at);
}
type Sheet = ExcelSheet<Buffer>;

const excelSheet = ({ name, columns, cells }: FilledSheet): Sheet => ({
  sheet: name,
  stickyRowsCount: 1,
  columns: columns.map(({ name: head, type }) => ({
    width: type === "text" ? WIDE : Math.max(NARROW, head.length + 2),
  })),
  data: [
    columns.map(({ name: head }) => ({ value: head, type: String, fontWeight: "bold" as const })),
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
