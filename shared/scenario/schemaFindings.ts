import type { z } from "zod";
import { assertNever } from "#shared/kernel/assertNever.ts";
import { type Finding, listed, type Path } from "./faults.ts";
import { fieldsAt, valueAt } from "./schemaWalk.ts";

type Issue = z.core.$ZodIssue;

/** What the schema complains about in `input`, each with its path and what would be valid there. */
export const findingsOf = (error: z.ZodError, input: unknown): readonly Finding[] =>
  error.issues
    .flatMap((issue) => findingOf(issue, [], input))
    .map((finding) =>
      valueAt(input, finding.path) === undefined
        ? { ...finding, reason: "this field is missing" }
        : finding,
    );

function findingOf(issue: Issue, outer: Path, input: unknown): readonly Finding[] {
  const path = [...outer, ...issue.path.map(asKey)];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        path: [...path, key],
        reason: `there is no field "${key}" here`,
        expected: `one of ${listed(fieldsAt(path, input))}`,
        key: true,
      }));
    case "invalid_type":
      return [{ path, reason: issue.message, expected: `a value of type ${issue.expected}` }];
    case "invalid_value":
      return [
        { path, reason: NOT_POSSIBLE, expected: `one of ${listed(issue.values.map(String))}` },
      ];
    case "too_small":
      return [{ path, reason: issue.message, expected: `at least ${String(issue.minimum)}` }];
    case "too_big":
      return [{ path, reason: issue.message, expected: `at most ${String(issue.maximum)}` }];
    case "invalid_key":
      return issue.issues.flatMap((each) =>
        findingOf(each, path, input).map((finding) => ({ ...finding, path, key: true })),
      );
    case "invalid_union":
      return unionFindings(issue, path, input);
    case "invalid_format":
      return [{ path, reason: issue.message, expected: issue.pattern }];
    case "invalid_element":
    case "not_multiple_of":
    case "custom":
      return [{ path, reason: issue.message }];
    default:
      return assertNever(issue);
  }
}

/** Where one of the forms fits in part, its complaints; otherwise that none of the forms fits. */
function unionFindings(
  issue: Extract<Issue, { code: "invalid_union" }>,
  path: Path,
  input: unknown,
): readonly Finding[] {
  if (issue.errors.length === 0) {
    const options = "options" in issue && Array.isArray(issue.options) ? issue.options : [];
    return [{ path, reason: NOT_POSSIBLE, expected: `one of ${listed(options.map(String))}` }];
  }
  const closest = issue.errors.toSorted((a, b) => depthOf(b) - depthOf(a))[0] ?? [];
  if (depthOf(closest) > 0) return closest.flatMap((each) => findingOf(each, path, input));
  const forms = issue.errors.flatMap((each) =>
    each.flatMap((inner) => findingOf(inner, path, input)).map((finding) => finding.expected ?? ""),
  );
  return [
    {
      path,
      reason: "this is none of the forms that are possible here",
      expected: [...new Set(forms)].join(", or "),
    },
  ];
}

const depthOf = (issues: readonly Issue[]): number =>
  Math.max(0, ...issues.map((issue) => issue.path.length));

const asKey = (part: PropertyKey): string | number =>
  typeof part === "symbol" ? part.toString() : part;

const NOT_POSSIBLE = "this value is not possible here";
