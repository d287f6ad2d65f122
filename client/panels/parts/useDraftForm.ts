import type { Signal } from "@preact/signals";
import type { SubmissionState } from "#client/parts/acts/useSubmission.ts";
import type { Result } from "#shared/kernel/result.ts";
import type { SeatCommand } from "#shared/rules/commands.ts";
import { focusFirstError } from "./focusFirstError.ts";
import { useTries } from "./useTries.ts";

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
  /** Whether it may be sent now; yes if left out. */
  readonly open?: boolean;
  /** Called once the command is durable or suggested. */
  readonly onSent?: () => void;
}

/** A form over a draft: `read` is the draft as a command, or what is wrong with it. */
export function useDraftForm<Draft extends object, Errors>(
  draft: Signal<Draft>,
  read: Result<SeatCommand, Errors>,
  { open = true, onSent }: Sending = {},
): DraftForm<Draft, Errors> {
  const { state, errors, send, reset } = useTries(read);
  const sendOff = async (): Promise<void> => {
    if (await send()) onSent?.();
  };
  return {
    state,
    errors,
    change: (part) => {
      draft.value = { ...draft.value, ...part };
      reset();
    },
    submit: (event) => {
      event.preventDefault();
      if (!read.ok) focusFirstError(event.currentTarget);
      if (open || !read.ok) void sendOff();
    },
  };
}
