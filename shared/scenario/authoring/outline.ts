import { isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import type { Path } from "../faults.ts";
import { asRecord, formsBelow, rootForms } from "../schemaWalk.ts";

/** A file of a pack as a form: groups of fields, in the order in which the file has them. */
export type OutlineNode = OutlineGroup | OutlineField;

export interface OutlineGroup {
  readonly kind: "group";
  readonly path: Path;
  /** The key; of an item in a list, its id, or its place from 1. */
  readonly name: string;
  /** Whether it is an item of a list: it can be doubled and taken out. */
  readonly isItem: boolean;
  readonly children: readonly OutlineNode[];
}

export interface OutlineField {
  readonly kind: "field";
  readonly path: Path;
  readonly name: string;
  readonly isItem: boolean;
  readonly value: string | number | boolean | null;
  readonly input: FieldInput;
}

/** How a field is filled in; bounds are those of the schema. */
export type FieldInput =
  | {
      readonly type: "number";
      readonly minimum?: number | undefined;
      readonly maximum?: number | undefined;
    }
  | { readonly type: "choice"; readonly choices: readonly string[] }
  | { readonly type: "flag" }
  | { readonly type: "text"; readonly isLong: boolean };

/** The form of a file. `usesSchema` for the data; prose needs none. Undefined while it cannot be read as YAML. */
export function outlineOf(
  text: string,
  { usesSchema }: { readonly usesSchema: boolean },
): readonly OutlineNode[] | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const value: unknown = document.toJS();
  return childrenOf({ node: document.contents, value, path: [] }, usesSchema ? rootForms() : []);
}

/** A place in the file. */
interface Place {
  readonly node: Node;
  readonly value: unknown;
  readonly path: Path;
}

function childrenOf(of: Place, forms: readonly unknown[]): readonly OutlineNode[] {
  const { node } = of;
  if (isSeq<Node>(node))
    return node.items.map((item, at) => itemOf(below(of, item, at), at, forms));
  if (!isMap<Node, Node | null>(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || value === null) return [];
    const name = typeof key.value === "number" ? key.value : String(key.value);
    return [nodeOf(below(of, value, name), { name: String(name), isItem: false }, forms)];
  });
}

const below = ({ value, path }: Place, node: Node, key: string | number): Place => ({
  node,
  value: asRecord(value)?.[key],
  path: [...path, key],
});

function itemOf(place: Place, at: number, forms: readonly unknown[]): OutlineNode {
  const id = asRecord(place.value)?.["id"];
  const name = typeof id === "string" ? id : String(at + 1);
  return nodeOf(place, { name, isItem: true }, forms);
}

function nodeOf(
  place: Place,
  called: Pick<OutlineNode, "name" | "isItem">,
  around: readonly unknown[],
): OutlineNode {
  const { node, value, path } = place;
  const forms = formsBelow(around, path.at(-1) ?? "", value);
  return isScalar(node)
    ? { kind: "field", path, ...called, ...fieldOf(value, forms) }
    : { kind: "group", path, ...called, children: childrenOf(place, forms) };
}

function fieldOf(value: unknown, forms: readonly unknown[]): Pick<OutlineField, "value" | "input"> {
  if (typeof value === "number") return { value, input: { type: "number", ...boundsOf(forms) } };
  if (typeof value === "boolean") return { value, input: { type: "flag" } };
  if (typeof value !== "string") return { value: null, input: { type: "text", isLong: false } };
  const choices = forms.flatMap((form) => choicesOf(form));
  if (choices.length > 1) return { value, input: { type: "choice", choices } };
  return { value, input: { type: "text", isLong: value.length > LINE } };
}

function boundsOf(forms: readonly unknown[]): {
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
} {
  const [form] = forms.map(asRecord);
  const bound = (name: string): number | undefined => {
    const value = form?.[name];
    return typeof value === "number" && Math.abs(value) < Number.MAX_SAFE_INTEGER
      ? value
      : undefined;
  };
  return { minimum: bound("minimum"), maximum: bound("maximum") };
}

function choicesOf(form: unknown): readonly string[] {
  const { enum: several, const: one } = asRecord(form) ?? {};
  if (Array.isArray(several)) return several.map(String);
  return typeof one === "string" ? [one] : [];
}

/** Characters above which a text gets several lines. */
const LINE = 60;
