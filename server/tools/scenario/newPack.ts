import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { isScalar, parseDocument } from "yaml";
import { loadPack, packFiles } from "#server/scenarios/loadPacks.ts";
import { packFolder } from "#server/tools/simulate/packAt.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { idPattern } from "#shared/scenario/idPattern.ts";
import { packSchemaText, SCHEMA_FILE } from "#shared/scenario/jsonSchema.ts";

/**
 * Makes a pack in the new folder `folder` that can be played at once: a copy of the pack `from` in
 * English, its id that of the folder, its version the first. Beside it lies what editors complete and
 * check `scenario.yaml` by. Resolves with why it could not be.
 */
export async function newPack(folder: string, from: string): Promise<Result<string, string>> {
  const id = basename(resolve(folder));
  if (!idPattern.safeParse(id).success)
    return err(
      `${id} cannot be the id of a scenario. The folder's name must be camelCase, of 1 to 40 letters and digits`,
    );
  if (existsSync(folder)) return err(`${folder} exists already`);
  const model = packFolder(from);
  if (!existsSync(join(model, SCENARIO)) || !loadPack(model).ok)
    return err(`${from} is no pack that can be played`);
  const files = packFiles(model);
  await write(join(folder, SCENARIO), `${POINTER}\n${renamed(files[SCENARIO] ?? "", id)}`);
  await write(join(folder, ENGLISH), files[ENGLISH] ?? "");
  await write(join(folder, SCHEMA_FILE), packSchemaText());
  return ok(id);
}

/** The same file under another id and as a first version; everything else stays as it is written. */
function renamed(text: string, id: string): string {
  const document = parseDocument(text);
  const changes = Object.entries({ version: FIRST_VERSION, id }).flatMap(([key, value]) => {
    const node: unknown = document.get(key, true);
    return isScalar(node) && node.range ? [{ range: node.range, value }] : [];
  });
  return changes
    .toSorted((a, b) => b.range[0] - a.range[0])
    .reduce(
      (before, { range: [from, to], value }) =>
        `${before.slice(0, from)}${value}${before.slice(to)}`,
      text,
    );
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

const FIRST_VERSION = "0.1.0";
const SCENARIO = "scenario.yaml";
const ENGLISH = "texts/en.yaml";
/** Read by editors with YAML's language server. */
const POINTER = `# yaml-language-server: $schema=./${SCHEMA_FILE}`;
