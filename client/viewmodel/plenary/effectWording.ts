import { assertNever } from "#shared/kernel/assertNever.ts";
import { isHighGood } from "#shared/scenario/schema/vocabulary.ts";
import type { Programme } from "#shared/views/view.ts";
import { changeParam, labelParam, moneyParam, type Phrase, phrase, seatParam } from "../phrase.ts";

export type Effect = Programme["effects"][number];
export type EffectSentence =
  | "panels:effect.track"
  | "panels:effect.societalAll"
  | "panels:effect.societalPair"
  | "panels:effect.governmentAll"
  | "panels:effect.governmentMembers"
  | "panels:effect.governmentPair"
  | "panels:effect.treasury";

/** An effect in words, with whether it is good for the region. */
export interface EffectLine {
  readonly text: Phrase<EffectSentence>;
  readonly good: boolean;
}

export function wordEffect(effect: Effect): EffectLine {
  switch (effect.kind) {
    case "track":
      return {
        text: phrase("panels:effect.track", {
          track: labelParam(`panels:track.${effect.track}`),
          by: changeParam(effect.amount),
        }),
        good: effect.amount > 0 === isHighGood(effect.track),
      };
    case "societalTrust":
      return { text: societal(effect), good: effect.amount > 0 };
    case "governmentTrust":
      return { text: government(effect), good: effect.weight > 0 };
    case "treasury":
      return {
        text: phrase("panels:effect.treasury", {
          seat: seatParam(effect.seat),
          amount: moneyParam(effect.amount),
        }),
        good: effect.amount > 0,
      };
    default:
      return assertNever(effect);
  }
}

function societal(effect: Extract<Effect, { kind: "societalTrust" }>): Phrase<EffectSentence> {
  const by = changeParam(effect.amount);
  if (effect.between === "all") return phrase("panels:effect.societalAll", { by });
  const [one, other] = effect.between;
  return phrase("panels:effect.societalPair", {
    one: seatParam(one),
    other: seatParam(other),
    by,
  });
}

function government(effect: Extract<Effect, { kind: "governmentTrust" }>): Phrase<EffectSentence> {
  const by = changeParam(effect.weight);
  if (effect.between === "all") return phrase("panels:effect.governmentAll", { by });
  if (effect.between === "members") return phrase("panels:effect.governmentMembers", { by });
  const [one, other] = effect.between;
  return phrase("panels:effect.governmentPair", {
    one: seatParam(one),
    other: seatParam(other),
    by,
  });
}
