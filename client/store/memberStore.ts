import { computed } from "@preact/signals";
import { seatingOf } from "#client/viewmodel/classroom/lessonModel.ts";
import { wayOf } from "#client/viewmodel/classroom/teamModel.ts";
import type { InstructorCommand, SeatCommand } from "#shared/rules/commands.ts";
import { seatCommandSchema } from "#shared/rules/commands.ts";
import type { ClassStore } from "./classStore.ts";
import type { TableReply, TableStore } from "./tableStore.ts";

/**
 * The store of a table as a member of a delegation has it: what commits the delegation goes to its
 * head as a suggestion. Whoever becomes head while the game runs acts at once from then on.
 */
export function memberStore(
  table: TableStore,
  lesson: Pick<ClassStore, "view" | "submit">,
): TableStore {
  const role = computed(() => {
    const own = lesson.view.value?.own;
    return own === undefined ? undefined : seatingOf(own)?.role;
  });
  const suggests = computed(() => role.value === "member");
  const submit = async (command: SeatCommand | InstructorCommand): Promise<TableReply> => {
    if (!isOfSeats(command) || wayOf(command, role.peek() ?? "head") === "act") {
      return table.submit(command);
    }
    const reply = await lesson.submit({ type: "suggest", command });
    return reply.ok ? { ok: true, suggested: true } : { ok: false, inClass: reply.refusal };
  };
  return { ...table, suggests, submit };
}

const isOfSeats = (command: SeatCommand | InstructorCommand): command is SeatCommand =>
  SEAT_COMMANDS.has(command.type);

const SEAT_COMMANDS: ReadonlySet<string> = new Set(
  seatCommandSchema.options.map((option) => option.shape.type.value),
);
