import { assertNever } from "#shared/kernel/assertNever.ts";
import { isAboutSettlement, type SeatCommand } from "#shared/rules/commands.ts";
import type { StudentClassCommand } from "./classCommands.ts";
import type { ClassStep } from "./classPlan.ts";
import {
  type ClassState,
  type PaperKind,
  PREPARATION_PROMPTS,
  REFLECTION_PROMPTS,
  type Student,
  SURVEY_ITEMS,
  SURVEY_PROMPTS,
} from "./classState.ts";
import { type ClassContext, type ClassOutcome, happens, happensWith, refuse } from "./decision.ts";
import { headGoesTo, teamOf } from "./seating.ts";

type Ask<T extends StudentClassCommand["type"]> = Extract<StudentClassCommand, { type: T }>;

/** As many suggestions as a head may have before them. */
const MOST_SUGGESTIONS = 10;

/** What a student asks of a class. */
export function decideStudent(
  state: ClassState,
  student: Student,
  command: StudentClassCommand,
  context: ClassContext,
): ClassOutcome {
  switch (command.type) {
    case "answerQuiz":
      return answerQuiz(state, student, command);
    case "writePaper":
      return writePaper(state, student, command);
    case "answerSurvey":
      return answerSurvey(state, student, command);
    case "passHead":
      return passHead(state, student, command);
    case "resumeHead":
      return resumeHead(state, student);
    case "suggest":
      return suggest(state, student, command, context);
    case "settleSuggestion":
      return settle(state, student, command);
    case "tellTeam":
      return tellTeam(student, command, context);
    default:
      return assertNever(command);
  }
}

/** Steps in which a student may still do what belongs to one of them. */
const OPEN_IN: Readonly<Record<"quiz" | PaperKind, readonly ClassStep[]>> = {
  quiz: ["readiness", "preparation"],
  preparation: ["preparation", "play"],
  reflection: ["reflection", "survey"],
  survey: ["survey"],
};

const PROMPTS: Readonly<Record<PaperKind, readonly string[]>> = {
  preparation: PREPARATION_PROMPTS,
  reflection: REFLECTION_PROMPTS,
  survey: SURVEY_PROMPTS,
};

function answerQuiz(
  state: ClassState,
  { id, quiz }: Student,
  { question, option }: Ask<"answerQuiz">,
): ClassOutcome {
  if (!OPEN_IN.quiz.includes(state.step) || !state.plan.steps.readiness)
    return refuse("notInThisStep", { step: state.step });
  const asked = state.quiz.find((each) => each.id === question);
  if (asked === undefined) return refuse("questionUnknown");
  if (option >= asked.options) return refuse("optionUnknown", { max: asked.options });
  if (Object.hasOwn(quiz, question)) return refuse("alreadyAnswered");
  return happens({ type: "quizAnswered", student: id, question, option });
}

function writePaper(
  state: ClassState,
  { id }: Student,
  { kind, prompt, text }: Ask<"writePaper">,
): ClassOutcome {
  if (!OPEN_IN[kind].includes(state.step) || !state.plan.steps[kind])
    return refuse("notInThisStep", { step: state.step });
  if (!PROMPTS[kind].includes(prompt)) return refuse("promptUnknown");
  return happensWith([{ kind, student: id, prompt, text }], {
    type: "paperWritten",
    student: id,
    kind,
    prompt,
  });
}

function answerSurvey(
  state: ClassState,
  { id }: Student,
  { item, value }: Ask<"answerSurvey">,
): ClassOutcome {
  if (state.step !== "survey") return refuse("notInThisStep", { step: state.step });
  if (!SURVEY_ITEMS.some((each) => each === item)) return refuse("itemUnknown");
  return happens({ type: "surveyAnswered", student: id, item, value });
}

function passHead(state: ClassState, student: Student, { to }: Ask<"passHead">): ClassOutcome {
  const { place } = student;
  if (place?.seat === undefined || !place.head) return refuse("onlyTheHead");
  const other = teamOf(state, student).find(({ id }) => id === to);
  if (other?.place === undefined || other.absent) return refuse("notInYourTeam");
  if (other.id === student.id) return happens();
  return happens(...headGoesTo(teamOf(state, student), other.id));
}

function resumeHead(state: ClassState, student: Student): ClassOutcome {
  const team = teamOf(state, student);
  return team.some(({ place }) => place?.standsInFor === student.id)
    ? happens(...headGoesTo(team, student.id))
    : refuse("nobodyStandsIn");
}

function suggest(
  state: ClassState,
  { id, place }: Student,
  { command }: Ask<"suggest">,
  { now }: ClassContext,
): ClassOutcome {
  const step = suggestedIn(command);
  if (state.step !== step) return refuse("notInThisStep", { step: state.step });
  if (place?.seat === undefined) return refuse("notPlaced");
  if (place.head) return refuse("headNeedsNoSuggestion");
  const { table, seat } = place;
  // What was left open in play keeps nobody from suggesting in the debrief.
  const open = state.suggestions.filter(
    (each) =>
      each.outcome === "open" &&
      each.table === table &&
      each.seat === seat &&
      suggestedIn(each.command) === step,
  );
  if (open.length >= MOST_SUGGESTIONS)
    return refuse("tooManySuggestions", { max: MOST_SUGGESTIONS });
  return happens({
    type: "suggestionMade",
    id: state.suggestions.length + 1,
    by: id,
    table,
    seat,
    at: now,
    command,
  });
}

/** A renegotiation is held in the debrief; everything else that commits a delegation is done in play. */
const suggestedIn = (command: SeatCommand): ClassStep =>
  isAboutSettlement(command) ? "debrief" : "play";

function settle(
  state: ClassState,
  { place }: Student,
  { suggestion, outcome }: Ask<"settleSuggestion">,
): ClassOutcome {
  const made = state.suggestions.find(
    (each) => each.id === suggestion && each.table === place?.table && each.seat === place.seat,
  );
  if (made === undefined) return refuse("suggestionUnknown");
  if (place?.head !== true) return refuse("onlyTheHead");
  if (made.outcome !== "open") return refuse("suggestionSettled");
  return happens({ type: "suggestionSettled", id: suggestion, outcome });
}

function tellTeam(
  { id, place }: Student,
  { text }: Ask<"tellTeam">,
  { now }: ClassContext,
): ClassOutcome {
  if (place?.seat === undefined) return refuse("notPlaced");
  const { table, seat } = place;
  return happensWith([{ kind: "teamTalk", student: id, table, seat, at: now, text }], {
    type: "teamTold",
    student: id,
    table,
    seat,
    at: now,
  });
}
