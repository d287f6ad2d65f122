import { z } from "zod";

/** How a scenario is played. */

/** live: timers run. stepped: the phase waits for everyone or the instructor. open: hours instead of minutes. */
export const paceSchema = z.enum(["live", "stepped", "open"]);
/** How many years; the scenario says how many those are. */
export const gameLengthSchema = z.enum(["short", "standard"]);

export type GameLength = z.infer<typeof gameLengthSchema>;
