import { describe, expect, test } from "vitest";
import { firstUnanswered, quizSheet } from "#client/viewmodel/classroom/quizModel.ts";

const QUESTIONS = [
  { id: "consensus", options: 3 },
  { id: "walkAway", options: 2 },
];

describe("the quiz on the rules", () => {
  test("shows no mark on any option before an answer", () => {
    const sheet = quizSheet(QUESTIONS, []);
    expect(sheet).toMatchObject({ answered: 0, right: 0, isDone: false });
    expect(sheet.cards.flatMap(({ options }) => options).every(({ mark }) => mark === "open")).toBe(
      true,
    );
    expect(firstUnanswered(sheet)).toBe(0);
  });

  test("marks what was chosen and what would have been right", () => {
    const sheet = quizSheet(QUESTIONS, [{ question: "consensus", option: 2, right: 0 }]);
    expect(sheet.cards[0]?.options.map(({ mark }) => mark)).toEqual(["right", "other", "wrong"]);
    expect(sheet.cards[0]).toMatchObject({ answered: true, wasRight: false });
    expect(firstUnanswered(sheet)).toBe(1);
  });

  test("is done when every question is answered, however", () => {
    const sheet = quizSheet(QUESTIONS, [
      { question: "consensus", option: 0, right: 0 },
      { question: "walkAway", option: 0, right: 1 },
    ]);
    expect(sheet).toMatchObject({ answered: 2, right: 1, isDone: true });
    expect(firstUnanswered(sheet)).toBe(2);
  });
});
