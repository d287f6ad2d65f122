import "./notes.css";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { loadInstructorNotes } from "#client/net/httpApi.ts";
import { Loaded } from "#client/pages/parts/frame/Loaded.tsx";
import { localised, t } from "#client/text/i18n.ts";
import { type LessonPlan, lessonPlans } from "#client/viewmodel/classroom/notesModel.ts";
import type { InstructorNotesReply } from "#shared/protocol/http.ts";
import type { InstructorNotes as Notes } from "#shared/scenario/instructorNotes.ts";
import { textAt } from "#shared/scenario/texts.ts";

/**
 * What a scenario tells whoever leads a class with it, fetched when it is opened. While it is open, the
 * page prints as these notes alone.
 */
export function InstructorNotes({
  scenario,
  title,
}: {
  readonly scenario: string;
  /** Of the scenario, for the paper. */
  readonly title: string;
}): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      class="disclosure instructor-notes"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t("classroom:notes.title")}</summary>
      {isOpen ? (
        <Loaded load={() => loadInstructorNotes(scenario)} key={scenario}>
          {({ notes, texts }) =>
            notes === undefined ? (
              <p>{t("classroom:notes.none")}</p>
            ) : (
              <NotesSheet title={title} notes={notes} texts={texts} />
            )
          }
        </Loaded>
      ) : null}
    </details>
  );
}

function NotesSheet({
  title,
  notes,
  texts,
}: {
  readonly title: string;
  readonly notes: Notes;
  readonly texts: InstructorNotesReply["texts"];
}): JSX.Element {
  const say = (key: string): string =>
    localised(
      Object.fromEntries(
        Object.entries(texts).map(([language, each]) => [
          language,
          textAt(each, `instructorNotes.${key}`) ?? "",
        ]),
      ),
    );
  return (
    <div class="stack stack-loose">
      <h2 class="notes-title">{t("classroom:notes.of", { title })}</h2>
      <section class="stack stack-tight">
        <h3>{t("classroom:notes.objectives")}</h3>
        <ul>
          {notes.objectives.map((id) => (
            <li key={id}>{say(`objectives.${id}`)}</li>
          ))}
        </ul>
      </section>
      <section class="stack stack-tight">
        <h3>{t("classroom:notes.plans")}</h3>
        <p class="small muted">{t("classroom:notes.plansHint")}</p>
        <div class="notes-plans">
          {lessonPlans(notes).map((plan) => (
            <PlanTable key={plan.minutes} plan={plan} say={say} />
          ))}
        </div>
      </section>
      {(["pitfalls", "discussion"] as const).map((part) => (
        <section key={part} class="stack stack-tight">
          <h3>{t(`classroom:notes.${part}`)}</h3>
          <Entries of={part} ids={notes[part]} say={say} />
        </section>
      ))}
      <p>
        <button type="button" class="button" onClick={() => window.print()}>
          {t("classroom:notes.print")}
        </button>
      </p>
    </div>
  );
}

interface Saying {
  /** A text of the notes, by its key below `instructorNotes`. */
  readonly say: (key: string) => string;
}

function PlanTable({ plan, say }: Saying & { readonly plan: LessonPlan }): JSX.Element {
  return (
    <table class="notes-plan">
      <caption>{t("classroom:notes.minutes", { count: Number(plan.minutes) })}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{t("classroom:notes.when")}</th>
          <th scope="col">{t("classroom:notes.step")}</th>
        </tr>
      </thead>
      <tbody>
        {plan.steps.map(({ id, from, until }) => (
          <tr key={id}>
            <th scope="row">{t("classroom:notes.span", { from, until })}</th>
            <td>{say(`plans.${plan.minutes}.${id}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Entries({
  of,
  ids,
  say,
}: Saying & { readonly of: "pitfalls" | "discussion"; readonly ids: readonly string[] }) {
  return (
    <dl class="notes-entries">
      {ids.map((id) => (
        <div key={id}>
          <dt>{say(`${of}.${id}.title`)}</dt>
          <dd>{say(`${of}.${id}.body`)}</dd>
        </div>
      ))}
    </dl>
  );
}
