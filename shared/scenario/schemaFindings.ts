import type { z } from "zod";
import { assertNever } from "#shared/kernel/assertNever.ts";
import {
  type Expectation,
  type Finding,
  type Path,
  SCHEMA_MESSAGES,
  type ValueType,
} from "./faults.ts";
import { oneOf } from "./references.ts";
import { fieldsAt, valueAt } from "./schemaWalk.ts";

type Issue = z.core.$ZodIssue;
type IssueOf<Code extends Issue["code"]> = Extract<Issue, { code: Code }>;

/** What the schema complains about in `input`, each with its path and what would be valid there. */
export const findingsOf = (error: z.ZodError, input: unknown): readonly Finding[] =>
  error.issues
    .flatMap((issue) => findingOf(issue, [], input))
    .map((finding) =>
      valueAt(input, finding.path) === undefined
        ? { ...finding, reason: { code: "fieldMissing" } }
        : finding,
    );

function findingOf(issue: Issue, outer: Path, input: unknown): readonly Finding[] {
  const path = [...outer, ...issue.path.map(asKey)];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((field) => ({
        path: [...path, field],
        reason: { code: "unknownField", field },
        expected: oneOf(fieldsAt(path, input)),
        key: true,
      }));
    case "invalid_type":
      return [{ path, reason: { code: "wrongType" }, expected: ofType(issue.expected) }];
    case "invalid_value":
      return [{ path, reason: NOT_POSSIBLE, expected: oneOf(issue.values.map(String)) }];
    case "too_small":
      return [{ path, reason: { code: "tooSmall" }, expected: [lowest(issue)] }];
    case "too_big":
      return [{ path, reason: { code: "tooBig" }, expected: [highest(issue)] }];
    case "invalid_key":
      return issue.issues.flatMap((each) =>
        findingOf(each, path, input).map((finding) => ({ ...finding, path, key: true })),
      );
    case "invalid_union":
      return unionFindings(issue, path, input);
    case "invalid_format":
      return [{ path, reason: { code: "malformed" }, expected: named(issue.message) }];
    case "invalid_element":
    case "not_multiple_of":
    case "custom":
      return [{ path, reason: NOT_POSSIBLE, expected: named(issue.message) }];
    default:
      return assertNever(issue);
  }
}

const lowest = ({ origin, minimum, inclusive }: IssueOf<"too_small">): Expectation =>
  origin === "array"
    ? { code: "entriesAtLeast", count: Number(minimum) }
    : { code: inclusive === false ? "above" : "atLeast", limit: Number(minimum) };

const highest = ({ origin, maximum }: IssueOf<"too_big">): Expectation =>
  origin === "array"
    ? { code: "entriesAtMost", count: Number(maximum) }
    : { code: "atMost", limit: Number(maximum) };

/** What the schema gives as the message of its own patterns and rules. */
const named = (message: string): readonly Expectation[] =>
  SCHEMA_MESSAGES.filter((code) => code === message).map((code) => ({ code }));

const ofType = (expected: IssueOf<"invalid_type">["expected"]): readonly Expectation[] => {
  const code = VALUE_TYPES[expected];
  return code === undefined ? [] : [{ code }];
};

/** What zod calls the types that the schema uses. */
const VALUE_TYPES: Readonly<
  Partial<Record<IssueOf<"invalid_type">["expected"], ValueType | undefined>>
> = {
  number: "number",
  int: "wholeNumber",
  string: "string",
  boolean: "yesOrNo",
  array: "list",
  tuple: "pairOfTwo",
  object: "group",
  record: "group",
};

/** Where one of the forms fits in part, its complaints; otherwise that none of the forms fits. */
function unionFindings(
  issue: IssueOf<"invalid_union">,
  path: Path,
  input: unknown,
): readonly Finding[] {
  if (issue.errors.length === 0) {
    const options = "options" in issue && Array.isArray(issue.options) ? issue.options : [];
    return [{ path, reason: NOT_POSSIBLE, expected: oneOf(options.map(String)) }];
  }
  const closest = issue.errors.toSorted((a, b) => depthOf(b) - depthOf(a))[0] ?? [];
  if (depthOf(closest) > 0) return closest.flatMap((each) => findingOf(each, path, input));
  const forms = issue.errors.flatMap((each) =>
    each.flatMap((inner) => findingOf(inner, path, input)).flatMap(({ expected }) => expected),
  );
  return [{ path, reason: { code: "noForm" }, expected: forms }];
}

const depthOf = (issues: readonly Issue[]): number =>
  Math.max(0, ...issues.map((issue) => issue.path.length));

const asKey = (part: PropertyKey): string | number =>
  typeof part === "symbol" ? part.toString() : part;

const NOT_POSSIBLE = { code: "notPossible" } as const;
