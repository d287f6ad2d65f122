import type { CrisisId } from "#shared/kernel/ids.ts";
import type { CrisisState } from "../state/crisis.ts";
import type { GameState } from "../state.ts";
import type { EventOf } from "./patch.ts";

type CrisisChange = EventOf<
  | "nonInterferenceInvoked"
  | "crisisStruck"
  | "crisisResponded"
  | "collectiveResponseSet"
  | "crisisResolved"
>;

/** Crises from striking to their outcome (rules 11 and 8.15). */
export function evolveCrisis(state: GameState, event: CrisisChange): GameState {
  switch (event.type) {
    case "nonInterferenceInvoked": {
      const { against } = event;
      return against.kind === "crisis"
        ? withCrisis(state, against.crisis, () => ({ struckBy: event.seat, collective: undefined }))
        : state;
    }
    case "crisisStruck":
      return struck(state, event);
    case "crisisResponded":
      return withCrisis(state, event.crisis, ({ responses }) => ({
        responses: { ...responses, [event.seat]: { option: event.option, amount: event.amount } },
      }));
    case "collectiveResponseSet":
      return withCrisis(state, event.crisis, () => ({ collective: event.option }));
    case "crisisResolved":
      return resolved(state, event);
  }
}

function struck(state: GameState, event: EventOf<"crisisStruck">): GameState {
  const crisis: CrisisState = {
    id: event.crisis,
    year: event.year,
    severity: event.severity,
    need: event.need,
    responses: {},
    contributions: {},
  };
  return {
    ...state,
    crises: { ...state.crises, [crisis.id]: crisis },
    crisisDeck: state.crisisDeck.filter((id) => id !== crisis.id),
  };
}

function resolved(state: GameState, event: EventOf<"crisisResolved">): GameState {
  const { outcome, option, strength, coordination, contributions } = event;
  const next = withCrisis(state, event.crisis, () => ({
    outcome,
    option,
    strength,
    coordination,
    contributions,
  }));
  const lost = event.severe && outcome === "uncontained" ? 1 : 0;
  const held = outcome === "contained" ? 1 : 0;
  return {
    ...next,
    severeUncontained: state.severeUncontained + lost,
    crisesContained: state.crisesContained + held,
  };
}

function withCrisis(
  state: GameState,
  id: CrisisId,
  change: (before: CrisisState) => Partial<CrisisState>,
): GameState {
  const before = state.crises[id];
  if (before === undefined) throw new Error(`No crisis ${id}`);
  return { ...state, crises: { ...state.crises, [id]: { ...before, ...change(before) } } };
}
