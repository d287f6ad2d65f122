import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "#client/parts/Icon.tsx";
import { t } from "#client/text/i18n.ts";
import { asksToSend } from "./asksToSend.ts";

/** One field for words and the button that sends them; the Enter key sends as well (see `asksToSend`). */
export function WordsForm({
  label,
  words,
  longest,
  problem,
  onWrite,
  onSend,
  children,
}: {
  readonly label: string;
  readonly words: string;
  /** Characters at which the field takes no more; without it, what is too long is a problem. */
  readonly longest?: number;
  /** Why the words cannot be sent as they stand. */
  readonly problem: string | undefined;
  readonly onWrite: (words: string) => void;
  readonly onSend: () => Promise<void>;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const problemId = useId();
  return (
    <form
      class="stack stack-tight composer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSend();
      }}
    >
      <div class="composer-row">
        <div class="field">
          <textarea
            class="textarea"
            rows={1}
            maxLength={longest}
            aria-label={label}
            aria-invalid={problem !== undefined}
            aria-describedby={problemId}
            placeholder={label}
            value={words}
            onInput={(event) => onWrite(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (!asksToSend(event)) return;
              event.preventDefault();
              void onSend();
            }}
          />
        </div>
        <button type="submit" class="button button-primary">
          <Icon name="send" />
          {t("panels:talk.send")}
        </button>
      </div>
      <span id={problemId} role="status">
        {problem === undefined ? null : <span class="field-error">{problem}</span>}
      </span>
      {children}
    </form>
  );
}
