import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Finding } from "./faults.ts";
import { oneOf } from "./references.ts";
import type { Scenario } from "./schema.ts";
import { type Texts, textKeysOf } from "./texts.ts";

/** Whether `value` is exactly the texts that the scenario needs: none missing, none unknown or empty. */
export function checkTexts(scenario: Scenario, value: unknown): Result<Texts, readonly Finding[]> {
  const shape = isTexts(value) ? [] : shapeFindings(value, []);
  if (!isTexts(value)) return err(shape);
  const needed = textKeysOf(scenario);
  const found = flatten(value, []);
  const foundKeys = new Set(found.map((each) => each.path.join(".")));
  const neededKeys = new Set(needed);
  const findings: readonly Finding[] = [
    ...needed
      .filter((key) => !foundKeys.has(key))
      .map((key) => ({
        path: key.split("."),
        reason: { code: "textMissing" } as const,
        expected: A_TEXT,
      })),
    ...found
      .filter((each) => !neededKeys.has(each.path.join(".")))
      .map((each) => unknownKey(each.path, needed)),
    ...found
      .filter((each) => neededKeys.has(each.path.join(".")) && each.text.trim() === "")
      .map((each) => ({
        path: each.path,
        reason: { code: "textEmpty" } as const,
        expected: A_TEXT,
      })),
  ];
  return findings.length > 0 ? err(findings) : ok(value);
}

const A_TEXT = [{ code: "text" }] as const;

interface Leaf {
  readonly path: readonly string[];
  readonly text: string;
}

const flatten = (texts: Texts, path: readonly string[]): readonly Leaf[] =>
  Object.entries(texts).flatMap(([key, part]) =>
    typeof part === "string"
      ? [{ path: [...path, key], text: part }]
      : flatten(part, [...path, key]),
  );

/** Points at the first part of the key that nothing in the scenario asks for. */
function unknownKey(path: readonly string[], needed: readonly string[]): Finding {
  for (let depth = 1; depth <= path.length; depth++) {
    const prefix = path.slice(0, depth).join(".");
    if (needed.some((key) => key === prefix || key.startsWith(`${prefix}.`))) continue;
    const known = childrenOf(path.slice(0, depth - 1), needed);
    return {
      path: path.slice(0, depth),
      reason: { code: "unknownText", field: path[depth - 1] ?? "" },
      expected: known.length > 0 ? oneOf(known) : [{ code: "noKey" }],
      key: true,
    };
  }
  return {
    path,
    reason: { code: "groupNeeded" },
    expected: oneOf(childrenOf(path, needed)),
    key: true,
  };
}

function childrenOf(parent: readonly string[], needed: readonly string[]): readonly string[] {
  const prefix = parent.map((part) => `${part}.`).join("");
  const names = needed
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length).split(".")[0] ?? "");
  return [...new Set(names)];
}

function isTexts(value: unknown): value is Texts {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((part) => typeof part === "string" || isTexts(part))
  );
}

function shapeFindings(value: unknown, path: readonly string[]): readonly Finding[] {
  if (typeof value === "string" && path.length > 0) return [];
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return [{ path, reason: { code: "noText" }, expected: [{ code: "textOrGroup" }] }];
  }
  return Object.entries(value).flatMap(([key, part]) => shapeFindings(part, [...path, key]));
}
