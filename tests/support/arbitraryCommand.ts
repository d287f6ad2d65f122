import * as fc from "fast-check";
import { z } from "zod";
import {
  type Command,
  instructorCommandSchema,
  seatCommandSchema,
  systemCommandSchema,
} from "#shared/rules/commands.ts";
import type { GameState } from "#shared/rules/state.ts";
import type { Scenario } from "#shared/scenario/schema.ts";

const commandSchema = z.union([seatCommandSchema, instructorCommandSchema, systemCommandSchema]);

/**
 * Any command the schema lets in, made by walking the schema itself, so that a new command is tried
 * without a line here. Ids are mostly those of the table, in their right place; some are another
 * thing's, and some are what nobody should look up.
 */
export function arbitraryCommand(scenario: Scenario, state: GameState): fc.Arbitrary<Command> {
  const pools = poolsOf(scenario, state);
  const shapes = [seatCommandSchema, instructorCommandSchema, systemCommandSchema].flatMap(
    (schema) => alternativesOf(z.toJSONSchema(schema, { io: "input" })),
  );
  return fc
    .oneof(...shapes.map((shape) => valueOf(shape, "", pools)))
    .map((value) => commandSchema.safeParse(value))
    .filter((parsed) => parsed.success)
    .map((parsed) => parsed.data);
}

type Shape = z.core.JSONSchema.BaseSchema;
/** Ids by the name of the field they stand in; `any` are all of them and worse. */
type Pools = Readonly<Record<string, readonly string[]>> & { readonly any: readonly string[] };

const alternativesOf = (shape: Shape): readonly Shape[] =>
  [...(shape.anyOf ?? []), ...(shape.oneOf ?? [])].filter(isShape);

const isShape = (shape: Shape | boolean): shape is Shape => typeof shape === "object";

/** `field` is the name of the field that holds the value, or the one around it. */
function valueOf(shape: Shape, field: string, pools: Pools): fc.Arbitrary<unknown> {
  const alternatives = alternativesOf(shape);
  if (alternatives.length > 0) {
    return fc.oneof(...alternatives.map((each) => valueOf(each, field, pools)));
  }
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  switch (shape.type) {
    case "object":
      return objectOf(shape, pools);
    case "array":
      return fc.array(
        shape.items !== undefined && !Array.isArray(shape.items) && isShape(shape.items)
          ? valueOf(shape.items, field, pools)
          : fc.constant(0),
        { minLength: shape.minItems ?? 0, maxLength: Math.min(shape.maxItems ?? 4, 4) },
      );
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.oneof(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: shape.minimum ?? -1e9, max: shape.maximum ?? 1e9 }),
      );
    case "number":
      return numberOf(shape);
    case "string":
      return textOf(shape, field, pools);
    case "null":
    case undefined:
    default:
      throw new Error(`No value for ${JSON.stringify(shape)}`);
  }
}

function objectOf(shape: Shape, pools: Pools): fc.Arbitrary<unknown> {
  const { properties, required = [] } = shape;
  if (properties === undefined) return recordOf(shape, pools);
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  for (const [name, field] of Object.entries(properties)) {
    if (isShape(field)) fields[name] = valueOf(field, name, pools);
  }
  return fc.record(fields, { requiredKeys: required });
}

/** Keys are ids of programmes and obligations, or of issues, where the schema leaves them open. */
function recordOf(shape: Shape, pools: Pools): fc.Arbitrary<unknown> {
  const values = shape.additionalProperties;
  const value =
    values !== undefined && isShape(values) ? valueOf(values, "option", pools) : fc.constant(0);
  const keys = [pools["programme"], pools["obligation"], pools["issue"], pools.any];
  const key = fc.oneof(
    ...keys.flatMap((pool) => (pool === undefined || pool.length === 0 ? [] : [ofPool(pool)])),
  );
  return fc.dictionary(key, value, { maxKeys: 4 });
}

function numberOf({ minimum = -1e9, maximum = 1e9 }: Shape): fc.Arbitrary<number> {
  const tenths = fc.integer({ min: 0, max: 80 }).map((count) => Math.round(count) / 10);
  return fc.oneof(
    tenths,
    fc.double({ min: minimum, max: maximum, noNaN: true, noDefaultInfinity: true }),
  );
}

function textOf({ pattern }: Shape, field: string, pools: Pools): fc.Arbitrary<string> {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  const fitting = pools[field] ?? [];
  const odd = ofPool(pools.any);
  return fitting.length === 0
    ? odd
    : fc.oneof({ weight: 6, arbitrary: ofPool(fitting) }, { weight: 1, arbitrary: odd });
}

const ofPool = (pool: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...pool);

function poolsOf(scenario: Scenario, state: GameState): Pools {
  const seats = scenario.seats.map(({ id }) => id);
  const issues = scenario.programmes.flatMap((programme) => programme.issues);
  const options = [
    ...issues.flatMap((issue) => issue.options.map(({ id }) => id)),
    ...scenario.crises.flatMap((crisis) => crisis.options.map(({ id }) => id)),
  ];
  const pools = {
    seat: seats,
    to: seats,
    with: seats,
    from: seats,
    towards: seats,
    party: seats,
    programme: scenario.programmes.map(({ id }) => id),
    issue: issues.map(({ id }) => id),
    option: options,
    crisis: scenario.crises.map(({ id }) => id),
    crisisKind: scenario.crises.map(({ kind }) => kind),
    overture: scenario.overtures.map(({ id }) => id),
    objective: Object.values(scenario.mandates).flatMap(({ objectives }) =>
      objectives.map(({ id }) => id),
    ),
    deal: Object.keys(state.deals),
    resolution: Object.keys(state.resolutions),
    order: Object.keys(state.resolutions),
    obligation: Object.keys(state.obligations),
  };
  return { ...pools, any: [...Object.values(pools).flat(), ...ODD_NAMES] };
}

/** What every object has without holding it, and what no id is. */
const ODD_NAMES = [
  "constructor",
  "__proto__",
  "hasOwnProperty",
  "toString",
  "length",
  " ",
  "a>b",
  "ü".repeat(80),
];
