import type { JSX } from "preact";
import { t } from "#client/text/i18n.ts";
import { reflectionPrompt, writtenOf } from "#client/viewmodel/classroom/papersModel.ts";
import type { OwnClass } from "#shared/classroom/classView.ts";

/** What one wrote before anything was revealed. */
export function OwnWords({ own }: { readonly own: OwnClass }): JSX.Element | null {
  const written = writtenOf(own, "reflection");
  if (written.length === 0) return null;
  return (
    <section class="card paper sheet stack" aria-labelledby="own-words">
      <h2 id="own-words">{t("classroom:student.yourWords")}</h2>
      <dl class="stack">
        {written.map(({ prompt, text }) => {
          const known = reflectionPrompt(prompt);
          return (
            <div key={prompt} class="stack stack-tight">
              {known === undefined ? null : (
                <dt class="strong">{t(`classroom:reflection.${known}.question`)}</dt>
              )}
              <dd class="late-words">{text}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
