import type { z } from "zod";
import { assertNever } from "#shared/kernel/assertNever.ts";
import { type Finding, listed, type Path } from "./faults.ts";
import { packSchema } from "./jsonSchema.ts";

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

function valueAt(input: unknown, path: Path): unknown {
  let here = input;
  for (const part of path) here = asRecord(here)?.[part];
  return here;
}

/** The names of the fields that the schema allows at `path`, where `input` has some kind of thing. */
function fieldsAt(path: Path, input: unknown): readonly string[] {
  let here: readonly unknown[] = [packSchema()];
  let value = input;
  for (const part of path) {
    here = here.flatMap((schema) => formsFor(value, schema)).flatMap((form) => below(form, part));
    value = asRecord(value)?.[part];
  }
  return [...new Set(here.flatMap((schema) => formsFor(value, schema)).flatMap(fieldNames))];
}

/** The forms that `value` can take by the kind that it names; all of them where it names none. */
function formsFor(value: unknown, schema: unknown): readonly unknown[] {
  const all = forms(schema);
  const named = all.filter((form) => isNamedBy(form, value));
  return named.length > 0 ? named : all;
}

function isNamedBy(form: unknown, value: unknown): boolean {
  const constants = Object.entries(asRecord(asRecord(form)?.["properties"]) ?? {}).flatMap(
    ([name, schema]) => {
      const constant = asRecord(schema)?.["const"];
      return constant === undefined ? [] : [asRecord(value)?.[name] === constant];
    },
  );
  return constants.length > 0 && constants.every(Boolean);
}

const forms = (schema: unknown): readonly unknown[] => {
  const record = asRecord(schema);
  const several = record?.["anyOf"] ?? record?.["oneOf"];
  return Array.isArray(several) ? several.flatMap(forms) : [schema];
};

function fieldNames(form: unknown): readonly string[] {
  const keys = asRecord(asRecord(form)?.["propertyNames"])?.["enum"];
  if (Array.isArray(keys)) return keys.map(String);
  return Object.keys(asRecord(asRecord(form)?.["properties"]) ?? {});
}

function below(form: unknown, part: string | number): readonly unknown[] {
  const record = asRecord(form);
  const named = asRecord(record?.["properties"])?.[part];
  const any = typeof part === "number" ? record?.["items"] : record?.["additionalProperties"];
  return [named ?? any].filter((each) => each !== undefined);
}

function asRecord(value: unknown): Readonly<Record<string | number, unknown>> | undefined {
  return isRecord(value) ? value : undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string | number, unknown>> =>
  typeof value === "object" && value !== null;

const NOT_POSSIBLE = "this value is not possible here";
