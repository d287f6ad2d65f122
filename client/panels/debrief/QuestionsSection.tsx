import type { JSX } from "preact";
import { t } from "#client/text/i18n.ts";
import { askedQuestions } from "#client/viewmodel/debrief/questionModel.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import { say } from "../parts/say.ts";
import { Term } from "../parts/Term.tsx";
import { Section } from "./parts/Section.tsx";

/** Three questions from what happened here, each with what it is about. */
export function QuestionsSection({ debrief }: { readonly debrief: Debrief }): JSX.Element {
  return (
    <Section
      id="questions"
      title={t("debrief:discussion.title")}
      intro={t("debrief:discussion.intro")}
    >
      <ol role="list" class="debrief-questions">
        {askedQuestions(debrief.questions).map(({ key, text, concept, term }) => (
          <li key={key} class="card stack stack-tight">
            <p class="treaty-text lead">{say(text)}</p>
            <p class="small">
              <span class="muted">{t("debrief:discussion.about")}</span>{" "}
              <Term id={term}>{t(`debrief:concepts.${concept}`)}</Term>
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
