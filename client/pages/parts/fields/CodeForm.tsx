import type { JSX, TargetedSubmitEvent } from "preact";
import { useRef, useState } from "preact/hooks";
import { goTo } from "#client/store/router.ts";
import { t } from "#client/text/i18n.ts";

/** Six digits lead to a table. Spaces, as people write them down, do no harm. */
export function CodeForm(): JSX.Element {
  const [isWrong, setWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const follow = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const code = (input.current?.value ?? "").replaceAll(/\D/g, "");
    setWrong(code.length !== 6);
    if (code.length === 6) goTo({ page: "join", code });
    else input.current?.focus();
  };
  return (
    <form class="stack stack-tight" onSubmit={follow} noValidate>
      <div class="field">
        <label class="field-label" for="code">
          {t("pages:join.code")}
        </label>
        <div class="code-row">
          <input
            ref={input}
            id="code"
            class="input code-input"
            name="code"
            inputMode="numeric"
            autoComplete="off"
            maxLength={9}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? "code-error" : undefined}
          />
          <button type="submit" class="button button-primary button-large">
            {t("pages:join.go")}
          </button>
        </div>
        {isWrong ? (
          <p class="field-error" id="code-error" role="alert">
            {t("pages:join.codeWrong")}
          </p>
        ) : null}
      </div>
    </form>
  );
}
