import type { JSX } from "preact";
import { SendingButton, type SendingLook } from "#client/parts/acts/SendingButton.tsx";
import type {
  InstructorClassCommand,
  StudentClassCommand,
} from "#shared/classroom/classCommands.ts";
import { ClassOutcome } from "./ClassOutcome.tsx";
import { useClassAct } from "./useClassAct.ts";

/** Sends one command to the class, and says beneath it why it was refused. */
export function ClassButton({
  command,
  ...look
}: SendingLook & {
  readonly command: StudentClassCommand | InstructorClassCommand;
}): JSX.Element {
  const { state, send } = useClassAct();
  return (
    <SendingButton
      {...look}
      isSending={state.kind === "sending"}
      send={() => send(command)}
      outcome={<ClassOutcome of={state} />}
    />
  );
}
