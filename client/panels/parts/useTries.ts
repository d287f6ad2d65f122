import { useState } from "preact/hooks";
import { type SubmissionState, useSubmission } from "#client/parts/acts/useSubmission.ts";
import type { Result } from "#shared/kernel/result.ts";
import type { SeatCommand } from "#shared/rules/commands.ts";

interface Tries<Errors> {
  readonly state: SubmissionState;
  /** What is wrong; undefined from the beginning, and from each success, until somebody tries to send it. */
  readonly errors: Errors | undefined;
  /** Sends it where nothing is wrong and nothing is on its way; true once it is durable or suggested. */
  readonly send: (command?: Result<SeatCommand, unknown>) => Promise<boolean>;
  /** Forgets the last answer, when what it was about has changed. */
  readonly reset: () => void;
}

/**
 * What somebody is writing, sent once it is whole: nobody is told of mistakes before a first try, and
 * from then on until they are mended. `read` is what was written as a command, or what is wrong with it.
 */
export function useTries<Errors>(read: Result<SeatCommand, Errors>): Tries<Errors> {
  const { state, send, reset } = useSubmission();
  const [tried, setTried] = useState(false);
  return {
    state,
    errors: tried && !read.ok ? read.error : undefined,
    send: async (command = read) => {
      setTried(true);
      if (!command.ok || state.kind === "sending" || !(await send(command.value))) return false;
      setTried(false);
      return true;
    },
    reset,
  };
}
