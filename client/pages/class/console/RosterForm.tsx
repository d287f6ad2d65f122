import type { JSX, TargetedSubmitEvent } from "preact";
import { useState } from "preact/hooks";
import { ClassOutcome } from "#client/parts/acts/ClassOutcome.tsx";
import { useClassAct } from "#client/parts/acts/useClassAct.ts";
import { Field } from "#client/parts/Fields.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { t } from "#client/text/i18n.ts";
import { LONGEST_ROSTER, readRoster } from "#client/viewmodel/classroom/rosterModel.ts";
import type { LedClass } from "#shared/classroom/classView.ts";
import { useLed } from "./useLed.ts";

type Roster = LedClass["roster"];

/** A list of those expected, by paste: students then choose their name on it, and the instructor sees who is missing. */
export function RosterForm(): JSX.Element {
  const { lead } = useLed();
  const { roster } = lead;
  const missing = roster.filter(({ taken }) => !taken);
  const isInUse = missing.length < roster.length;
  return (
    <>
      <div class="row spread">
        <h2 id="roster">{t("classroom:console.roster.title")}</h2>
        {roster.length === 0 ? null : (
          <p class="muted small">
            {t("classroom:console.roster.came", {
              came: roster.length - missing.length,
              count: roster.length,
            })}
          </p>
        )}
      </div>
      {missing.length === 0 ? null : <Missing names={missing} />}
      {isInUse ? null : (
        <details class="disclosure" open={roster.length > 0}>
          <summary>{t("classroom:console.roster.open")}</summary>
          <NamesForm roster={roster} />
        </details>
      )}
    </>
  );
}

function Missing({ names }: { readonly names: Roster }): JSX.Element {
  return (
    <div class="stack stack-tight">
      <h3>{t("classroom:console.roster.missing")}</h3>
      <ul role="list" class="row row-tight">
        {names.map(({ entry, name }) => (
          <li key={entry} class="chip">
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Before the first has come in: all names anew. */
function NamesForm({ roster }: { readonly roster: Roster }): JSX.Element {
  const [text, setText] = useState(() => roster.map(({ name }) => name).join("\n"));
  const { state, send, reset } = useClassAct();
  const read = readRoster(text);
  const save = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void send({ type: "setRoster", names: [...read.names] });
  };
  return (
    <form class="stack" onSubmit={save}>
      <Field
        label={t("classroom:console.roster.names")}
        hint={t("classroom:console.roster.hint")}
        error={
          read.left === 0
            ? undefined
            : t("classroom:console.roster.tooMany", { most: LONGEST_ROSTER })
        }
      >
        {(ids) => (
          <textarea
            {...ids}
            class="textarea"
            rows={6}
            value={text}
            onInput={(event) => {
              setText(event.currentTarget.value);
              reset();
            }}
          />
        )}
      </Field>
      <div class="row">
        <button type="submit" class="button">
          <Icon name="check" />
          {t("classroom:console.roster.save", { count: read.names.length })}
        </button>
        <ClassOutcome of={state} saved={t("classroom:console.roster.saved")} />
      </div>
    </form>
  );
}
