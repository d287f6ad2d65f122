import type { OptionId } from "#shared/kernel/ids.ts";
import type { CrisisCard } from "#shared/views/view.ts";
import { pointsPerRaw, regionTerms, type TrackMove } from "./evaluation.ts";
import type { BotContext, Term } from "./policy.ts";

/** What it is worth to this delegation that the region answers a crisis in this way. */
export function optionTerms(
  context: BotContext,
  card: CrisisCard,
  option: OptionId,
): readonly Term[] {
  const { mandate } = context.view.own;
  const sheet = mandate.crisisOptions[card.id]?.[option] ?? 0;
  const chosen = card.options.find((each) => each.id === option);
  const moves = (chosen?.effects ?? []).flatMap((effect): readonly TrackMove[] =>
    effect.kind === "track" ? [[effect.track, effect.amount]] : [],
  );
  const selfish = 1 - 0.5 * context.personality.cooperativeness;
  return [
    { name: "sheet", about: card.id, points: sheet * pointsPerRaw(mandate) * selfish },
    { name: "region", about: card.id, points: ((chosen?.efficiency ?? 1) - 1) * 6 },
    ...regionTerms(context, moves),
  ];
}
