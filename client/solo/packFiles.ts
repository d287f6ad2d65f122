import type { PackFiles } from "#shared/scenario/parsePack.ts";

/** The files of every pack that ships with the game, by the pack's folder; read once. */
export const shippedPacks = (): Promise<ReadonlyMap<string, PackFiles>> => (packs ??= read());
let packs: Promise<ReadonlyMap<string, PackFiles>> | undefined;

async function read(): Promise<ReadonlyMap<string, PackFiles>> {
  const folders = new Map<string, Record<string, string>>();
  for (const [path, load] of Object.entries(FILES)) {
    const [, folder = "", file = ""] = /packs\/([^/]+)\/(.*)$/u.exec(path) ?? [];
    const files = folders.get(folder) ?? {};
    const text = isTranslation(file) ? await ifThere(load) : await load();
    if (text !== undefined) files[file] = text;
    folders.set(folder, files);
  }
  return folders;
}

const isTranslation = (file: string): boolean =>
  file.startsWith("texts/") && file !== "texts/en.yaml";

/** Without a network only those languages are there that this device has kept. */
async function ifThere(load: () => Promise<string>): Promise<string | undefined> {
  try {
    return await load();
  } catch {
    return;
  }
}

const FILES = import.meta.glob<string>("../../shared/scenario/packs/*/**/*.yaml", {
  query: "?raw",
  import: "default",
});
