import { assertNever } from "#shared/kernel/assertNever.ts";
import { playerName } from "#shared/kernel/playerName.ts";
import type { DoorClassCommand } from "./classCommands.ts";
import type { ClassEvent } from "./classEvents.ts";
import type { ClassState } from "./classState.ts";
import { type ClassContext, type ClassOutcome, happens, happensWith, refuse } from "./decision.ts";
import { evolveClassAll } from "./evolveClass.ts";
import { bestPlace, studentsOf, teamOf } from "./seating.ts";

/** As many people as a class takes: four times a usual one. */
const LARGEST_CLASS = 120;

/** What the server asks of a class in its own name. */
export function decideDoor(
  state: ClassState,
  command: DoorClassCommand,
  context: ClassContext,
): ClassOutcome {
  switch (command.type) {
    case "tablesLaid":
      return state.tableCodes.length > 0
        ? refuse("tablesAlreadyLaid")
        : happens({ type: "tablesLaid", codes: command.codes });
    case "studentLeft":
    case "studentReturned":
      return state.students[command.student] === undefined
        ? refuse("studentUnknown")
        : happens({
            type: "studentMarkedAbsent",
            student: command.student,
            absent: command.type === "studentLeft",
          });
    case "standIn":
      return standIn(state, command);
    case "admitStudent":
      return admit(state, command, context);
    default:
      return assertNever(command);
  }
}

function standIn(
  state: ClassState,
  command: Extract<DoorClassCommand, { type: "standIn" }>,
): ClassOutcome {
  const head = state.students[command.head];
  const team = head === undefined ? [] : teamOf(state, head);
  const member = team.find(({ id }) => id === command.student);
  if (head?.place?.head !== true) return refuse("onlyTheHead");
  if (member?.place === undefined || member.absent || member.id === head.id)
    return refuse("notInYourTeam");
  // Who is away for the second time in a row still has it back from whoever stands in now.
  const standsInFor = head.place.standsInFor ?? head.id;
  const isBack = standsInFor === member.id;
  return happens(
    {
      type: "studentPlaced",
      student: head.id,
      place: { ...head.place, head: false, standsInFor: undefined },
    },
    {
      type: "studentPlaced",
      student: member.id,
      place: { ...member.place, head: true, ...(isBack ? {} : { standsInFor }) },
    },
  );
}

/**
 * Whoever comes once people are seated has a place at once: a late one is never left waiting. Whoever
 * is in already has only asked again.
 */
function admit(
  state: ClassState,
  command: Extract<DoorClassCommand, { type: "admitStudent" }>,
  { now }: ClassContext,
): ClassOutcome {
  const { student, rosterEntry } = command;
  if (state.students[student] !== undefined) return happens();
  if (state.step === "closed") return refuse("classClosed");
  if (state.locked) return refuse("classLocked");
  if (studentsOf(state).length >= LARGEST_CLASS) return refuse("classFull", { max: LARGEST_CLASS });
  if (rosterEntry !== undefined && rosterEntry >= state.rosterSize)
    return refuse("rosterEntryUnknown");
  const isTaken = studentsOf(state).some((each) => each.rosterEntry === rosterEntry);
  if (rosterEntry !== undefined && isTaken) return refuse("rosterEntryTaken");
  const name = state.plan.names === "free" ? playerName(command.name ?? "") : undefined;
  const admitted: ClassEvent = {
    type: "studentAdmitted",
    student,
    at: now,
    callsign: state.callsigns,
    named: name !== undefined,
    ...(rosterEntry === undefined ? {} : { rosterEntry }),
  };
  const place = placeFor(evolveClassAll(state, [admitted]));
  return happensWith(
    name === undefined ? [] : [{ kind: "name", student, text: name }],
    admitted,
    ...(place === undefined ? [] : [{ type: "studentPlaced" as const, student, place }]),
  );
}

/** After play there is nothing left to commit: who comes then watches. */
function placeFor(state: ClassState) {
  if (state.tableCount === 0) return undefined;
  const place = bestPlace(state);
  const isOver = state.step !== "play" && state.tableCodes.length > 0;
  return isOver ? { table: place.table, head: false } : place;
}
