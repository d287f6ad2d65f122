import { z } from "zod";
import type { SchemaMessage } from "./faults.ts";

/** What everything in a scenario is called by. */
export const idPattern = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/, "idForm" satisfies SchemaMessage);
