import { z } from "zod";
import { instructorCommandSchema, seatCommandSchema } from "#shared/rules/commands.ts";
import type { Refusal } from "#shared/rules/refusals.ts";
import type { Event, SeatView } from "#shared/views/view.ts";

/** Raised when a client of the old kind would misread a server of the new one. */
export const PROTOCOL_VERSION = 1;

/** Client → server, type `command`: one command with a client-made id, so that a resend is harmless. */
export const commandMessageSchema = z.strictObject({
  commandId: z.string().regex(/^[A-Za-z0-9_-]{16,40}$/),
  command: z.union([seatCommandSchema, instructorCommandSchema]),
});
export type CommandMessage = z.infer<typeof commandMessageSchema>;

/** The answer to `command`: durable, or refused with the reason. */
export type CommandReply =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: Refusal };

/** Client → server, type `here`, without a body: somebody is there. */

/** Client → server, type `record`: a page of the viewer's record, from its own numbering. */
export const recordRequestSchema = z.strictObject({ from: z.number().int().min(0) });

/** One line of a viewer's record. Numbered per viewer, so that a gap betrays nothing. */
export interface RecordEntry {
  readonly index: number;
  readonly year: number;
  readonly phase: string;
  readonly at: number;
  readonly event: Event;
}

export interface RecordPage {
  readonly entries: readonly RecordEntry[];
  /** How many the viewer's record has in all. */
  readonly total: number;
}

/**
 * Server → client. `own` carries only the sections of the private view that changed; `seats` the
 * same of every seat that changed, for an instructor.
 */
export interface ServerMessages {
  readonly own: Partial<SeatView>;
  readonly seats: Readonly<Record<string, Partial<SeatView>>>;
  readonly record: RecordPage;
  readonly presence: Readonly<Record<string, Presence>>;
}

/** Who sits at a seat, as the room knows it. */
export interface Presence {
  readonly name: string;
  readonly state: "connected" | "away" | "bot" | "empty";
  /** Those who share the seat, the head first; absent where one plays alone. */
  readonly people?:
    | readonly { readonly name: string; readonly head: boolean; readonly connected: boolean }[]
    | undefined;
}

/** Close codes of our own. */
export const CLOSE_SUPERSEDED = 4101;
export const CLOSE_TABLE_GONE = 4102;
