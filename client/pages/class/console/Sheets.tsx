import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { loadPapers } from "#client/net/classApi.ts";
import { Loaded } from "#client/pages/parts/frame/Loaded.tsx";
import { useClassStore } from "#client/store/classStore.ts";
import { t, textIfAny } from "#client/text/i18n.ts";
import { sheetsOf } from "#client/viewmodel/classroom/sheetsModel.ts";
import type { LedStudent } from "#shared/classroom/classView.ts";

/** What a student wrote on the sheets of the lesson, fetched when it is opened. */
export function Sheets({ of }: { readonly of: LedStudent }): JSX.Element | null {
  const { code, token } = useClassStore();
  const [isOpen, setOpen] = useState(false);
  const count = of.papers.preparation + of.papers.reflection + of.papers.survey;
  if (count === 0) return null;
  return (
    <details class="disclosure" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("classroom:console.people.sheets", { count })}</summary>
      {isOpen ? (
        <Loaded load={() => loadPapers(code, token)} key={count}>
          {(written) => (
            <div class="stack">
              {sheetsOf(written, of.student).map(({ kind, answers }) => (
                <section key={kind} class="stack stack-tight">
                  <h3>{t(`classroom:step.${kind}`)}</h3>
                  {answers.map(({ prompt, text }) => (
                    <div key={prompt}>
                      <p class="small muted">
                        {textIfAny(`classroom:${kind}.${prompt}.question`) ?? prompt}
                      </p>
                      <p class="message-text">{text}</p>
                    </div>
                  ))}
                </section>
              ))}
            </div>
          )}
        </Loaded>
      ) : null}
    </details>
  );
}
