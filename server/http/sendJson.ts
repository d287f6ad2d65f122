import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Request, Response } from "express";

/**
 * Sends `value` as JSON, compressed as the reader takes it where that is worth the while: a scenario
 * has some 90 KiB in one language, and a class asks for it at once. Compressing happens in
 * other threads.
 */
export async function sendJson(
  request: Request,
  response: Response,
  value: unknown,
): Promise<void> {
  const text = value === undefined ? "" : JSON.stringify(value);
  response.type("json").vary("Accept-Encoding");
  const coding = text.length < WORTH_IT ? false : request.acceptsEncodings(...CODINGS);
  if (coding === "br" || coding === "gzip") {
    const compressed = await COMPRESS[coding](text);
    response.set("Content-Encoding", coding).send(compressed);
  } else {
    response.send(text);
  }
}

/** Characters. Less fits into a packet as it is. */
const WORTH_IT = 1_400;

/** The one that is smaller for the same work first. */
const CODINGS = ["br", "gzip"] as const;

const brotli = promisify<string, { params: Record<number, number> }, Buffer>(brotliCompress);
const COMPRESS: Readonly<Record<(typeof CODINGS)[number], (text: string) => Promise<Uint8Array>>> =
  {
    // Brotli's best would take a hundred times as long for another tenth.
    br: (text) => brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
    gzip: promisify<string, Buffer>(gzip),
  };
