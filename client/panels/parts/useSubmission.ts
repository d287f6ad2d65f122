import { useState } from "preact/hooks";
import { useTableStore } from "#client/store/tableStore.ts";
import type { InstructorCommand, SeatCommand } from "#shared/rules/commands.ts";
import type { Refusal } from "#shared/rules/refusals.ts";

/** Where a command of a form stands. */
export type SubmissionState =
  | { readonly kind: "idle" }
  | { readonly kind: "sending" }
  | { readonly kind: "saved" }
  | { readonly kind: "refused"; readonly refusal: Refusal };

export interface Submission {
  readonly state: SubmissionState;
  /** Sends a command; true once it is durable, false where it was refused. */
  readonly send: (command: SeatCommand | InstructorCommand) => Promise<boolean>;
  /** Forgets the last answer, when what it was about has changed. */
  readonly reset: () => void;
}

/** One form's way to the server, with what became of its last command. */
export function useSubmission(): Submission {
  const store = useTableStore();
  const [state, setState] = useState<SubmissionState>({ kind: "idle" });
  return {
    state,
    send: async (command) => {
      setState({ kind: "sending" });
      const reply = await store.submit(command);
      setState(reply.ok ? { kind: "saved" } : { kind: "refused", refusal: reply.refusal });
      return reply.ok;
    },
    reset: () => setState({ kind: "idle" }),
  };
}
