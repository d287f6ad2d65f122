import { globSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Lays a brotli and a gzip form beside every file of text, so that the server sends the smallest one. */
export const compressed = (folder: string): Plugin => ({
  name: "mufakat-compressed",
  apply: "build",
  closeBundle: {
    order: "post",
    sequential: true,
    handler: () => {
      for (const file of globSync("**/*.{js,css,svg,json,html}", { cwd: folder })) {
        const content = readFileSync(`${folder}/${file}`);
        writeFileSync(`${folder}/${file}.br`, brotliCompressSync(content));
        writeFileSync(`${folder}/${file}.gz`, gzipSync(content));
      }
    },
  },
});
