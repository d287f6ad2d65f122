import { useState } from "preact/hooks";
import { useClassStore } from "#client/store/classStore.ts";
import type {
  InstructorClassCommand,
  StudentClassCommand,
} from "#shared/classroom/classCommands.ts";
import type { ClassRefusal } from "#shared/classroom/classRefusals.ts";

/** Where something asked of the class stands. */
export type ClassActState =
  | { readonly kind: "idle" }
  | { readonly kind: "sending" }
  | { readonly kind: "saved" }
  | { readonly kind: "refused"; readonly refusal: ClassRefusal };

export interface ClassAct {
  readonly state: ClassActState;
  /** Sends a command; true once it is durable, false where it was refused. */
  readonly send: (command: StudentClassCommand | InstructorClassCommand) => Promise<boolean>;
  /** Forgets the last answer, when what it was about has changed. */
  readonly reset: () => void;
}

/** One form's way to the class, with what became of its last command. */
export function useClassAct(): ClassAct {
  const store = useClassStore();
  const [state, setState] = useState<ClassActState>({ kind: "idle" });
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
