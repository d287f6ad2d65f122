import { clamp } from "#shared/kernel/units.ts";
import type { Clause, Duty } from "#shared/views/view.ts";
import { priceOfMoney, securityPoint } from "./evaluation.ts";
import { programmeOf } from "./lookUp.ts";
import { keepsWord } from "./opponents/honesty.ts";
import { bestValue, ratedPackages } from "./packageSearch.ts";
import { statusQuoValue } from "./packageValue.ts";
import { type BotContext, type Term, total } from "./policy.ts";
import { trustOf } from "./trust.ts";

/** What a list of clauses is worth to this delegation, in points of the own final score. */
export function dealTerms(context: BotContext, clauses: readonly Clause[]): readonly Term[] {
  return clauses.map((clause) =>
    clause.from === context.view.own.seat
      ? {
          name: "promise",
          about: clause.duty.kind,
          points: -burden(context, clause.duty) * chance(clause),
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
function burden(context: BotContext, duty: Duty): number {
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
      return 0.8;
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
      return 0.6;
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

/** The own exposure to crises of a kind, 0–1. */
function exposureTo(context: BotContext, kind: string): number {
  const cards = context.scenario.crises.filter((crisis) => crisis.kind === kind);
  return cards.reduce((most, card) => Math.max(most, card.exposure[context.view.own.seat] ?? 0), 0);
}
