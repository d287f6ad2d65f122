import { expect, test } from "vitest";
import type { SeatCommand } from "#shared/rules/commands.ts";
import { AN, BO, CY, DOOR, givenClass, JAPAN, TEACHER } from "./givenClass.ts";

const playing = givenClass()
  .with(AN, BO, CY)
  .inStep("play")
  .having(DOOR, { type: "tablesLaid", codes: ["654321"] });

test("entering play seats whoever still waits", () => {
  givenClass()
    .with(AN)
    .when(TEACHER, { type: "goToStep", step: "play" })
    .yields(
      { type: "tablesCounted", tables: 1 },
      { type: "studentPlaced", student: AN },
      { type: "stepEntered", step: "play" },
    );
});

test("entering preparation seats them too: one prepares for a delegation", () => {
  const preparing = givenClass().with(AN, BO).inStep("preparation");
  expect([preparing.placeOf(AN)?.table, preparing.placeOf(BO)?.table]).toEqual([1, 1]);
  expect(givenClass().inStep("preparation").state.tableCount).toBe(0);
});

test("who was placed by hand stays there when the others are seated", () => {
  const placed = givenClass()
    .with(AN, BO)
    .having(TEACHER, { type: "placeStudent", student: AN, table: 2, seat: JAPAN })
    .inStep("preparation");
  expect(placed.placeOf(AN)).toEqual({ table: 2, seat: JAPAN, head: true });
});

test("nobody plays where nobody has come", () => {
  givenClass().when(TEACHER, { type: "goToStep", step: "play" }).isRefused("nobodySeated");
});

test("a step that the plan leaves out cannot be entered", () => {
  givenClass({ steps: { survey: false } })
    .when(TEACHER, { type: "goToStep", step: "survey" })
    .isRefused("stepLeftOut");
});

test("once the tables are laid, there is no way back before them", () => {
  playing.when(TEACHER, { type: "goToStep", step: "lobby" }).isRefused("tablesAlreadyLaid");
  playing.when(DOOR, { type: "tablesLaid", codes: ["1"] }).isRefused("tablesAlreadyLaid");
});

test("what comes after play needs tables", () => {
  givenClass()
    .with(AN)
    .when(TEACHER, { type: "goToStep", step: "survey" })
    .isRefused("tablesNotLaid");
});

test("one may go back to play, and to reflection, and on again", () => {
  const there = playing.inStep("reflection").inStep("play").inStep("debrief").inStep("reflection");
  expect(there.state.step).toBe("reflection");
});

test("the first answer to a question is the one that counts", () => {
  const asked = givenClass().with(AN).inStep("readiness");
  const answered = asked
    .when(AN, { type: "answerQuiz", question: "knots", option: 0 })
    .yields({ type: "quizAnswered", student: AN, question: "knots", option: 0 });
  answered
    .when(AN, { type: "answerQuiz", question: "knots", option: 1 })
    .isRefused("alreadyAnswered");
  asked.when(AN, { type: "answerQuiz", question: "knots", option: 2 }).isRefused("optionUnknown");
  asked.when(AN, { type: "answerQuiz", question: "x", option: 0 }).isRefused("questionUnknown");
});

test("the instructor sees question by question how many answered, and how many of them right", () => {
  const asked = givenClass().with(AN, BO).inStep("readiness");
  const answered = asked
    .having(AN, { type: "answerQuiz", question: "knots", option: 1 })
    .having(BO, { type: "answerQuiz", question: "knots", option: 0 });
  expect(answered.seenBy({ kind: "instructor" }).lead?.quiz).toEqual([
    { question: "knots", answered: 2, right: 1 },
    { question: "flags", answered: 0, right: 0 },
  ]);
});

test("the quiz is asked in its step, and may be made up for while people prepare", () => {
  const command = { type: "answerQuiz", question: "knots", option: 1 } as const;
  givenClass().with(AN).when(AN, command).isRefused("notInThisStep", { step: "lobby" });
  givenClass().with(AN).inStep("preparation").when(AN, command).yields({ type: "quizAnswered" });
  playing.when(AN, command).isRefused("notInThisStep", { step: "play" });
});

test("reflection is written before anything is revealed, and not after", () => {
  const paper = {
    type: "writePaper",
    kind: "reflection",
    prompt: "feelings",
    text: "Relieved.",
  } as const;
  playing.when(AN, paper).isRefused("notInThisStep", { step: "play" });
  const written = playing.inStep("reflection").having(AN, paper);
  expect(written.papers.at(-1)).toEqual({
    kind: "reflection",
    student: AN,
    prompt: "feelings",
    text: "Relieved.",
  });
  written.inStep("debrief").when(AN, paper).isRefused("notInThisStep", { step: "debrief" });
});

