import type { ComponentChildren, JSX } from "preact";
import { Outcome } from "#client/panels/parts/Outcome.tsx";
import { useSubmission } from "#client/panels/parts/useSubmission.ts";
import type { InstructorCommand } from "#shared/rules/commands.ts";
import { AskingButton } from "./AskingButton.tsx";

/** Sends one command of the host, and says beneath it why it was refused. What is grave asks once more. */
export function HostButton({
  command,
  look,
  pressed,
  disabled = false,
  question,
  saved,
  children,
  onDone,
}: {
  readonly command: InstructorCommand;
  readonly look?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly question?: string;
  /** Said once it is done; nothing where the page shows it anyway. */
  readonly saved?: string;
  readonly children: ComponentChildren;
  readonly onDone?: () => void;
}): JSX.Element {
  const { state, send } = useSubmission();
  const act = async (): Promise<void> => {
    if (await send(command)) onDone?.();
  };
  return (
    <div class="stack stack-tight">
      <AskingButton
        idle={state.kind !== "sending" && !disabled}
        look={look}
        pressed={pressed}
        question={question}
        onAct={() => void act()}
      >
        {children}
      </AskingButton>
      <Outcome of={state} {...(saved === undefined ? {} : { saved })} />
    </div>
  );
}
