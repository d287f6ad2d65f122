import { hash } from "node:crypto";

/** One row of the log as it is written, without its own hash. */
export interface ChainedRow {
  readonly version: number;
  readonly at: number;
  readonly actor: string;
  readonly commandId: string;
  /** JSON. */
  readonly command: string;
  /** JSON. */
  readonly events: string;
  /** Who of several asked; empty or absent where nobody is named. */
  readonly by?: string;
}

/** SHA-256 in base64url. */
export const sha256 = (text: string): string => hash("sha256", text, "base64url");

/** The hash of a row: it covers all before it, so that a change anywhere shows from there on. */
export const chained = (previous: string, row: ChainedRow): string =>
  sha256(
    JSON.stringify([
      previous,
      row.version,
      row.at,
      row.actor,
      row.commandId,
      row.command,
      row.events,
      ...(row.by === undefined || row.by === "" ? [] : [row.by]),
    ]),
  );
