import { type Column } from "../sheet.ts";

/** Columns by which rows of all files are joined. */
export const sessionColumn = <Row extends { readonly session: string }>(): Column<Row> => ({
  name: "session_code",
  meaning: "Code of the class",
  type: "category",
  value: ({ session }) => session,
});

export const participantColumn = <Row extends { readonly code?: string | undefined }>(
  without: string,
): Column<Row> => ({
  name: "participant_code",
  meaning: `The student's callsign, the same in all files; ${without}`,
  type: "category",
  value: ({ code }) => code,
});

export const tableColumn = <
  Row extends { readonly table?: number | undefined },
>(): Column<Row> => ({
  name: "table",
  meaning: "Number of the table",
  type: "category",
  range: "1–20",
  value: ({ table }) => table,
});

export const seatColumn = <Row extends { readonly seat?: string | undefined }>(): Column<Row> => ({
  name: "seat",
  meaning: "Id of the delegation, as in scenario.json; empty for who has none",
  type: "category",
  value: ({ seat }) => seat,
});
