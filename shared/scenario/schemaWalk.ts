import type { Path } from "./faults.ts";
import { packSchema } from "./jsonSchema.ts";

/** What stands at `path` in `input`; undefined where nothing does. */
export function valueAt(input: unknown, path: Path): unknown {
  let here = input;
  for (const part of path) here = asRecord(here)?.[part];
  return here;
}

/** The names of the fields that the schema allows at `path`, where `input` has some kind of thing. */
export const fieldsAt = (path: Path, input: unknown): readonly string[] => [
  ...new Set(formsAt(path, input).flatMap(fieldNames)),
];

/** The JSON Schemas of which one has to hold at `path`, given what `input` has on the way there. */
function formsAt(path: Path, input: unknown): readonly unknown[] {
  let here = rootForms();
  let value = input;
  for (const part of path) {
    value = asRecord(value)?.[part];
    here = formsBelow(here, part, value);
  }
  return here;
}

/** The one form that a pack's data has. */
export const rootForms = (): readonly unknown[] => [packSchema()];

/** From the forms of a thing to those of `value`, which stands under `part` in it. */
export const formsBelow = (
  of: readonly unknown[],
  part: string | number,
  value: unknown,
): readonly unknown[] =>
  of.flatMap((form) => below(form, part)).flatMap((schema) => formsFor(value, schema));

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

export function asRecord(value: unknown): Readonly<Record<string | number, unknown>> | undefined {
  return isRecord(value) ? value : undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string | number, unknown>> =>
  typeof value === "object" && value !== null;
