import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { t } from "#client/text/i18n.ts";
import type {
  InstructorClassCommand,
  StudentClassCommand,
} from "#shared/classroom/classCommands.ts";
import { ClassOutcome } from "./ClassOutcome.tsx";
import { useClassAct } from "./useClassAct.ts";

/** Sends one command to the class, and says beneath it why it was refused. What is grave asks once more. */
export function ClassButton({
  command,
  look = "",
  disabled = false,
  pressed,
  question,
  children,
  onDone,
}: {
  readonly command: StudentClassCommand | InstructorClassCommand;
  readonly look?: string;
  readonly disabled?: boolean;
  /** Of a button that switches something on and off. */
  readonly pressed?: boolean;
  /** Asked before it is sent. */
  readonly question?: string | undefined;
  readonly children: ComponentChildren;
  readonly onDone?: () => void;
}): JSX.Element {
  const { state, send } = useClassAct();
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
      {isAsking && question !== undefined ? (
        <Question
          text={question}
          label={children}
          onYes={() => void act()}
          onNo={() => setAsking(false)}
        />
      ) : null}
      <ClassOutcome of={state} />
    </div>
  );
}

/** Asks once more before something that cannot be taken back. */
export function Question({
  text,
  label,
  onYes,
  onNo,
}: {
  readonly text: string;
  /** What the affirmative button says: the act itself. */
  readonly label: ComponentChildren;
  readonly onYes: () => void;
  readonly onNo: () => void;
}): JSX.Element {
  return (
    <div class="notice notice-warn paper" role="group" aria-label={text}>
      <div class="stack stack-tight">
        <p>{text}</p>
        <div class="row">
          <button type="button" class="button button-danger" onClick={onYes}>
            {label}
          </button>
          <button type="button" class="button" onClick={onNo}>
            {t("common:cancel")}
          </button>
        </div>
      </div>
    </div>
  );
}
