import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { browserShelves } from "#client/net/browserShelves.ts";
import { CopyButton } from "#client/parts/CopyButton.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { useClassStore } from "#client/store/classStore.ts";
import { forgetWords, type PaperOf, wordsLeftOver } from "#client/store/paperDraft.ts";
import { t } from "#client/text/i18n.ts";
import { closedPapers } from "#client/viewmodel/classroom/papersModel.ts";
import type { ClassStep } from "#shared/classroom/classPlan.ts";

/** Words that came too late for their step: kept in this browser, to be copied or thrown away. */
export function LateWords({ step }: { readonly step: ClassStep }): JSX.Element | null {
  const store = useClassStore();
  const [thrown, setThrown] = useState(0);
  const closed: readonly PaperOf[] = closedPapers(step);
  const left = wordsLeftOver(store, closed, browserShelves.browser);
  if (left.length === 0) return null;
  const throwAway = (): void => {
    forgetWords(store, left, browserShelves.browser);
    setThrown(thrown + 1);
  };
  return (
    <section class="notice notice-warn paper" aria-label={t("classroom:student.late.title")}>
      <Icon name="file-text" />
      <div class="stack stack-tight grow">
        <p>{t("classroom:student.late.text")}</p>
        {left.map(({ kind, prompt, text }) => (
          <blockquote key={`${kind}-${prompt}`} class="late-words">
            {text}
          </blockquote>
        ))}
        <div class="row">
          <CopyButton
            text={left.map(({ text }) => text).join("\n\n")}
            label={t("classroom:student.late.copy")}
          />
          <button type="button" class="button" onClick={throwAway}>
            {t("classroom:student.late.throwAway")}
          </button>
        </div>
      </div>
    </section>
  );
}
