import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { RequestHandler } from "express";
import sirv from "sirv";

/** Where `vite build` puts the pages. */
export const CLIENT_FOLDER = fileURLToPath(new URL("../../client/dist", import.meta.url));

/** The built pages; every address without a file is the application's, which finds its own way. */
export function staticClient(folder: string): RequestHandler {
  if (!existsSync(`${folder}/index.html`)) return notBuilt;
  return sirv(folder, {
    single: true,
    gzip: true,
    brotli: true,
    setHeaders: (response, path) => {
      const isNamedByContent = path.startsWith("/assets/");
      response.setHeader(
        "Cache-Control",
        isNamedByContent ? "public, max-age=31536000, immutable" : "no-cache",
      );
    },
  });
}

const notBuilt: RequestHandler = (_request, response) => {
  response
    .status(503)
    .type("text")
    .send("The pages of the game have not been built: run `npm start`, or `npm run build`.\n");
};
