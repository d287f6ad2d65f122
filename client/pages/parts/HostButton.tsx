import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { Outcome } from "#client/panels/parts/Outcome.tsx";
import { useSubmission } from "#client/panels/parts/useSubmission.ts";
import { t } from "#client/text/i18n.ts";
import type { InstructorCommand } from "#shared/rules/commands.ts";

/** Sends one command of the host, and says beneath it why it was refused. What is grave asks once more. */
export function HostButton({
  command,
  look = "",
  pressed,
  disabled = false,
  question,
  saved,
  children,
  onDone,
}: {
  readonly command: InstructorCommand;
  readonly look?: string;
  /** For toggles. */
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  /** Asked before it is sent. */
  readonly question?: string;
  /** Said once it is done; nothing where the page shows it anyway. */
  readonly saved?: string;
  readonly children: ComponentChildren;
  readonly onDone?: () => void;
}): JSX.Element {
  const { state, send } = useSubmission();
  const [isAsking, setAsking] = useState(false);
  const idle = state.kind !== "sending" && !disabled;
  const act = async (): Promise<void> => {
    setAsking(false);
    if (idle && (await send(command))) onDone?.();
  };
  return (
    <div class="stack stack-tight">
      <button
        type="button"
        class={`button ${look}`}
        aria-disabled={idle ? undefined : true}
        aria-pressed={pressed}
        aria-expanded={question === undefined ? undefined : isAsking}
        onClick={() => (question === undefined ? void act() : setAsking(idle && !isAsking))}
      >
        {children}
      </button>
      {isAsking ? (
        <div class="notice notice-warn">
          <div class="stack stack-tight">
            <p>{question}</p>
            <div class="row">
              <button type="button" class="button button-danger" onClick={() => void act()}>
                {children}
              </button>
              <button type="button" class="button" onClick={() => setAsking(false)}>
                {t("common:cancel")}
              </button>
            </div>
          </div>
        </div>
      ) : null}
      <Outcome of={state} {...(saved === undefined ? {} : { saved })} />
    </div>
  );
}
