import type { Clause } from "#shared/views/view.ts";
import { priceOfMoney, securityPoint } from "./evaluation.ts";
import { harmOfOvertures, worthOfOvertures } from "./expectedOvertures.ts";
import { keepsWord } from "./opponents/honesty.ts";
import { type BotContext, type Term, total } from "./policy.ts";
import { programmeGain } from "./programmeGain.ts";
import { trustOf } from "./trust.ts";

/** What a list of clauses is worth to this delegation, in points of the own final score. */
export function dealTerms(context: BotContext, clauses: readonly Clause[]): readonly Term[] {
  return clauses.map((clause) =>
    clause.from === context.view.own.seat
      ? {
          name: "promise",
          about: clause.duty.kind,
          points: -burden(context, clause) * chance(clause),
        }
      : {
          name: "promise",
          about: clause.duty.kind,
          points: benefit(context, clause) * chance(clause) * reliance(context, clause),
        },
  );
}

export const dealValue = (context: BotContext, clauses: readonly Clause[]): number =>
  total(dealTerms(context, clauses));

/** A conditional duty falls due about every second time. */
const chance = (clause: Clause): number => (clause.condition === undefined ? 1 : 0.5);

/**
 * How far a promise of this debtor is believed, 0–1: by the trust in it, or by what its record says of
 * its honesty where the bot weighs that; an escrowed duty executes itself.
 */
function reliance({ view, level }: BotContext, { escrow, from }: Clause): number {
  if (escrow) return 1;
  return level.model === "mandatesAndStyles"
    ? keepsWord(view, from)
    : 0.25 + (0.75 * trustOf(view, view.own.seat, from)) / 100;
}

/** What an own duty costs, in points; not below 0 except where the act is in the own interest. */
function burden(context: BotContext, { duty, due }: Clause): number {
  const price = priceOfMoney(context);
  switch (duty.kind) {
    case "pay":
      return duty.amount * price;
    case "fundProgramme":
      return Math.max(0, duty.amount - 1) * price * 0.7;
    case "vote": {
      const gain = programmeGain(context, duty);
      return duty.position === "object" ? Math.max(0, gain) : Math.max(0, -gain);
    }
    case "capDefence": {
      const forgone = Math.max(0, context.personality.defenceGrowth - duty.percent);
      return (
        forgone * securityPoint(context) * context.scenario.settings.defence.securityPerPercent
      );
    }
    case "publishDefence":
      return 0.3 * (1 - context.personality.cooperativeness);
    case "declineOvertures":
      return worthOfOvertures(context, duty.power, due);
    case "reconcile":
      return context.scenario.settings.reconciliation[duty.step].cost * price * 0.6;
    case "shareForecast":
      return 0.05;
    case "shareObjective":
      return 0.6 * context.personality.assertiveness;
    case "contribute":
      return Math.max(0, duty.amount * 0.5) * price * 0.4;
  }
}

/** What another's duty is worth to this delegation, in points, if it is done. */
function benefit(context: BotContext, clause: Clause): number {
  const { own, public: table } = context.view;
  const { duty } = clause;
  const price = priceOfMoney(context);
  switch (duty.kind) {
    case "pay":
      return duty.to === own.seat ? duty.amount * price : 0;
    case "fundProgramme":
      return table.programmes[duty.programme]?.members.includes(own.seat) === true
        ? duty.amount * price * 0.35
        : 0;
    case "vote": {
      const gain = programmeGain(context, duty);
      return (duty.position === "support" ? 0.35 : -0.35) * gain;
    }
    case "capDefence": {
      const { threatPerPercent } = context.scenario.settings.defence;
      const calmed = Math.max(0, 4 - duty.percent);
      const doubt = 1 - trustOf(context.view, own.seat, clause.from) / 100;
      return calmed * threatPerPercent * doubt * securityPoint(context) + calmed * 0.1;
    }
    case "publishDefence":
      return 0.4;
    case "declineOvertures":
      return harmOfOvertures(context, clause.from, duty.power, clause.due);
    case "reconcile":
      return duty.towards === own.seat ? 0.8 : 0.2;
    case "shareForecast":
      return duty.to === own.seat ? 0.25 : 0;
    case "shareObjective":
      return duty.to === own.seat ? 0.5 : 0;
    case "contribute":
      return duty.amount * price * (0.3 + exposureTo(context, duty.crisisKind));
  }
}

/** The own exposure to crises of a kind, 0–1. */
function exposureTo(context: BotContext, kind: string): number {
  const cards = context.scenario.crises.filter((crisis) => crisis.kind === kind);
  return cards.reduce((most, card) => Math.max(most, card.exposure[context.view.own.seat] ?? 0), 0);
}
