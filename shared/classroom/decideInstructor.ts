import { assertNever } from "#shared/kernel/assertNever.ts";
import { playerName } from "#shared/kernel/playerName.ts";
import { type InstructorClassCommand, LONGEST_ON_ROSTER } from "./classCommands.ts";
import type { ClassEvent } from "./classEvents.ts";
import type { ClassStep } from "./classPlan.ts";
import type { ClassState, Place, Student } from "./classState.ts";
import { type ClassContext, type ClassOutcome, happens, happensWith, refuse } from "./decision.ts";
import { evolveClassAll } from "./evolveClass.ts";
import { isAfterPlay, isBeforePlay, stepsOf } from "./lesson.ts";
import { REVEAL_STAGES } from "./revealStages.ts";
import {
  headGoesTo,
  LARGEST_TEAM,
  seatAll,
  studentsOf,
  tablesFor,
  teamAt,
  teamOf,
} from "./seating.ts";

type Ask<T extends InstructorClassCommand["type"]> = Extract<InstructorClassCommand, { type: T }>;

/** What an instructor asks of a class. */
export function decideInstructor(
  state: ClassState,
  command: InstructorClassCommand,
  context: ClassContext,
): ClassOutcome {
  switch (command.type) {
    case "lockClass":
      return command.locked === state.locked
        ? happens()
        : happens({ type: "classLocked", locked: command.locked });
    case "setRoster":
      return setRoster(state, command);
    case "seatEverybody":
      return seatEverybody(state);
    case "swapStudents":
      return swap(state, command);
    case "goToStep":
      return goToStep(state, command);
    case "setPolicy":
      return happens({ type: "policySet", caretaker: command.caretaker });
    case "reveal":
      return reveal(state, command);
    case "notify":
      return notify(state, command, context);
    case "approveName":
    case "renameStudent":
    case "removeStudent":
    case "markAbsent":
    case "placeStudent":
    case "unplaceStudent":
    case "appointHead":
      return aboutStudent(state, command);
    default:
      return assertNever(command);
  }
}

function aboutStudent(
  state: ClassState,
  command: Ask<
    | "approveName"
    | "renameStudent"
    | "removeStudent"
    | "markAbsent"
    | "placeStudent"
    | "unplaceStudent"
    | "appointHead"
  >,
): ClassOutcome {
  const student = state.students[command.student];
  if (student === undefined) return refuse("studentUnknown");
  const { id } = student;
  switch (command.type) {
    case "approveName":
      return student.name === "none"
        ? refuse("nameNotChosen")
        : happens({ type: "studentNamed", student: id, approved: true });
    case "renameStudent": {
      const text = playerName(command.name);
      if (text === undefined) return refuse("nameEmpty");
      const named: ClassEvent = { type: "studentNamed", student: id, approved: true };
      return happensWith([{ kind: "name", student: id, text }], named);
    }
    case "removeStudent":
      return happens({ type: "studentRemoved", student: id });
    case "markAbsent":
      return happens({ type: "studentMarkedAbsent", student: id, absent: command.absent });
    case "placeStudent":
      return place(state, student, command);
    case "unplaceStudent":
      return student.place === undefined
        ? refuse("notPlaced")
        : happens({ type: "studentPlaced", student: id });
    case "appointHead":
      return appointHead(state, student);
    default:
      return assertNever(command);
  }
}

/** A list that people have come in by stays: its entries are numbered. */
function setRoster(state: ClassState, { names }: Ask<"setRoster">): ClassOutcome {
  if (studentsOf(state).some(({ rosterEntry }) => rosterEntry !== undefined))
    return refuse("rosterInUse");
  const listed = names
    .map((name) => playerName(name, LONGEST_ON_ROSTER))
    .filter((name) => name !== undefined);
  return happensWith(
    listed.map((text, entry) => ({ kind: "roster", entry, text })),
    { type: "rosterSet", size: listed.length },
  );
}

function seatEverybody(state: ClassState): ClassOutcome {
  const there = studentsOf(state).filter(({ absent }) => !absent);
  if (there.length === 0) return refuse("nobodySeated");
  return happens(...seatedEvents(state, there.length));
}

