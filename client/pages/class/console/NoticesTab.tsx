import type { JSX, TargetedSubmitEvent } from "preact";
import { useState } from "preact/hooks";
import { ClassOutcome } from "#client/parts/acts/ClassOutcome.tsx";
import { useClassAct } from "#client/parts/acts/useClassAct.ts";
import { Field } from "#client/parts/Fields.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { formatTime, t } from "#client/text/i18n.ts";
import { LONGEST_NOTICE } from "#shared/classroom/classCommands.ts";
import type { LedClass } from "#shared/classroom/classView.ts";
import { useLed } from "./useLed.ts";

/** Words of the instructor to everybody or to one table, in any step. */
export function NoticesTab(): JSX.Element {
  const { notices } = useLed().lead;
  return (
    <section class="card paper stack" aria-labelledby="notices">
      <h2 id="notices">{t("classroom:console.notices.title")}</h2>
      <NoticeForm />
      {notices.length === 0 ? null : (
        <ol role="list" class="stack stack-tight">
          {notices.toReversed().map((notice) => (
            <Given key={`${notice.at}-${notice.text}`} notice={notice} />
          ))}
        </ol>
      )}
    </section>
  );
}

function NoticeForm(): JSX.Element {
  const { everybody } = useLed();
  const [text, setText] = useState("");
  const [table, setTable] = useState("");
  const { state, send } = useClassAct();
  const words = text.trim();
  const give = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (words === "") return;
    const where = table === "" ? {} : { table: Number(table) };
    if (await send({ type: "notify", text: words, ...where })) setText("");
  };
  return (
    <form class="stack" onSubmit={(event) => void give(event)}>
      <Field label={t("classroom:console.notices.to")}>
        {(ids) => (
          <select
            {...ids}
            class="select"
            value={table}
            onChange={(event) => setTable(event.currentTarget.value)}
          >
            <option value="">{t("classroom:console.notices.everybody")}</option>
            {everybody.tables.map(({ number }) => (
              <option key={number} value={String(number)}>
                {t("classroom:console.table", { table: number })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t("classroom:console.notices.words")}>
        {(ids) => (
          <textarea
            {...ids}
            class="textarea"
            maxLength={LONGEST_NOTICE}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="row">
        <button
          type="submit"
          class="button button-primary"
          aria-disabled={words === "" ? true : undefined}
        >
          <Icon name="send" />
          {t("classroom:console.notices.give")}
        </button>
        <ClassOutcome of={state} saved={t("classroom:console.notices.given")} />
      </div>
    </form>
  );
}

/** A notice that was given, to whom, and when. */
function Given({ notice }: { readonly notice: LedClass["notices"][number] }): JSX.Element {
  const time = formatTime(notice.at);
  return (
    <li class="message notice-line">
      <p class="small muted">
        {notice.table === undefined
          ? t("classroom:console.notices.toEverybody", { time })
          : t("classroom:console.notices.toTable", { time, table: notice.table })}
      </p>
      <p>{notice.text}</p>
    </li>
  );
}
