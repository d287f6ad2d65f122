import { type Zippable, zipSync } from "fflate";

/** Files by name as a zip, in the order of their names and all of the same day: equal files make equal bytes. */
export function zipOf(files: Readonly<Record<string, Uint8Array>>, at: Date): Uint8Array {
  const inOrder: Zippable = {};
  for (const name of Object.keys(files).toSorted()) {
    const file = files[name];
    if (file !== undefined) inOrder[name] = file;
  }
  return zipSync(inOrder, { mtime: noonOf(at), level: 9 });
}

/** A zip holds local time, of these years alone; noon of the day in UTC is there in every zone. */
function noonOf(at: Date): Date {
  const year = Math.min(LAST_YEAR, Math.max(FIRST_YEAR, at.getUTCFullYear()));
  return new Date(year, at.getUTCMonth(), at.getUTCDate(), 12);
}
const FIRST_YEAR = 1980;
const LAST_YEAR = 2099;
