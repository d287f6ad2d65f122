import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { PackFiles } from "#shared/scenario/parsePack.ts";

/** A pack as one file: a zip archive with its files at their places. */
export const packedFiles = (files: PackFiles): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
      { mtime: FIRST_DAY },
    ),
  );

/**
 * The files of a pack in an archive, whether they lie at its top or in a folder; of anything else, and
 * of one that would grow beyond bounds, undefined.
 */
export function unpackedFiles(archive: Uint8Array): PackFiles | undefined {
  try {
    let room = MOST_BYTES;
    const entries = unzipSync(archive, {
      filter: ({ name, originalSize }) => {
        room -= originalSize;
        return name.endsWith(".yaml") && room >= 0;
      },
    });
    const top = Object.keys(entries)
      .find((name) => name.endsWith(DATA))
      ?.slice(0, -DATA.length);
    if (top === undefined || room < 0) return undefined;
    return Object.fromEntries(
      Object.entries(entries)
        .filter(([name]) => name.startsWith(top))
        .map(([name, bytes]) => [name.slice(top.length), strFromU8(bytes)]),
    );
  } catch {
    return undefined;
  }
}

const DATA = "scenario.yaml";
/** 4 MiB: the largest pack that ships, in four languages, has a tenth of it. */
const MOST_BYTES = 4_194_304;
/** The same files make the same archive: the first day that one can name. */
const FIRST_DAY = new Date(1980, 0, 1, 12);
