import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

export const PACKS = "shared/scenario/packs";

/** The end of a key that is there for one plural form. */
export const PLURAL = /_(zero|one|two|few|many|other)$/u;

/** Those of the client, and those of a class's export. */
export function shownTexts(code: string): ReadonlyMap<string, string> {
  const files = readdirSync(`client/text/${code}`)
    .filter((name) => name.endsWith(".json"))
    .map((name) => [name.replace(".json", ""), `client/text/${code}/${name}`] as const);
  const all = [...files, ["export", `server/classroom/export/texts/${code}.json`] as const];
  return new Map(
    all.flatMap(([namespace, file]) => {
      const tree: unknown = JSON.parse(readFileSync(file, "utf8"));
      return leavesOf(tree, namespace);
    }),
  );
}

/** The scenarios that speak a language. */
export const packsIn = (code: string): readonly string[] =>
  readdirSync(PACKS).filter((pack) =>
    readdirSync(`${PACKS}/${pack}/texts`).includes(`${code}.yaml`),
  );

/** Those of every scenario, under its name. */
export function packTexts(code: string): ReadonlyMap<string, string> {
  return new Map(
    packsIn(code).flatMap((pack) => {
      const tree: unknown = parse(readFileSync(`${PACKS}/${pack}/texts/${code}.yaml`, "utf8"));
      return leavesOf(tree, pack);
    }),
  );
}

function leavesOf(tree: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof tree === "string") return [[path, tree]];
  if (typeof tree !== "object" || tree === null) return [];
  return Object.entries(tree).flatMap(([key, part]) => leavesOf(part, `${path}.${key}`));
}
