import type { SeatId } from "#shared/kernel/ids.ts";
import type { Package, Programme } from "#shared/views/view.ts";
import { modelsMandates } from "./levels.ts";
import { uhat } from "./opponents/estimate.ts";
import { acceptanceByFrequency } from "./opponents/frequency.ts";
import type { BotContext } from "./policy.ts";

/** How likely a delegation is to let a text pass, 0–1, as far as this bot's level can tell. */
export function likelyToAccept(
  context: BotContext,
  seat: SeatId,
  programme: Programme,
  terms: Package,
): number {
  switch (context.level.model) {
    case "none":
      return UNKNOWN;
    case "frequency":
      return acceptanceByFrequency(context.view.public.resolutions, seat)(programme)(
        terms,
        1 / context.scenario.seats.length,
      );
    case "mandates":
    case "mandatesAndStyles":
      return uhat(context, seat, programme, terms).acceptance;
  }
}
/** Who has no model of the others takes every text to be as welcome. */
const UNKNOWN = 0.5;

/** What the others are likely to make of a text. */
export interface Prospect {
  /** How likely nobody of them stops it, 0–1. */
  readonly chance: number;
  /**
   * Logarithm of the product of what each of them seems to gain by it, for the Nash product; the same
   * for all texts where their gains cannot be told.
   */
  readonly joint: number;
}

export function prospectOf(context: BotContext, programme: Programme, terms: Package): Prospect {
  const tellsGains = modelsMandates(context.level);
  let chance = 1;
  let joint = 0;
  for (const { id } of context.scenario.seats) {
    if (id === context.view.own.seat) continue;
    chance *= likelyToAccept(context, id, programme, terms);
    if (tellsGains) joint += Math.log(likelyGain(uhat(context, id, programme, terms).mean));
  }
  return { chance, joint };
}

/** What an estimated worth says of the gain, above 0: the others sign nothing that harms them much. */
const likelyGain = (notches: number): number => Math.log1p(Math.exp(notches));
