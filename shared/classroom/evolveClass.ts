import { assertNever } from "#shared/kernel/assertNever.ts";
import type { StudentId } from "#shared/kernel/ids.ts";
import type { ClassEvent } from "./classEvents.ts";
import type { ClassState, Student } from "./classState.ts";

/** The class after one event. Never refuses: what happened has happened. */
function evolveClass(state: ClassState, event: ClassEvent): ClassState {
  switch (event.type) {
    case "classLocked":
      return { ...state, locked: event.locked };
    case "rosterSet":
      return { ...state, rosterSize: event.size };
    case "tablesCounted":
      return { ...state, tableCount: event.tables };
    case "stepEntered":
      return { ...state, step: event.step };
    case "tablesLaid":
      return { ...state, tableCodes: event.codes };
    case "policySet":
      return { ...state, plan: { ...state.plan, caretaker: event.caretaker } };
    case "stageRevealed":
      return { ...state, revealed: event.stage };
    case "noticeGiven":
    case "teamTold":
      return state;
    case "suggestionMade":
    case "suggestionSettled":
      return { ...state, suggestions: suggestionsAfter(state.suggestions, event) };
    case "studentAdmitted":
    case "studentNamed":
    case "studentRemoved":
    case "studentMarkedAbsent":
    case "studentPlaced":
    case "quizAnswered":
    case "paperWritten":
    case "surveyAnswered":
      return { ...state, ...peopleAfter(state, event) };
    default:
      return assertNever(event);
  }
}

/** The class after all of them, in order. */
export const evolveClassAll = (state: ClassState, events: readonly ClassEvent[]): ClassState =>
  events.reduce(evolveClass, state);

type OfPeople = Extract<
  ClassEvent,
  {
    readonly type:
      | "studentAdmitted"
      | "studentNamed"
      | "studentRemoved"
      | "studentMarkedAbsent"
      | "studentPlaced"
      | "quizAnswered"
      | "paperWritten"
      | "surveyAnswered";
  }
>;

function peopleAfter(
  state: ClassState,
  event: OfPeople,
): Pick<ClassState, "students"> & Partial<ClassState> {
  switch (event.type) {
    case "studentAdmitted":
      return {
        students: { ...state.students, [event.student]: newcomer(event) },
        callsigns: Math.max(state.callsigns, event.callsign + 1),
      };
    case "studentRemoved": {
      const { [event.student]: _gone, ...students } = state.students;
      return { students };
    }
    case "studentNamed":
      return changed(state, event.student, () => ({
        name: event.approved ? "approved" : "awaitsApproval",
      }));
    case "studentMarkedAbsent":
      return changed(state, event.student, () => ({ absent: event.absent }));
    case "studentPlaced":
      return changed(state, event.student, () => ({ place: event.place }));
    case "quizAnswered":
      return changed(state, event.student, ({ quiz }) => ({
        quiz: { ...quiz, [event.question]: event.option },
      }));
    case "surveyAnswered":
      return changed(state, event.student, ({ survey }) => ({
        survey: { ...survey, [event.item]: event.value },
      }));
    case "paperWritten":
      return changed(state, event.student, ({ papers }) => ({
        papers: { ...papers, [event.kind]: withOne(papers[event.kind], event.prompt) },
      }));
    default:
      return assertNever(event);
  }
}

function changed(
  { students }: ClassState,
  id: StudentId,
  change: (before: Student) => Partial<Student>,
): Pick<ClassState, "students"> {
  const before = students[id];
  if (before === undefined) throw new Error(`No student ${id}`);
  return { students: { ...students, [id]: { ...before, ...change(before) } } };
}

const newcomer = (event: Extract<ClassEvent, { type: "studentAdmitted" }>): Student => ({
  id: event.student,
  cameAt: event.at,
  callsign: event.callsign,
  name: event.named ? "awaitsApproval" : "none",
  rosterEntry: event.rosterEntry,
  absent: false,
  quiz: {},
  papers: { preparation: [], reflection: [], survey: [] },
  survey: {},
});

const withOne = (prompts: readonly string[], prompt: string): readonly string[] =>
  prompts.includes(prompt) ? prompts : [...prompts, prompt];

function suggestionsAfter(
  suggestions: ClassState["suggestions"],
  event: Extract<ClassEvent, { type: "suggestionMade" | "suggestionSettled" }>,
): ClassState["suggestions"] {
  if (event.type === "suggestionSettled") {
    const { outcome } = event;
    return suggestions.map((each) => (each.id === event.id ? { ...each, outcome } : each));
  }
  const { type: _type, ...made } = event;
  return [...suggestions, { ...made, outcome: "open" }];
}
