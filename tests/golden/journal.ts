import { z } from "zod";
import { canonicalJson, contentHash } from "#shared/kernel/hash.ts";
import { seatId } from "#shared/kernel/ids.ts";
import {
  instructorCommandSchema,
  seatCommandSchema,
  systemCommandSchema,
} from "#shared/rules/commands.ts";
import type { Event } from "#shared/rules/events.ts";
import type { GameState } from "#shared/rules/state.ts";

/** A game as it was once played: what was asked, by whom and when, and what came of it. */
export const goldenSchema = z.strictObject({
  seed: z.number().int(),
  years: z.number().int(),
  commands: z.array(
    z.strictObject({
      actor: z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("seat"), seat: z.string().transform(seatId) }),
        z.strictObject({ kind: z.literal("instructor") }),
        z.strictObject({ kind: z.literal("clock") }),
      ]),
      now: z.number(),
      command: z.union([seatCommandSchema, instructorCommandSchema, systemCommandSchema]),
    }),
  ),
  /** Content hash of all events, in order. */
  events: z.string(),
  /** Content hash of the last position. */
  state: z.string(),
});
export type Golden = z.infer<typeof goldenSchema>;

export const hashOfEvents = (events: readonly Event[]): string =>
  contentHash(canonicalJson(events));
export const hashOfState = (state: GameState): string => contentHash(canonicalJson(state));

/** The games kept, by the seed they were played with. */
export const GOLDEN_SEEDS = [1, 2, 3];
export const goldenFile = (seed: number): URL => new URL(`./game-${seed}.json`, import.meta.url);
