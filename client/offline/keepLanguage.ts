import { z } from "zod";

/** Has the service worker keep the files of a language, and forgets those of earlier builds. */
export async function keepLanguage(language: string, worker: ServiceWorker): Promise<void> {
  const files = filesSchema.parse(await (await fetch("/languages.json")).json());
  const urlsToCache = files[language]?.map((file) => `/${file}`) ?? [];
  worker.postMessage({ type: "CACHE_URLS", payload: { urlsToCache } }, { transfer: [] });
  await forgetAllBut(new Set(Object.values(files).flat()));
}

/** By language, as client/build/offline.ts writes them. */
const filesSchema = z.record(z.string(), z.array(z.string()));

/** Slices of fonts are the same in every build, and stay. */
async function forgetAllBut(files: ReadonlySet<string>): Promise<void> {
  const kept = await caches.open("assets");
  for (const { url } of await kept.keys()) {
    const file = new URL(url).pathname.slice(1);
    if (!file.endsWith(".woff2") && !files.has(file)) await kept.delete(url);
  }
}
