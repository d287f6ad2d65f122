import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { MAX_MESSAGE_LENGTH } from "#shared/rules/commands.ts";
import { Field } from "../Fields.tsx";

/** Words for a table, and below them the button that says them. */
export function SayField({
  label,
  hint,
  children,
}: {
  readonly label: string;
  readonly hint: string;
  /** The button: for the words as they stand, without blanks around them; `clear` once they are said. */
  readonly children: (words: string, clear: () => void) => JSX.Element;
}): JSX.Element {
  const [text, setText] = useState("");
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <div class="stack stack-tight">
          <textarea
            {...ids}
            class="textarea"
            rows={2}
            maxLength={MAX_MESSAGE_LENGTH}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          {children(text.trim(), () => setText(""))}
        </div>
      )}
    </Field>
  );
}
