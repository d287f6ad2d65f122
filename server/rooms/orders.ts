import type { z } from "zod";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { type CommandMessage, commandMessageSchema } from "#shared/protocol/messages.ts";
import {
  type Actor,
  type InstructorCommand,
  instructorCommandSchema,
} from "#shared/rules/commands.ts";
import { type Refusal, refusal } from "#shared/rules/refusals.ts";
import type { Connection } from "./Connection.ts";

/** A command with who gives it: the sender is who the connection is, whatever the message says. */
export interface Order extends CommandMessage {
  readonly actor: Actor;
}

/** Reads a `command` message of a connection. */
export function orderOf(connection: Connection, message: unknown): Result<Order, Refusal> {
  const parsed = commandMessageSchema.safeParse(message);
  if (!parsed.success) return err(malformed(parsed.error));
  const actor = actorFor(connection, parsed.data.command);
  return actor === undefined ? err(refusal("notAllowedForYou")) : ok({ ...parsed.data, actor });
}

/** Where the message is not what it should be; no more, since it was not written by a person. */
export const malformed = (error: z.ZodError): Refusal =>
  refusal("malformed", { path: (error.issues[0]?.path ?? []).join(".").slice(0, LONGEST_PATH) });

function actorFor(connection: Connection, command: CommandMessage["command"]): Actor | undefined {
  if (isForInstructors(command)) return connection.holder.host ? { kind: "instructor" } : undefined;
  const { seat } = connection;
  return seat === undefined ? undefined : { kind: "seat", seat };
}

const isForInstructors = (command: CommandMessage["command"]): command is InstructorCommand =>
  INSTRUCTOR_COMMANDS.has(command.type);

const INSTRUCTOR_COMMANDS: ReadonlySet<string> = new Set(
  instructorCommandSchema.options.map((option) => option.shape.type.value),
);

const LONGEST_PATH = 80;
