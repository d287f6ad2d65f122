import { clamp } from "#shared/kernel/units.ts";
import type { Duty } from "#shared/views/view.ts";
import { programmeOf } from "./lookUp.ts";
import { bestValue, ratedPackages } from "./packageSearch.ts";
import { statusQuoValue } from "./packageValue.ts";
import type { BotContext } from "./policy.ts";

/** What adoption of the programme (with the option named, if one is) could bring, in points. */
export function programmeGain(
  context: BotContext,
  asked: Pick<Extract<Duty, { kind: "vote" }>, "programme" | "issue" | "option">,
): number {
  const programme = programmeOf(context.scenario, asked.programme);
  const { issue, option } = asked;
  const rated = ratedPackages(context, programme).filter(
    ({ terms }) => issue === undefined || option === undefined || terms[issue] === option,
  );
  if (rated.length === 0) return 0;
  const likely = rated.reduce((sum, each) => sum + each.value, 0) / rated.length;
  const typical = (bestValue(rated) + likely) / 2;
  return clamp(typical - statusQuoValue(context, programme), -20, 20);
}
