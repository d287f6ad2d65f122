import type { CrisisId, OptionId } from "#shared/kernel/ids.ts";
import { clamp, flooredMoney, type Money } from "#shared/kernel/units.ts";
import type { CrisisCard } from "#shared/views/view.ts";
import { crisisCardOf } from "../lookUp.ts";
import { type BotDecision, decision } from "../policy.ts";
import { type CaretakerContext, openPromises } from "./promises.ts";

/**
 * Helps in each crisis that the delegation has not answered: with what was promised, or with the
 * part of the need that it has given before, whichever is more. What the table decides for all it
 * follows.
 */
export function caretakerHelp(context: CaretakerContext): BotDecision | undefined {
  const { own, public: table } = context.view;
  for (const { crisis, options, max } of own.legal.respondCrisis) {
    const before = own.crisisResponses[crisis];
    const decided = table.crises[crisis]?.collective;
    if (before !== undefined && (decided === undefined || decided === before.option)) continue;
    const card = crisisCardOf(context.scenario, crisis);
    const option = decided ?? preferred(context, card, options);
    const sum = before?.amount ?? Math.max(promised(context, card), customary(context, crisis));
    const amount = flooredMoney(clamp(sum, 0, Math.max(0, max)));
    return decision({ type: "respondCrisis", crisis, option, amount });
  }
  return undefined;
}

const promised = (context: CaretakerContext, card: CrisisCard): Money =>
  openPromises(context, "contribute")
    .filter(({ duty }) => duty.crisisKind === card.kind)
    .reduce((most, { obligation, duty }) => Math.max(most, duty.amount - obligation.performed), 0);

/** The delegation's mean part of the need in the crises so far; at first a modest one by its exposure. */
function customary(context: CaretakerContext, id: CrisisId): Money {
  const { own, public: table } = context.view;
  const need = table.crises[id]?.need ?? 0;
  const parts = Object.values(table.crises)
    .filter(({ outcome, struckBy }) => {
      const couldHelp = struckBy === undefined || struckBy === own.seat;
      return outcome !== undefined && couldHelp;
    })
    .map((crisis) => (crisis.need > 0 ? (crisis.contributions[own.seat] ?? 0) / crisis.need : 0));
  if (parts.length > 0) return (need * parts.reduce((sum, part) => sum + part, 0)) / parts.length;
  const { exposure } = crisisCardOf(context.scenario, id);
  const all = Object.values(exposure).reduce((sum, each) => sum + each, 0);
  return all > 0 ? (need * MODEST * (exposure[own.seat] ?? 0)) / all : 0;
}
/** Of the part of the need that would fall to the delegation by its exposure. */
const MODEST = 0.5;

/** The response that the own mandate values most, then the most effective one, then the card's first. */
function preferred(
  { view }: CaretakerContext,
  card: CrisisCard,
  options: readonly OptionId[],
): OptionId {
  const points = (option: OptionId): number =>
    view.own.mandate.crisisOptions[card.id]?.[option] ?? 0;
  const efficiency = (option: OptionId): number =>
    card.options.find(({ id }) => id === option)?.efficiency ?? 0;
  const [best] = options.toSorted(
    (one, other) => points(other) - points(one) || efficiency(other) - efficiency(one),
  );
  if (best === undefined) throw new Error(`Crisis ${card.id} has no option`);
  return best;
}
