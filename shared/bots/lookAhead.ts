import type { Package, Programme } from "#shared/views/view.ts";
import { likelyToAccept } from "./opponents.ts";
import type { RatedPackage } from "./packageSearch.ts";
import type { BotContext } from "./policy.ts";

/**
 * One step ahead: what it would be worth to this delegation, in points against the status quo, if
 * whoever is likeliest to stop a text changed it on the one issue that would win that delegation
 * over best; 0 where that would be no gain.
 */
export function foreseenAnswer(
  context: BotContext,
  programme: Programme,
  rated: readonly RatedPackage[],
  text: RatedPackage,
  statusQuo: number,
): number {
  const others = context.scenario.seats.filter(({ id }) => id !== context.view.own.seat);
  const welcome = (seat: (typeof others)[number], terms: Package): number =>
    likelyToAccept(context, seat.id, programme, terms);
  const [objector] = others.toSorted((a, b) => welcome(a, text.terms) - welcome(b, text.terms));
  if (objector === undefined) return 0;
  let answer: { readonly text: RatedPackage; readonly welcome: number } | undefined;
  for (const other of rated) {
    if (!isOneStepFrom(programme, text.terms, other.terms)) continue;
    const chance = welcome(objector, other.terms);
    if (answer === undefined || chance > answer.welcome) answer = { text: other, welcome: chance };
  }
  if (answer === undefined) return 0;
  return Math.max(0, answer.text.chance * (answer.text.value - statusQuo));
}

const isOneStepFrom = ({ issues }: Programme, from: Package, to: Package): boolean => {
  let changed = 0;
  for (const { id } of issues) if (from[id] !== to[id]) changed += 1;
  return changed === 1;
};
