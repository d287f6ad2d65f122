import type { z } from "zod";
import { type Fault, fault } from "#server/tables/fault.ts";
import type { Tables } from "#server/tables/tables.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { SteerReply, steerTablesSchema } from "#shared/protocol/class.ts";
import type { CommandReply } from "#shared/protocol/messages.ts";
import type { Command, InstructorCommand } from "#shared/rules/commands.ts";
import { refusal } from "#shared/rules/refusals.ts";
import type { Classroom } from "./classroom.ts";

/** One act of the instructor at the tables meant; in the journal of each it is a command like any other. */
export async function steer(
  tables: Tables,
  { runner }: Classroom,
  { tables: meant, command }: z.output<typeof steerTablesSchema>,
): Promise<Result<SteerReply, Fault>> {
  const { tableCodes, step } = runner.state;
  if (tableCodes.length === 0) return err(fault("notInThisStep", { step }));
  const numbers = meant === "all" ? tableCodes.map((_, index) => index + 1) : [...new Set(meant)];
  if (numbers.some((number) => number > tableCodes.length))
    return err(fault("malformed", { path: "tables", reason: "unknown" }));
  const replies = await Promise.all(
    numbers.map(async (number) => {
      const reply = await direct(tables, tableCodes[number - 1] ?? "", command);
      return reply.ok ? { table: number, ok: true } : { table: number, ...reply };
    }),
  );
  return ok({ replies });
}

async function direct(
  tables: Tables,
  code: string,
  command: InstructorCommand,
): Promise<CommandReply> {
  if (isOfTheClass(command)) return { ok: false, refusal: refusal("notAllowedForYou") };
  const table = await tables.open(code);
  return table.ok
    ? table.value.match.submit({ kind: "instructor" }, command)
    : { ok: false, refusal: refusal("internalError") };
}

/** Who sits where at a class's table, and when it starts, follows from the class. */
export const isOfTheClass = ({ type }: Command): boolean =>
  type === "assignSeat" || type === "startGame";
