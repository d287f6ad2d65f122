import { useEffect, useState } from "preact/hooks";
import { loadScenario } from "#client/net/httpApi.ts";
import { useClassStore } from "#client/store/classStore.ts";
import { untilAnswered } from "#client/store/waiting.ts";
import { setScenarioTexts } from "#client/text/i18n.ts";
import { type MandateGoals, mandateGoals } from "#client/viewmodel/mandateModel.ts";
import type { SeatId } from "#shared/kernel/ids.ts";

/** What the own government wants, once the server has handed it over; its words come with it. */
export function useOwnMandate(seat: SeatId): MandateGoals | undefined {
  const { scenario, token } = useClassStore();
  const [goals, setGoals] = useState<MandateGoals | undefined>(undefined);
  useEffect(() => {
    const leaving = new AbortController();
    setGoals(undefined);
    void untilAnswered(() => loadScenario(scenario.id, token), leaving.signal).then((reply) => {
      if (leaving.signal.aborted || !reply.ok) return;
      const { mandate, texts } = reply.value;
      setScenarioTexts(texts);
      if (mandate !== undefined) setGoals(mandateGoals(scenario, mandate));
    });
    return () => leaving.abort();
  }, [scenario, token, seat]);
  return goals;
}
