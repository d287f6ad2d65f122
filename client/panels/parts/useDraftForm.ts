import type { Signal } from "@preact/signals";
import { useState } from "preact/hooks";
import { type SubmissionState, useSubmission } from "#client/parts/acts/useSubmission.ts";
import type { Result } from "#shared/kernel/result.ts";
import type { SeatCommand } from "#shared/rules/commands.ts";
import { focusFirstError } from "./focusFirstError.ts";

interface DraftForm<Draft, Errors> {
  readonly state: SubmissionState;
  /** What is wrong with the draft; undefined until somebody has tried to send it. */
  readonly errors: Errors | undefined;
  /** Takes in what was changed, and forgets the answer to what was sent before. */
  readonly change: (part: Partial<Draft>) => void;
  /** For the form's `onSubmit`: sends the draft, or puts the reader where its first mistake is. */
  readonly submit: (event: Event) => void;
}

interface Sending {
  /** Whether it may be sent now. */
  readonly open: boolean;
  /** Called once the command is durable or suggested. */
  readonly onSent: () => void;
}

/** A form over a draft: `read` is the draft as a command, or what is wrong with it. */
export function useDraftForm<Draft extends object, Errors>(
  draft: Signal<Draft>,
  read: Result<SeatCommand, Errors>,
  { open, onSent }: Sending = ANY_TIME,
): DraftForm<Draft, Errors> {
  const { state, send, reset } = useSubmission();
  const [tried, setTried] = useState(false);
  const sendOff = async (command: SeatCommand): Promise<void> => {
    if (await send(command)) onSent();
  };
  return {
    state,
    errors: tried && !read.ok ? read.error : undefined,
    change: (part) => {
      draft.value = { ...draft.value, ...part };
      reset();
    },
    submit: (event) => {
      event.preventDefault();
      setTried(true);
      if (!read.ok) focusFirstError(event.currentTarget);
      else if (open && state.kind !== "sending") void sendOff(read.value);
    },
  };
}

const ANY_TIME: Sending = { open: true, onSent: () => undefined };
