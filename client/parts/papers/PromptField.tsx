import type { JSX } from "preact";
import { Field } from "#client/parts/Fields.tsx";
import type { PaperOf, PaperState } from "#client/store/paperDraft.ts";
import { classRefusalText } from "#client/text/classRefusalText.ts";
import { t } from "#client/text/i18n.ts";
import { LONGEST_PAPER } from "#shared/classroom/classCommands.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import { usePaper } from "./usePaper.ts";

/** One question to be answered in prose; what is written is handed in by itself. */
export function PromptField({
  of,
  label,
  hint,
  rows = 4,
}: {
  readonly of: PaperOf;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly rows?: number;
}): JSX.Element {
  const draft = usePaper(of);
  return (
    <div class="stack stack-tight">
      <Field label={label} hint={hint}>
        {(ids) => (
          <textarea
            {...ids}
            class="textarea"
            rows={rows}
            maxLength={LONGEST_PAPER}
            value={draft.text.value}
            onInput={(event) => draft.write(event.currentTarget.value)}
            onBlur={() => void draft.flush()}
          />
        )}
      </Field>
      <Handed state={draft.state.value} />
    </div>
  );
}

/** What became of the words: not a live region, for it changes with every pause of the writer. */
function Handed({ state }: { readonly state: PaperState }): JSX.Element {
  switch (state.kind) {
    case "untouched":
      return <p class="small muted paper-state"> </p>;
    case "kept":
      return <p class="small muted paper-state sending">{t("classroom:student.paper.kept")}</p>;
    case "saved":
      return <p class="small good paper-state saved">{t("classroom:student.paper.saved")}</p>;
    case "empty":
      return <p class="small muted paper-state">{t("classroom:student.paper.empty")}</p>;
    case "refused":
      return (
        <p class="small bad strong paper-state refused" role="alert">
          {classRefusalText(state.refusal)}
        </p>
      );
    default:
      return assertNever(state);
  }
}
