import type { ClassStep } from "./classPlan.ts";
import {
  type ClassState,
  PREPARATION_PROMPTS,
  REFLECTION_PROMPTS,
  type Student,
  SURVEY_ITEMS,
} from "./classState.ts";
import type { ClassSurroundings, LedClass, LedStudent } from "./classView.ts";
import type { Drawer } from "./drawer.ts";
import { studentsOf } from "./seating.ts";

/** What the instructor sees besides: everybody by name and how far each has come, and who is waited for where. */
export function ledClass(state: ClassState, around: ClassSurroundings, drawer: Drawer): LedClass {
  const students = studentsOf(state);
  const taken = new Set(students.map(({ rosterEntry }) => rosterEntry));
  return {
    plan: state.plan,
    students: students.map((student) => ledStudent(state, student, around, drawer)),
    roster: Array.from({ length: state.rosterSize }, (_, entry) => ({
      entry,
      name: drawer.roster.get(entry) ?? "",
      taken: taken.has(entry),
    })),
    tables: around.led,
    notices: drawer.notices,
    quiz: state.quiz.map(({ id, right }) => {
      const answers = students.flatMap(({ quiz }) => quiz[id] ?? []);
      const correct = answers.filter((option) => option === right);
      return { question: id, answered: answers.length, right: correct.length };
    }),
    done: students.filter((student) => !student.absent && hasDone(state, student)).length,
  };
}

function ledStudent(
  state: ClassState,
  student: Student,
  around: ClassSurroundings,
  drawer: Drawer,
): LedStudent {
  const { id, quiz, papers } = student;
  return {
    student: id,
    callsign: around.callsign(student.callsign),
    name: drawer.names.get(id),
    nameAwaitsApproval: student.name === "awaitsApproval",
    rosterEntry: student.rosterEntry,
    absent: student.absent,
    connected: around.connected.has(id),
    lastSeen: around.lastSeen.get(id),
    place: student.place,
    quiz: {
      answered: Object.keys(quiz).length,
      right: state.quiz.filter((question) => quiz[question.id] === question.right).length,
    },
    papers: {
      preparation: papers.preparation.length,
      reflection: papers.reflection.length,
      survey: papers.survey.length,
    },
    surveyed: Object.keys(student.survey).length,
  };
}

/** Whether a student has nothing left to do in the running step. */
function hasDone({ step, quiz }: ClassState, student: Student): boolean {
  const needed: Readonly<Record<ClassStep, () => boolean>> = {
    lobby: () => student.place !== undefined,
    readiness: () => quiz.every(({ id }) => Object.hasOwn(student.quiz, id)),
    preparation: () => student.papers.preparation.length === PREPARATION_PROMPTS.length,
    play: () => false,
    reflection: () => student.papers.reflection.length === REFLECTION_PROMPTS.length,
    survey: () => SURVEY_ITEMS.every((item) => Object.hasOwn(student.survey, item)),
    debrief: () => false,
    closed: () => true,
  };
  return needed[step]();
}