test("a sheet that was not asked for is not written", () => {
  givenClass()
    .with(AN)
    .inStep("preparation")
    .when(AN, { type: "writePaper", kind: "preparation", prompt: "poem", text: "…" })
    .isRefused("promptUnknown");
});

test("the survey is answered in its step alone, on its own items", () => {
  const survey = playing.inStep("survey");
  survey
    .when(AN, { type: "answerSurvey", item: "process", value: 7 })
    .yields({ type: "surveyAnswered", student: AN, item: "process", value: 7 });
  survey.when(AN, { type: "answerSurvey", item: "weather", value: 7 }).isRefused("itemUnknown");
  playing
    .when(AN, { type: "answerSurvey", item: "process", value: 7 })
    .isRefused("notInThisStep", { step: "play" });
});

test("stages are revealed in the debrief, and no more than there are", () => {
  playing.when(TEACHER, { type: "reveal", stage: 1 }).isRefused("notInThisStep");
  const debrief = playing.inStep("debrief");
  debrief.when(TEACHER, { type: "reveal", stage: 9 }).isRefused("stageUnknown", { max: 8 });
  debrief.when(TEACHER, { type: "reveal", stage: 2 }).yields({ type: "stageRevealed", stage: 2 });
});

const team = givenClass()
  .with(AN, BO, CY)
  .having(TEACHER, { type: "placeStudent", student: AN, table: 1, seat: JAPAN })
  .having(TEACHER, { type: "placeStudent", student: BO, table: 1, seat: JAPAN })
  .inStep("play");
const speak: SeatCommand = { type: "speak", to: [], text: "Good morning." };

test("the head passes the part to a member, and nobody else can", () => {
  team.when(BO, { type: "passHead", to: BO }).isRefused("onlyTheHead");
  team.when(AN, { type: "passHead", to: CY }).isRefused("notInYourTeam");
  const passed = team.having(AN, { type: "passHead", to: BO });
  expect([passed.placeOf(AN)?.head, passed.placeOf(BO)?.head]).toEqual([false, true]);
});

test("a member suggests, the head does it or sets it aside, once", () => {
  team.when(AN, { type: "suggest", command: speak }).isRefused("headNeedsNoSuggestion");
  const suggested = team
    .when(BO, { type: "suggest", command: speak })
    .yields({ type: "suggestionMade", id: 1, by: BO, seat: JAPAN });
  suggested
    .when(BO, { type: "settleSuggestion", suggestion: 1, outcome: "taken" })
    .isRefused("onlyTheHead");
  suggested
    .when(CY, { type: "settleSuggestion", suggestion: 1, outcome: "taken" })
    .isRefused("suggestionUnknown");
  suggested
    .having(AN, { type: "settleSuggestion", suggestion: 1, outcome: "taken" })
    .when(AN, { type: "settleSuggestion", suggestion: 1, outcome: "setAside" })
    .isRefused("suggestionSettled");
});

test("once the class debriefs, members suggest what to settle anew, and nothing else", () => {
  const accept: SeatCommand = { type: "answerSettlement", proposal: 1, accepted: true };
  const propose: SeatCommand = { type: "proposeSettlement", settlement: { keep: [], adopt: {} } };
  team.when(BO, { type: "suggest", command: accept }).isRefused("notInThisStep", { step: "play" });
  const debrief = team.having(DOOR, { type: "tablesLaid", codes: ["654321"] }).inStep("debrief");
  debrief
    .when(BO, { type: "suggest", command: speak })
    .isRefused("notInThisStep", { step: "debrief" });
  debrief.when(AN, { type: "suggest", command: accept }).isRefused("headNeedsNoSuggestion");
  debrief
    .having(BO, { type: "suggest", command: propose })
    .when(BO, { type: "suggest", command: accept })
    .yields({ type: "suggestionMade", id: 2, by: BO, seat: JAPAN, command: accept });
});

test("what the head left unsettled in play keeps nobody from suggesting in the debrief", () => {
  const accept: SeatCommand = { type: "answerSettlement", proposal: 1, accepted: true };
  const full = Array.from({ length: 10 }).reduce<typeof team>(
    (given) => given.having(BO, { type: "suggest", command: speak }),
    team,
  );
  full
    .having(DOOR, { type: "tablesLaid", codes: ["654321"] })
    .inStep("debrief")
    .when(BO, { type: "suggest", command: accept })
    .yields({ type: "suggestionMade", id: 11, by: BO, seat: JAPAN, command: accept });
});

test("a head has ten suggestions before them at most", () => {
  const full = Array.from({ length: 10 }).reduce<typeof team>(
    (given) => given.having(BO, { type: "suggest", command: speak }),
    team,
  );
  full.when(BO, { type: "suggest", command: speak }).isRefused("tooManySuggestions", { max: 10 });
});
