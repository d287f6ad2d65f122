import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { ClassButton } from "#client/parts/acts/ClassButton.tsx";
import { ClassOutcome } from "#client/parts/acts/ClassOutcome.tsx";
import { useClassAct } from "#client/parts/acts/useClassAct.ts";
import { Icon } from "#client/parts/Icon.tsx";
import { t } from "#client/text/i18n.ts";
import { personOf } from "#client/viewmodel/classroom/seatingModel.ts";
import {
  PREPARATION_PROMPTS,
  REFLECTION_PROMPTS,
  SURVEY_ITEMS,
} from "#shared/classroom/classState.ts";
import type { LedStudent } from "#shared/classroom/classView.ts";
import type { StudentId } from "#shared/kernel/ids.ts";
import { PersonDialog } from "./PersonDialog.tsx";
import { useLed } from "./useLed.ts";
import { Where } from "./Where.tsx";

/** Everybody in the order they came, with where they sit and what they have done. */
export function PeopleList(): JSX.Element {
  const { lead } = useLed();
  const [opened, setOpened] = useState<StudentId | undefined>(undefined);
  const { students } = lead;
  const connected = students.filter((each) => each.connected).length;
  const shown = students.find(({ student }) => student === opened);
  return (
    <section class="card paper stack" aria-labelledby="people">
      <div class="row spread">
        <h2 id="people">{t("classroom:console.people.title", { count: students.length })}</h2>
        <p class="muted small">{t("classroom:console.people.connected", { count: connected })}</p>
        <ApproveAll of={students.filter((each) => each.nameAwaitsApproval)} />
      </div>
      {students.length === 0 ? (
        <p>{t("classroom:console.people.nobody")}</p>
      ) : (
        <ul role="list" class="people">
          {students.map((student) => (
            <PersonRow
              key={student.student}
              of={student}
              onOpen={() => setOpened(student.student)}
            />
          ))}
        </ul>
      )}
      {shown === undefined ? null : (
        <PersonDialog of={shown} onClose={() => setOpened(undefined)} />
      )}
    </section>
  );
}

/** One press for a whole class of good names. */
function ApproveAll({ of }: { readonly of: readonly LedStudent[] }): JSX.Element | null {
  const { state, send } = useClassAct();
  if (of.length < 2) return null;
  const approve = (): void => {
    for (const { student } of of) void send({ type: "approveName", student });
  };
  return (
    <>
      <button
        type="button"
        class="button"
        aria-disabled={state.kind === "sending" ? true : undefined}
        onClick={approve}
      >
        <Icon name="check" />
        {t("classroom:console.people.approveAll", { count: of.length })}
      </button>
      <ClassOutcome of={state} />
    </>
  );
}

function PersonRow({
  of,
  onOpen,
}: {
  readonly of: LedStudent;
  readonly onOpen: () => void;
}): JSX.Element {
  const { lead } = useLed();
  const person = personOf(of, lead);
  const done = useDone(of);
  return (
    <li class="person">
      <button type="button" class="person-open" aria-haspopup="dialog" onClick={onOpen}>
        <span class="person-name">
          <span class={`presence ${of.connected ? "presence-here" : ""}`} aria-hidden="true" />
          <span class="strong">{person.name}</span>
          {person.onRoster === undefined || person.onRoster === person.name ? null : (
            <span class="small muted">{person.onRoster}</span>
          )}
        </span>
        <span class="person-facts small">
          {of.connected ? null : (
            <span class="chip chip-warn">
              <Icon name="wifi-off" />
              {t("classroom:console.people.notConnected")}
            </span>
          )}
          <Where of={person} />
          {done === undefined ? null : <span class="muted number">{done}</span>}
        </span>
      </button>
      {person.awaitsApproval ? (
        <ClassButton command={{ type: "approveName", student: of.student }}>
          <Icon name="check" />
          {t("classroom:console.people.approveShort")}{" "}
          <span class="visually-hidden">{person.name}</span>
        </ClassButton>
      ) : null}
    </li>
  );
}

/** What somebody has done of the running step, in a few words. */
function useDone(of: LedStudent): string | undefined {
  const { everybody } = useLed();
  switch (everybody.step) {
    case "readiness":
      return t("classroom:console.people.quiz", {
        right: of.quiz.right,
        answered: of.quiz.answered,
      });
    case "preparation":
      return t("classroom:console.people.part", {
        done: of.papers.preparation,
        all: PREPARATION_PROMPTS.length,
      });
    case "reflection":
      return t("classroom:console.people.part", {
        done: of.papers.reflection,
        all: REFLECTION_PROMPTS.length,
      });
    case "survey":
      return t("classroom:console.people.part", { done: of.surveyed, all: SURVEY_ITEMS.length });
    case "lobby":
    case "play":
    case "debrief":
    case "closed":
      return undefined;
    default:
      return everybody.step satisfies never;
  }
}
