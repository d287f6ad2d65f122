import type { JSX } from "preact";
import { t } from "#client/text/i18n.ts";
import { PREPARATION_PROMPTS } from "#shared/classroom/classState.ts";
import { PromptField } from "./PromptField.tsx";

/** The questions of the preparation sheet with one's own answers. */
export function PreparationPrompts(): JSX.Element {
  return (
    <>
      {PREPARATION_PROMPTS.map((prompt) => (
        <PromptField
          key={prompt}
          of={{ kind: "preparation", prompt }}
          label={t(`classroom:preparation.${prompt}.question`)}
          hint={t(`classroom:preparation.${prompt}.hint`)}
        />
      ))}
    </>
  );
}
