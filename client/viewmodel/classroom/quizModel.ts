import type { OwnClass } from "#shared/classroom/classView.ts";

/** One question as it stands for a student. */
export interface QuizCard {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  readonly options: readonly QuizOption[];
  readonly answered: boolean;
  /** Only of one that is answered. */
  readonly wasRight: boolean;
}

export interface QuizOption {
  /** From 0. */
  readonly option: number;
  readonly chosen: boolean;
  /** `open` until the question is answered; afterwards every option shows what it was. */
  readonly mark: "open" | "right" | "wrong" | "other";
}

export interface QuizSheet {
  readonly cards: readonly QuizCard[];
  readonly answered: number;
  readonly right: number;
  readonly isDone: boolean;
}

/** The questions, each with how many options it has, and the own answers. */
export function quizSheet(
  questions: readonly { readonly id: string; readonly options: number }[],
  answers: OwnClass["quiz"],
): QuizSheet {
  const cards = questions.map(({ id, options }, index) => {
    const answer = answers.find(({ question }) => question === id);
    return {
      id,
      number: index + 1,
      options: Array.from({ length: options }, (_, option) => quizOption(option, answer)),
      answered: answer !== undefined,
      wasRight: answer !== undefined && answer.option === answer.right,
    };
  });
  const answered = cards.filter((card) => card.answered).length;
  return {
    cards,
    answered,
    right: cards.filter(({ wasRight }) => wasRight).length,
    isDone: answered === cards.length,
  };
}

/** The place of the first question that is not answered; the number of questions where all are. */
export const firstUnanswered = ({ cards }: QuizSheet): number => {
  const open = cards.findIndex(({ answered }) => !answered);
  return open === -1 ? cards.length : open;
};

function quizOption(option: number, answer: OwnClass["quiz"][number] | undefined): QuizOption {
  if (answer === undefined) return { option, chosen: false, mark: "open" };
  const chosen = answer.option === option;
  if (answer.right === option) return { option, chosen, mark: "right" };
  return { option, chosen, mark: chosen ? "wrong" : "other" };
}
