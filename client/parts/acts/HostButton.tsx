import type { JSX } from "preact";
import { Outcome } from "#client/parts/acts/Outcome.tsx";
import { useSubmission } from "#client/parts/acts/useSubmission.ts";
import type { InstructorCommand } from "#shared/rules/commands.ts";
import { SendingButton, type SendingLook } from "./SendingButton.tsx";

/** Sends one command of the host, and says beneath it why it was refused. */
export function HostButton({
  command,
  saved,
  ...look
}: SendingLook & {
  readonly command: InstructorCommand;
  /** Said once it is done; nothing where the page shows it anyway. */
  readonly saved?: string;
}): JSX.Element {
  const { state, send } = useSubmission();
  return (
    <SendingButton
      {...look}
      isSending={state.kind === "sending"}
      send={() => send(command)}
      outcome={<Outcome of={state} {...(saved === undefined ? {} : { saved })} />}
    />
  );
}
