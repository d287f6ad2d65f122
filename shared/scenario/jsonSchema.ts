import { z } from "zod";
import { scenarioSchema } from "./schema.ts";

/** The name under which the schema lies beside a pack's data. */
export const SCHEMA_FILE = "scenario.schema.json";

/**
 * What `scenario.yaml` may hold, as a JSON Schema (draft 2020-12): for editors that complete and check
 * while one writes. What several parts say about one another only `scenario check` sees.
 */
export const packSchema = (): z.core.JSONSchema.BaseSchema =>
  (made ??= z.toJSONSchema(scenarioSchema, { io: "input" }));
let made: z.core.JSONSchema.BaseSchema | undefined;

/** The same as text, for a file. */
export const packSchemaText = (): string => `${JSON.stringify(packSchema(), undefined, 2)}\n`;
