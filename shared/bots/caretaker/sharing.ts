import { type BotDecision, decision } from "../policy.ts";
import { type CaretakerContext, openPromises } from "./promises.ts";

/** Shows what was promised to be shown, once it can be. */
export function promisedSharing(context: CaretakerContext): BotDecision | undefined {
  const { shareIntelligence } = context.view.own.legal;
  for (const { duty } of openPromises(context, "shareForecast")) {
    const open = shareIntelligence.find(({ to }) => to === duty.to);
    if (open?.forecast !== true) continue;
    return decision({ type: "shareIntelligence", to: duty.to, item: { kind: "forecast" } });
  }
  for (const { duty } of openPromises(context, "shareObjective")) {
    const { to, objective } = duty;
    const open = shareIntelligence.find((each) => each.to === to);
    if (open?.objectives.includes(objective) !== true) continue;
    return decision({ type: "shareIntelligence", to, item: { kind: "objective", objective } });
  }
  return undefined;
}
