import { $childType, MapSchema, Metadata, Schema, type ToJSON } from "@colyseus/schema";

/**
 * Makes `state` say what `plain` says, and writes only what differs: each write is sent to every
 * client. Fields of which `isKnown` says that they are as they were are not even read. Knows nothing
 * of the game; works for fields of text, numbers and booleans, for nested schemas, and for maps of
 * any of these.
 */
export function reconcile<S extends Schema>(
  state: S,
  plain: ToJSON<S>,
  isKnown: (field: string) => boolean = () => false,
): void {
  writeFields(state, plain, isKnown);
}

function writeFields(state: Schema, plain: object, isKnown?: (field: string) => boolean): void {
  for (const field of fieldsOf(state)) {
    if (isKnown?.(field) === true) continue;
    const next: unknown = Reflect.get(plain, field);
    const current: unknown = Reflect.get(state, field);
    if (isMap(current)) writeMap(current, recordIn(next, field));
    else if (current instanceof Schema) writeFields(current, recordIn(next, field));
    else if (!Object.is(current, next)) Reflect.set(state, field, next);
  }
}

function writeMap(map: MapSchema<unknown>, next: Readonly<Record<string, unknown>>): void {
  for (const key of map.keys()) {
    if (!Object.hasOwn(next, key)) map.delete(key);
  }
  for (const [key, value] of Object.entries(next)) writeEntry(map, key, value);
}

function writeEntry(map: MapSchema<unknown>, key: string, value: unknown): void {
  const current = map.get(key);
  if (current instanceof Schema) {
    writeFields(current, recordIn(value, key));
    return;
  }
  const Child: unknown = Reflect.get(map, $childType);
  if (isSchemaClass(Child)) {
    const child = new Child();
    writeFields(child, recordIn(value, key));
    map.set(key, child);
  } else if (!Object.is(current, value)) map.set(key, value);
}

/** Names of the fields of a schema, by its class. */
const fieldNames = new WeakMap<object, readonly string[]>();

function fieldsOf(state: Schema): readonly string[] {
  const known = fieldNames.get(state.constructor);
  if (known !== undefined) return known;
  const fields: unknown = Metadata.getFields(state.constructor);
  const names = Object.keys(recordIn(fields, state.constructor.name));
  fieldNames.set(state.constructor, names);
  return names;
}

const isMap = (value: unknown): value is MapSchema<unknown> => value instanceof MapSchema;

const isSchemaClass = (value: unknown): value is new () => Schema =>
  typeof value === "function" && value.prototype instanceof Schema;

function recordIn(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (isRecord(value)) return value;
  throw new TypeError(`${name} is not a record`);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
