import type { ComponentChildren, JSX } from "preact";
import { AskingButton } from "#client/pages/parts/AskingButton.tsx";
import type {
  InstructorClassCommand,
  StudentClassCommand,
} from "#shared/classroom/classCommands.ts";
import { ClassOutcome } from "./ClassOutcome.tsx";
import { useClassAct } from "./useClassAct.ts";

/** Sends one command to the class, and says beneath it why it was refused. What is grave asks once more. */
export function ClassButton({
  command,
  look,
  disabled = false,
  pressed,
  question,
  children,
  onDone,
}: {
  readonly command: StudentClassCommand | InstructorClassCommand;
  readonly look?: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly question?: string | undefined;
  readonly children: ComponentChildren;
  readonly onDone?: () => void;
}): JSX.Element {
  const { state, send } = useClassAct();
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
      <ClassOutcome of={state} />
    </div>
  );
}
