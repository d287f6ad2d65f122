import type { JSX } from "preact";
import { Bar } from "#client/parts/Bar.tsx";
import { scenarioText, t } from "#client/text/i18n.ts";
import { useLed } from "./useLed.ts";

/** Which rules are understood and which want a word, while the quiz is answered or made up for. */
export function QuizResults(): JSX.Element | null {
  const { everybody, lead } = useLed();
  const isAsked = everybody.step === "readiness" || everybody.step === "preparation";
  if (!isAsked || lead.quiz.every(({ answered }) => answered === 0)) return null;
  return (
    <section class="card paper stack" aria-labelledby="quiz-results">
      <h2 id="quiz-results">{t("classroom:console.people.quizResults")}</h2>
      <ol role="list" class="stack">
        {lead.quiz.map(({ question, answered, right }) => (
          <li key={question} class="stack stack-tight">
            <p class="row spread row-tight">
              <span class="grow-wide">{scenarioText(`quiz.${question}.question`)}</span>
              <span class="strong number">
                {t("classroom:console.people.quiz", { right, answered })}
              </span>
            </p>
            <Bar part={answered === 0 ? 0 : right / answered} />
          </li>
        ))}
      </ol>
    </section>
  );
}
