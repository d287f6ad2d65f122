import { z } from "zod";

/** What everything in a scenario is called by. */
export const idPattern = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/, "an id is camelCase, 1 to 40 letters");