/** Tables that have been laid stay as many as they are. */
function seatedEvents(state: ClassState, people: number): readonly ClassEvent[] {
  const isLaid = state.tableCodes.length > 0;
  const highest = Math.max(0, ...studentsOf(state).map((each) => each.place?.table ?? 0));
  const tables = isLaid ? state.tableCount : Math.max(highest, tablesFor(state, people));
  const counted: readonly ClassEvent[] =
    tables === state.tableCount ? [] : [{ type: "tablesCounted", tables }];
  return [...counted, ...seatAll(evolveClassAll(state, counted))];
}

function place(
  state: ClassState,
  student: Student,
  { table, seat }: Ask<"placeStudent">,
): ClassOutcome {
  const isLaid = state.tableCodes.length > 0;
  if (isLaid && table > state.tableCount)
    return refuse("tableUnknown", { tables: state.tableCount });
  if (seat !== undefined && !state.seats.includes(seat)) return refuse("seatUnknown");
  const team = seat === undefined ? [] : teamAt(state, table, seat);
  const others = team.filter(({ id }) => id !== student.id);
  if (others.length >= LARGEST_TEAM) return refuse("teamFull", { size: LARGEST_TEAM });
  const to: Place = {
    table,
    ...(seat === undefined ? {} : { seat }),
    head: seat !== undefined && others.length === 0,
  };
  return happens(
    ...(table > state.tableCount ? [{ type: "tablesCounted" as const, tables: table }] : []),
    { type: "studentPlaced", student: student.id, place: to },
  );
}

function swap(state: ClassState, command: Ask<"swapStudents">): ClassOutcome {
  const one = state.students[command.one];
  const other = state.students[command.other];
  if (one === undefined || other === undefined) return refuse("studentUnknown");
  if (one.id === other.id) return happens();
  return happens(placedAt(one, other.place), placedAt(other, one.place));
}

const placedAt = ({ id }: Student, to: Place | undefined): ClassEvent => ({
  type: "studentPlaced",
  student: id,
  ...(to === undefined ? {} : { place: to }),
});

function appointHead(state: ClassState, student: Student): ClassOutcome {
  const { place: own } = student;
  if (own?.seat === undefined) return refuse("notPlaced");
  return happens(...headGoesTo(teamOf(state, student), student.id));
}

/** Who prepares needs a delegation to prepare for, and who plays a seat: entering either seats whoever waits. */
function goToStep(state: ClassState, { step }: Ask<"goToStep">): ClassOutcome {
  if (step === state.step) return happens();
  if (!stepsOf(state.plan).includes(step)) return refuse("stepLeftOut");
  const isLaid = state.tableCodes.length > 0;
  if (isBeforePlay(step) && isLaid) return refuse("tablesAlreadyLaid");
  if (isAfterPlay(step) && !isLaid) return refuse("tablesNotLaid");
  const entered: ClassEvent = { type: "stepEntered", step };
  if (isLaid || !SEATED_IN.includes(step)) return happens(entered);
  const there = studentsOf(state).filter(({ absent }) => !absent);
  if (there.length > 0) return happens(...seatedEvents(state, there.length), entered);
  return step === "play" ? refuse("nobodySeated") : happens(entered);
}

const SEATED_IN: readonly ClassStep[] = ["preparation", "play"];

function reveal(state: ClassState, { stage }: Ask<"reveal">): ClassOutcome {
  if (state.step !== "debrief") return refuse("notInThisStep", { step: state.step });
  if (stage > REVEAL_STAGES.length) return refuse("stageUnknown", { max: REVEAL_STAGES.length });
  return stage === state.revealed ? happens() : happens({ type: "stageRevealed", stage });
}

function notify(
  state: ClassState,
  { text, table }: Ask<"notify">,
  { now }: ClassContext,
): ClassOutcome {
  if (table !== undefined && table > state.tableCount)
    return refuse("tableUnknown", { tables: state.tableCount });
  const where = table === undefined ? {} : { table };
  return happensWith([{ kind: "notice", at: now, text, ...where }], {
    type: "noticeGiven",
    at: now,
    ...where,
  });
}
