import { globSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import type { Plugin } from "vite";

/** Lays a brotli and a gzip form beside every file of text, so that the server sends the smallest one. */
export const compressed = (folder: string): Plugin => ({
  name: "mufakat-compressed",
  apply: "build",
  closeBundle: {
    order: "post",
    sequential: true,
    handler: async () => {
      const files = globSync("**/*.{js,css,svg,json,html}", { cwd: folder });
      await Promise.all(files.map((file) => layBeside(`${folder}/${file}`)));
    },
  },
});

/** The work is done in threads, as many at a time as there are. */
async function layBeside(file: string): Promise<void> {
  const content = await readFile(file);
  await writeFile(`${file}.br`, await brotli(content));
  await writeFile(`${file}.gz`, await gzipped(content));
}

const brotli = promisify<Buffer, Buffer>(brotliCompress);
const gzipped = promisify<Buffer, Buffer>(gzip);
