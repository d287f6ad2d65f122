import { assertNever } from "#shared/kernel/assertNever.ts";
import type { SeatId, StudentId } from "#shared/kernel/ids.ts";
import { remember } from "#shared/kernel/remember.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { ClassState, Student } from "./classState.ts";
import type {
  ClassSurroundings,
  ClassView,
  ClassViewer,
  GlanceSeat,
  OwnClass,
  PublicClass,
  TableGlance,
} from "./classView.ts";
import { type Drawer, drawerOf } from "./drawer.ts";
import { ledClass } from "./ledClass.ts";
import { stepsOf } from "./lesson.ts";
import { studentsOf, teamAt, teamOf } from "./seating.ts";

/**
 * What `viewer` may know of a class: the one place where it is decided. A name that awaits approval
 * is known to its student and the instructor alone; own words to their author, their team where they
 * were said to it, and the instructor; the right answer to a question once it has been answered.
 */
export function projectClass(
  state: ClassState,
  viewer: ClassViewer,
  around: ClassSurroundings,
): ClassView {
  const drawer = drawerOf(around.papers);
  const shared = publicPart(state)(around);
  switch (viewer.kind) {
    case "public":
      return { public: shared };
    case "student": {
      const student = state.students[viewer.student];
      return student === undefined
        ? { public: shared }
        : { public: shared, own: ownClass(state, student, around, drawer) };
    }
    case "instructor":
      return { public: shared, lead: ledClass(state, around, drawer) };
    default:
      return assertNever(viewer);
  }
}

/** What others may call a student. */
export function publicName(
  student: Student,
  around: Pick<ClassSurroundings, "callsign">,
  drawer: Drawer,
): string {
  const chosen = student.name === "approved" ? drawer.names.get(student.id) : undefined;
  return chosen ?? around.callsign(student.callsign);
}

/** Made once for all who look at the same class in the same surroundings. */
const publicPart = remember((state: ClassState) =>
  remember((around: ClassSurroundings) => publicClass(state, around, drawerOf(around.papers))),
);

function publicClass(state: ClassState, around: ClassSurroundings, drawer: Drawer): PublicClass {
  const { plan } = state;
  return {
    code: state.code,
    scenario: plan.scenario,
    length: plan.length,
    pace: plan.pace,
    teamSize: plan.teamSize,
    step: state.step,
    steps: stepsOf(plan),
    locked: state.locked,
    names: studentsOf(state)
      .filter(({ absent }) => !absent)
      .map((student) => publicName(student, around, drawer)),
    tables: Array.from({ length: state.tableCount }, (_, index) =>
      tableGlance(state, index + 1, around, drawer),
    ),
    revealed: state.revealed,
    deletedAt: state.createdAt + plan.retention.days * DAY,
    talkDeletedAt: talkDeletedAt(state),
  };
}

/** Talk goes with the class at the latest. */
const talkDeletedAt = ({ createdAt, plan: { retention } }: ClassState): Instant =>
  createdAt + Math.min(retention.days, retention.talkDays) * DAY;

function tableGlance(
  state: ClassState,
  number: number,
  around: ClassSurroundings,
  drawer: Drawer,
): TableGlance {
  const laid = around.glances.find((glance) => glance.number === number);
  return {
    ...around.blank,
    ...laid,
    number,
    seats: state.seats.map((seat): GlanceSeat => {
      const people = teamAt(state, number, seat)
        .toSorted((one, other) => Number(other.place?.head) - Number(one.place?.head))
        .map((student) => ({
          name: publicName(student, around, drawer),
          head: student.place?.head === true,
        }));
      const played = laid?.seats.find((each) => each.seat === seat);
      const bot = people.length === 0;
      return { seat, bot, covered: false, ready: false, ...played, people };
    }),
  };
}

function ownClass(
  state: ClassState,
  student: Student,
  around: ClassSurroundings,
  drawer: Drawer,
): OwnClass {
  const { id, place } = student;
  const seat = place?.seat;
  const rights = new Map(state.quiz.map((question) => [question.id, question.right]));
  return {
    student: id,
    name: drawer.names.get(id) ?? around.callsign(student.callsign),
    nameAwaitsApproval: student.name === "awaitsApproval",
    absent: student.absent,
    place,
    tableCode: place === undefined ? undefined : state.tableCodes[place.table - 1],
    team: teamOf(state, student).map((each) => ({
      student: each.id,
      name: publicName(each, around, drawer),
      head: each.place?.head === true,
      standsInFor: each.place?.standsInFor,
      connected: around.connected.has(each.id),
    })),
    teamTalk: seat === undefined ? [] : teamTalkAt(drawer, place?.table, seat),
    suggestions: state.suggestions
      .filter((each) => each.table === place?.table && each.seat === seat)
      .map(({ id: number, by, at, command, outcome }) => ({
        id: number,
        by,
        at,
        command,
        outcome,
      })),
    quiz: Object.entries(student.quiz).flatMap(([question, option]) => {
      const right = rights.get(question);
      return right === undefined ? [] : [{ question, option, right }];
    }),
    papers: drawer.papersOf(id),
    survey: student.survey,
    notices: drawer.notices.filter(
      (notice) => notice.table === undefined || notice.table === place?.table,
    ),
  };
}

const teamTalkAt = (
  drawer: Drawer,
  table: number | undefined,
  seat: SeatId,
): readonly { readonly student: StudentId; readonly at: Instant; readonly text: string }[] =>
  drawer.teamTalk
    .filter((said) => said.table === table && said.seat === seat)
    .map(({ student, at, text }) => ({ student, at, text }));

/** Milliseconds. */
const DAY = 86_400_000;
