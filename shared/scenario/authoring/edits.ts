import { isMap, isNode, isScalar, isSeq, parseDocument, stringify } from "yaml";
import type { Path } from "../faults.ts";

/** The file with another value at `path`; everything else stays as it is written, comments too. */
export function withValue(text: string, path: Path, value: string | number | boolean): string {
  const node: unknown = parseDocument(text).getIn(path, true);
  if (!isScalar(node) || !node.range) return text;
  const [from, to] = node.range;
  const end = text.slice(from, to).endsWith("\n") ? "\n" : "";
  return `${text.slice(0, from)}${written(value)}${end}${text.slice(to)}`;
}

/** The file with the item of a list at `path` once more, after it, under an id of its own. */
export function withDouble(text: string, path: Path): string {
  return changed(text, path, (items, at) => {
    const item = items[at];
    if (!isNode(item)) return;
    const twin = item.clone();
    if (isMap(twin) && typeof twin.get("id") === "string")
      twin.set("id", freeId(String(twin.get("id")), items));
    items.splice(at + 1, 0, twin);
  });
}

/** The file without the item of a list at `path`. */
export const without = (text: string, path: Path): string =>
  changed(text, path, (items, at) => {
    items.splice(at, 1);
  });

function changed(text: string, path: Path, change: (items: unknown[], at: number) => void): string {
  const document = parseDocument(text);
  const list: unknown = document.getIn(path.slice(0, -1), true);
  const at = path.at(-1);
  if (!isSeq(list) || typeof at !== "number") return text;
  change(list.items, at);
  return document.toString({ lineWidth: WIDTH, flowCollectionPadding: false });
}

/** `fund`, `fund2`, `fund3`, …: the first that no item has. */
function freeId(id: string, items: readonly unknown[]): string {
  const taken = new Set(items.map((item) => (isMap(item) ? item.get("id") : undefined)));
  const stem = id.replace(/\d+$/u, "");
  let number = 2;
  while (taken.has(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

/** Plain where it cannot be taken for something else, between braces either. */
const written = (value: string | number | boolean): string =>
  typeof value !== "string" || /^[\w -]+$/u.test(value)
    ? stringify(value).trimEnd()
    : JSON.stringify(value);

const WIDTH = 140;
