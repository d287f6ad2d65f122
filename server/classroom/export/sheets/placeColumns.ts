import type { Column } from "../sheet.ts";

/** Columns by which rows of all files are joined. */
export const sessionColumn = <Row extends { readonly session: string }>(): Column<Row> => ({
  name: "session_code",
  isShared: true,
  type: "category",
  value: ({ session }) => session,
});

/** Each file says when it is empty there. */
export const participantColumn = <
  Row extends { readonly code?: string | undefined },
>(): Column<Row> => ({
  name: "participant_code",
  type: "category",
  value: ({ code }) => code,
});

export const tableColumn = <
  Row extends { readonly table?: number | undefined },
>(): Column<Row> => ({
  name: "table",
  isShared: true,
  type: "category",
  range: "1–20",
  value: ({ table }) => table,
});

export const seatColumn = <Row extends { readonly seat?: string | undefined }>(): Column<Row> => ({
  name: "seat",
  isShared: true,
  type: "category",
  value: ({ seat }) => seat,
});
