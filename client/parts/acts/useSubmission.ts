import { useState } from "preact/hooks";
import { type TableReply, useTableStore } from "#client/store/tableStore.ts";
import type { ClassRefusal } from "#shared/classroom/classRefusals.ts";
import type { InstructorCommand, SeatCommand } from "#shared/rules/commands.ts";
import type { Refusal } from "#shared/rules/refusals.ts";

/** Where a command of a form stands. */
export type SubmissionState =
  | { readonly kind: "idle" }
  | { readonly kind: "sending" }
  | { readonly kind: "saved" }
  /** On its way to the head of the delegation. */
  | { readonly kind: "suggested" }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "refusedInClass"; readonly refusal: ClassRefusal };

export interface Submission {
  readonly state: SubmissionState;
  /** Sends a command; true once it is durable or suggested, false where it was refused. */
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
      setState(stateAfter(reply));
      return reply.ok;
    },
    reset: () => setState({ kind: "idle" }),
  };
}

function stateAfter(reply: TableReply): SubmissionState {
  if (reply.ok) return { kind: "suggested" in reply ? "suggested" : "saved" };
  return "inClass" in reply
    ? { kind: "refusedInClass", refusal: reply.inClass }
    : { kind: "refused", refusal: reply.refusal };
}
