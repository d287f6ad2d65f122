import { z } from "zod";
import { isOfTheClass } from "#server/classroom/steering.ts";
import type { Act } from "#server/match/matchRunner.ts";
import type { Table } from "#server/tables/table.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import type { SeatId, StudentId } from "#shared/kernel/ids.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import {
  type CommandMessage,
  type CommandReply,
  commandMessageSchema,
} from "#shared/protocol/messages.ts";
import {
  type Actor,
  type InstructorCommand,
  instructorCommandSchema,
} from "#shared/rules/commands.ts";
import { type Refusal, refusal } from "#shared/rules/refusals.ts";
import { malformed } from "./roomRefusals.ts";
import type { TableConnection } from "./TableConnection.ts";

/** A command with who gives it: the sender is who the connection is, whatever the message says. */
export interface Order extends CommandMessage {
  readonly actor: Actor;
  /** Which of the people who share the seat. */
  readonly by?: StudentId | undefined;
}

/** One function for the whole message: it costs a third of walking the schema. */
const commandMessage = z.compile(commandMessageSchema);

/** Reads a `command` message of a connection. */
export function orderOf(connection: TableConnection, message: unknown): Result<Order, Refusal> {
  const parsed = commandMessage.safeParse(message);
  if (!parsed.success) return err(malformed(parsed.error));
  const actor = actorFor(connection, parsed.data.command);
  if (actor === undefined) return err(refusal("notAllowedForYou"));
  const by = actor.kind === "seat" ? connection.holder.member : undefined;
  return ok({ ...parsed.data, actor, by });
}

/** Gives the command at the table; what people ask for their seat is looked at there first. */
export async function carryOut(
  table: Table,
  { actor, command, commandId, by }: Order,
): Promise<CommandReply> {
  if (actor.kind !== "seat") return carryOutAsHost(table, { actor, command, commandId });
  const { seat } = actor;
  return table.match.submit(actor, command, commandId, {
    by,
    first: (act, wasAccepted) => admitPeople(table, { seat, command, by }, act, wasAccepted),
  });
}

async function carryOutAsHost(
  { match }: Table,
  { actor, command, commandId }: Order,
): Promise<CommandReply> {
  if (match.head.classroom !== undefined && isOfTheClass(command))
    return { ok: false, refusal: refusal("notAllowedForYou") };
  return match.submit(actor, command, commandId);
}

/** A member leaves commitments to the head; a caretaker gives the seat back, a bot in full does not (rule 15.3). */
async function admitPeople(
  table: Table,
  { seat, command, by }: { readonly seat: SeatId } & Pick<Order, "command" | "by">,
  act: Act,
  wasAccepted: () => Promise<boolean>,
): Promise<Refusal | undefined> {
  const { teams, match } = table;
  table.signOfLife(seat);
  if (by !== undefined && !teams.isHead(by) && !OPEN_TO_MEMBERS.has(command.type))
    return refusal("onlyTheHead");
  const scope = match.publicView.seats[seat]?.cover?.scope;
  switch (scope) {
    case undefined:
      return undefined;
    case "full":
      return command.type === "writeReflection" ? undefined : refusal("seatReplaced");
    case "caretaker": {
      // A device sends again by itself what it had no answer to, whether or not anybody is there.
      if (await wasAccepted()) return undefined;
      const reply = await act({ kind: "clock" }, { type: "returnSeat", seat });
      return reply.ok ? undefined : reply.refusal;
    }
    default:
      return assertNever(scope);
  }
}

/** What everybody of a delegation may do in its name. */
const OPEN_TO_MEMBERS: ReadonlySet<CommandMessage["command"]["type"]> = new Set([
  "speak",
  "writeReflection",
]);

function actorFor(
  connection: TableConnection,
  command: CommandMessage["command"],
): Actor | undefined {
  const { host, asPublic = false } = connection.holder;
  if (asPublic) return undefined;
  if (isForInstructors(command)) return host ? { kind: "instructor" } : undefined;
  const { seat } = connection;
  return seat === undefined ? undefined : { kind: "seat", seat };
}

const isForInstructors = (command: CommandMessage["command"]): command is InstructorCommand =>
  INSTRUCTOR_COMMANDS.has(command.type);

const INSTRUCTOR_COMMANDS: ReadonlySet<string> = new Set(
  instructorCommandSchema.options.map((option) => option.shape.type.value),
);
