import type { JSX, TargetedSubmitEvent } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { loadQuiz } from "#client/net/classApi.ts";
import type { ApiResult } from "#client/net/httpApi.ts";
import { Icon } from "#client/parts/Icon.tsx";
import { useClassStore } from "#client/store/classStore.ts";
import { classRefusalText } from "#client/text/classRefusalText.ts";
import { addScenarioTexts, scenarioText, scenarioTextIfAny, t } from "#client/text/i18n.ts";
import {
  firstUnanswered,
  type QuizCard,
  type QuizOption,
  type QuizSheet,
  quizSheet,
} from "#client/viewmodel/classroom/quizModel.ts";
import type { OwnClass } from "#shared/classroom/classView.ts";
import type { Quiz } from "#shared/protocol/class.ts";
import { Loaded } from "../../parts/frame/Loaded.tsx";

/** Five questions on the rules, one at a time, each explained as soon as it is answered. */
export function QuizStep({ own }: { readonly own: OwnClass }): JSX.Element {
  const { code, token } = useClassStore();
  const load = async (): ApiResult<Quiz> => {
    const quiz = await loadQuiz(code, token);
    if (quiz.ok) addScenarioTexts(quiz.value.texts);
    return quiz;
  };
  // Why an answer is right is told once it has been given.
  return (
    <Loaded load={load} again={own.quiz.length}>
      {({ questions }) => <Questions questions={questions} own={own} />}
    </Loaded>
  );
}

function Questions({
  questions,
  own,
}: {
  readonly questions: Quiz["questions"];
  readonly own: OwnClass;
}): JSX.Element {
  const sheet = quizSheet(questions, own.quiz);
  const [at, setAt] = useState(() => firstUnanswered(sheet));
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  // Together with the question: a little later it would take the focus from whoever has begun to choose.
  useLayoutEffect(() => {
    if (!isFirst.current) heading.current?.focus();
    isFirst.current = false;
  }, [at]);
  const card = sheet.cards[at];
  return (
    <section class="card paper sheet stack" aria-labelledby="quiz-heading">
      <p class="row spread">
        <span class="eyebrow">
          {t("classroom:quiz.progress", { done: sheet.answered, count: sheet.cards.length })}
        </span>
        <Dots sheet={sheet} at={at} />
      </p>
      {card === undefined ? (
        <Result sheet={sheet} heading={heading} onBack={() => setAt(0)} />
      ) : (
        <Question
          key={card.id}
          card={card}
          heading={heading}
          isLast={at === sheet.cards.length - 1}
          onNext={() => setAt(at + 1)}
        />
      )}
    </section>
  );
}

/** One mark a question; words beside it say the same. */
function Dots({ sheet, at }: { readonly sheet: QuizSheet; readonly at: number }): JSX.Element {
  return (
    <span class="quiz-dots" aria-hidden="true">
      {sheet.cards.map(({ id, answered, wasRight }, index) => (
        <span key={id} class={`quiz-dot ${index === at ? "quiz-dot-now" : ""}`}>
          {answered ? <Icon name={wasRight ? "check" : "x"} /> : index + 1}
        </span>
      ))}
    </span>
  );
}

function Question({
  card,
  heading,
  isLast,
  onNext,
}: {
  readonly card: QuizCard;
  readonly heading: { current: HTMLHeadingElement | null };
  readonly isLast: boolean;
  readonly onNext: () => void;
}): JSX.Element {
  const lesson = useClassStore();
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const answer = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (chosen === undefined) return setProblem(t("classroom:quiz.chooseFirst"));
    setProblem(undefined);
    const reply = await lesson.submit({ type: "answerQuiz", question: card.id, option: chosen });
    if (!reply.ok) setProblem(classRefusalText(reply.refusal));
  };
  return (
    <form class="stack" onSubmit={(event) => void answer(event)}>
      <h2 id="quiz-heading" ref={heading} tabIndex={-1}>
        {scenarioText(`quiz.${card.id}.question`)}
      </h2>
      <fieldset class="stack stack-tight" aria-labelledby="quiz-heading">
        {card.options.map((option) => (
          <Option
            key={option.option}
            of={option}
            question={card.id}
            answered={card.answered}
            checked={card.answered ? option.chosen : chosen === option.option}
            onChoose={() => setChosen(option.option)}
          />
        ))}
      </fieldset>
      <div role="status" class="stack stack-tight">
        {problem === undefined ? null : <p class="field-error">{problem}</p>}
        {card.answered ? <Explained card={card} /> : null}
      </div>
      <div class="row">
        {card.answered ? (
          <button type="button" class="button button-primary button-large" onClick={onNext}>
            {t(isLast ? "classroom:quiz.toResult" : "classroom:quiz.next")}
            <Icon name="arrow-right" />
          </button>
        ) : (
          <button type="submit" class="button button-primary button-large">
            {t("classroom:quiz.answer")}
          </button>
        )}
      </div>
    </form>
  );
}

/** Whether the answer was right, and why. */
function Explained({ card: { id, wasRight } }: { readonly card: QuizCard }): JSX.Element {
  return (
    <div class={`notice ${wasRight ? "notice-good" : "notice-warn"}`}>
      <Icon name={wasRight ? "circle-check" : "info"} />
      <div class="stack stack-tight grow">
        <p class="strong">{t(wasRight ? "classroom:quiz.right" : "classroom:quiz.wrong")}</p>
        <p>{scenarioTextIfAny(`quiz.${id}.why`) ?? t("common:loading")}</p>
      </div>
    </div>
  );
}

function Option({
  of,
  question,
  answered,
  checked,
  onChoose,
}: {
  readonly of: QuizOption;
  readonly question: string;
  readonly answered: boolean;
  readonly checked: boolean;
  readonly onChoose: () => void;
}): JSX.Element {
  return (
    <label class={`choice quiz-option quiz-option-${of.mark}`}>
      <input
        type="radio"
        name={`quiz-${question}`}
        checked={checked}
        disabled={answered}
        onChange={onChoose}
      />
      <span class="grow">{scenarioText(`quiz.${question}.options.${of.option}`)}</span>
      {of.mark === "right" ? (
        <span class="chip chip-good">
          <Icon name="check" />
          {t("classroom:quiz.mark.right")}
        </span>
      ) : null}
      {of.mark === "wrong" ? (
        <span class="chip chip-bad">
          <Icon name="x" />
          {t("classroom:quiz.mark.wrong")}
        </span>
      ) : null}
    </label>
  );
}

function Result({
  sheet,
  heading,
  onBack,
}: {
  readonly sheet: QuizSheet;
  readonly heading: { current: HTMLHeadingElement | null };
  readonly onBack: () => void;
}): JSX.Element {
  return (
    <div class="stack">
      <h2 id="quiz-heading" ref={heading} tabIndex={-1}>
        {t("classroom:quiz.result", { right: sheet.right, count: sheet.cards.length })}
      </h2>
      <p>{t("classroom:quiz.resultText")}</p>
      <div class="row">
        <button type="button" class="button" onClick={onBack}>
          {t("classroom:quiz.readAgain")}
        </button>
      </div>
    </div>
  );
}
