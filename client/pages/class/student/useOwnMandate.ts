import { useEffect, useState } from "preact/hooks";
import { useClassStore } from "#client/store/classStore.ts";
import { takeScenario } from "#client/store/takeScenario.ts";
import { untilAnswered } from "#client/store/waiting.ts";
import { type MandateGoals, mandateGoals } from "#client/viewmodel/papers/mandateModel.ts";
import type { SeatId } from "#shared/kernel/ids.ts";

/** What the own government wants, once the server has handed it over; its words come with it. */
export function useOwnMandate(seat: SeatId): MandateGoals | undefined {
  const { scenario, token } = useClassStore();
  const [goals, setGoals] = useState<MandateGoals | undefined>(undefined);
  useEffect(() => {
    const leaving = new AbortController();
    setGoals(undefined);
    const until = leaving.signal;
    void untilAnswered(() => takeScenario(scenario.id, { token, until }), until).then((reply) => {
      if (until.aborted || !reply.ok) return;
      const { mandate } = reply.value;
      if (mandate !== undefined) setGoals(mandateGoals(scenario, mandate));
    });
    return () => leaving.abort();
  }, [scenario, token, seat]);
  return goals;
}
