import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from "yaml";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Finding, PackFault, Path } from "./faults.ts";
import { complaintOf, TOO_MANY_ALIASES } from "./yamlComplaints.ts";

/** A YAML file that could be read, with the place of everything in it. */
export interface YamlSource {
  readonly value: unknown;
  /** The finding with its place, or that of the nearest thing around it which exists. */
  readonly place: (finding: Finding) => PackFault;
}

/** Reads one file; syntax errors and repeated keys are faults. */
export function readYaml(file: string, text: string): Result<YamlSource, readonly PackFault[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const complaints = [...document.errors, ...document.warnings];
  if (complaints.length > 0) {
    return err(
      complaints.map(({ code, pos: [offset] }) => ({
        file,
        ...at(offset),
        path: "",
        ...complaintOf(code),
      })),
    );
  }
  const place = (finding: Finding): PackFault => ({
    file,
    ...at(offsetOf(document.contents, finding.path, finding.key === true)),
    path: finding.path.join("."),
    reason: finding.reason,
    expected: finding.expected,
  });
  const value = valueOf(document);
  return value.ok
    ? ok({ value: value.value, place })
    : err([place({ path: [], ...TOO_MANY_ALIASES })]);
}

/** Aliases of aliases can stand for more than a machine can hold; the library throws before that. */
function valueOf(document: Document.Parsed): Result<unknown, "tooManyAliases"> {
  try {
    return ok(document.toJS({ maxAliasCount: MAX_ALIASES }));
  } catch {
    return err("tooManyAliases");
  }
}

interface Step {
  readonly key?: Node | undefined;
  readonly value?: Node | undefined;
}

/** Scalars are pointed at by their value, collections by the key or item that opens them. */
function offsetOf(root: Node | null, path: Path, wantsKey: boolean): number {
  let here: Step = { value: root ?? undefined };
  let depth = 0;
  for (const key of path) {
    const next = stepInto(here.value, key);
    if (next === undefined) break;
    here = next;
    depth++;
  }
  const complete = depth === path.length;
  const pointsAtValue = complete && !wantsKey && isScalar(here.value);
  const node = pointsAtValue ? here.value : (here.key ?? here.value);
  return node?.range?.[0] ?? 0;
}

function stepInto(node: Node | undefined, key: string | number): Step | undefined {
  if (isSeq<Node>(node)) {
    const item = node.items[Number(key)];
    return item === undefined ? undefined : { value: item };
  }
  if (!isMap<Node, Node | null>(node)) return undefined;
  const pair = node.items.find(
    (each) => isPair(each) && isScalar(each.key) && String(each.key.value) === String(key),
  );
  return pair === undefined ? undefined : { key: pair.key, value: pair.value ?? undefined };
}

const MAX_ALIASES = 100;
