import { useState } from "preact/hooks";
import { steerTables } from "#client/net/classApi.ts";
import type { ApiError } from "#client/net/httpApi.ts";
import { useClassStore } from "#client/store/classStore.ts";
import { type SteerOutcome, steerOutcome } from "#client/viewmodel/classroom/steering.ts";
import type { SteerTables } from "#shared/protocol/class.ts";

/** Where the last act of the instructor stands. */
export type SteerState =
  | { readonly kind: "idle" }
  | { readonly kind: "sending" }
  | { readonly kind: "done"; readonly outcome: SteerOutcome }
  | { readonly kind: "failed"; readonly error: ApiError };

export interface Steering {
  readonly state: SteerState;
  /** True where no table refused it. */
  readonly steer: (act: SteerTables) => Promise<boolean>;
}

/** The instructor's way to the tables of the class, with what became of the last act. */
export function useSteer(): Steering {
  const { code, token } = useClassStore();
  const [state, setState] = useState<SteerState>({ kind: "idle" });
  return {
    state,
    steer: async (act) => {
      setState({ kind: "sending" });
      const reply = await steerTables(code, token, act);
      if (!reply.ok) {
        setState({ kind: "failed", error: reply.error });
        return false;
      }
      const outcome = steerOutcome(reply.value);
      setState({ kind: "done", outcome });
      return outcome.refused.length === 0;
    },
  };
}
