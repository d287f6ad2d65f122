import { type CrisisId, type OptionId, optionId, type SeatId } from "#shared/kernel/ids.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { isMoney, type Money, money, tenth } from "#shared/kernel/units.ts";
import type { SeatCommand } from "#shared/rules/commands.ts";
import { preparedness } from "#shared/rules/programmesInForce.ts";
import { scorePerPoint } from "#shared/views/valuation.ts";
import type { Coordination, CrisisCard, Obligation, PublicCrisis } from "#shared/views/view.ts";
import { knownObligations } from "../deals/ledgerModel.ts";
import type { OpenDesk } from "../desk.ts";
import { numberIn, textOf } from "../numberField.ts";
import { moneyParam, type Phrase, phrase } from "../phrase.ts";
import { type EffectLine, wordEffect } from "../plenary/effectWording.ts";

/** A crisis as its reader finds it. Money and strength are US$ bn. */
export interface CrisisSheet {
  readonly card: CrisisCard;
  readonly crisis: PublicCrisis;
  readonly resolved: boolean;
  readonly exposures: readonly CrisisExposure[];
  readonly options: readonly CrisisOptionLine[];
  readonly outcomes: {
    readonly contained: readonly EffectLine[];
    readonly managed: readonly EffectLine[];
    readonly uncontained: readonly EffectLine[];
  };
  /** Strength from which it counts as managed. */
  readonly managedFrom: Money;
  readonly coordination: CoordinationOutlook;
  /** What others are known to owe, and the own promises. */
  readonly pledges: readonly Obligation[];
  /** What the reader may do; absent when not now. */
  readonly bounds?: { readonly options: readonly OptionId[]; readonly max: Money } | undefined;
  readonly mayStrike: boolean;
}

export interface CrisisExposure {
  readonly seat: SeatId;
  /** 0–1. */
  readonly exposure: number;
  /** US$ bn lost if it stays uncontained, and half of it if it is managed. */
  readonly loss: Money;
}

export interface CrisisOptionLine {
  readonly option: OptionId;
  /** Strength of US$ 1 bn before co-ordination. */
  readonly efficiency: number;
  readonly effects: readonly EffectLine[];
  /** Points of the own final score if it becomes the region's response; absent without a mandate. */
  readonly points?: number | undefined;
}

/** What the multiplier of a joint response would be made of (rule 11.5). */
export interface CoordinationOutlook {
  readonly terms: readonly {
    readonly reason: Coordination["terms"][number]["reason"];
    readonly amount: number;
    /** Whether it holds already; the others still depend on what the delegations do. */
    readonly holds: boolean;
  }[];
  /** With what holds already. */
  readonly split: number;
  /** If all choose the same response as well. */
  readonly joint: number;
  /** By how much money counts more through a fund for this kind; 1 without one. */
  readonly leverage: number;
  /** US$ bn that all together must give to contain it, one response chosen by all, at efficiency 1. */
  readonly neededTogether: Money;
}

export interface CrisisDraft {
  readonly option: string;
  readonly amount: string;
}
export interface CrisisErrors {
  readonly option?: Phrase<"panels:crisis.error.option"> | undefined;
  readonly amount?: Phrase<"panels:crisis.error.amount"> | undefined;
}

/** This year's crises, or those of `year`, in the order they struck. */
export function crisisSheets(desk: OpenDesk, year = desk.table.year): readonly CrisisSheet[] {
  return Object.values(desk.table.crises)
    .filter((crisis) => crisis.year === year)
    .flatMap((crisis) => {
      const card = desk.scenario.crises.find(({ id }) => id === crisis.id);
      return card === undefined ? [] : [crisisSheet(desk, card, crisis)];
    });
}

/** The own commitment as a form shows it; nothing chosen where none is made. */
export function crisisDraftOf(desk: OpenDesk, crisis: CrisisId): CrisisDraft {
  const made = desk.own?.crisisResponses[crisis];
  return made === undefined
    ? { option: "", amount: "" }
    : { option: made.option, amount: textOf(made.amount) };
}

export function crisisCommand(
  draft: CrisisDraft,
  crisis: CrisisId,
  bounds: { readonly options: readonly OptionId[]; readonly max: Money },
): Result<SeatCommand, CrisisErrors> {
  const amount = draft.amount.trim() === "" ? 0 : numberIn(draft.amount);
  const optionFits = bounds.options.some((option) => option === draft.option);
  const amountFits = amount !== undefined && amount >= 0 && amount <= bounds.max && isMoney(amount);
  if (amountFits && optionFits) {
    return ok({ type: "respondCrisis", crisis, option: optionId(draft.option), amount });
  }
  return err({
    ...(optionFits ? {} : { option: phrase("panels:crisis.error.option") }),
    ...(amountFits
      ? {}
      : { amount: phrase("panels:crisis.error.amount", { most: moneyParam(bounds.max) }) }),
  });
}

function crisisSheet(desk: OpenDesk, card: CrisisCard, crisis: PublicCrisis): CrisisSheet {
  const legal = desk.own?.legal;
  return {
    card,
    crisis,
    resolved: crisis.outcome !== undefined,
    exposures: desk.scenario.seats.map(({ id }) => {
      const exposure = card.exposure[id] ?? 0;
      const severe = card.need === 0 ? 1 : crisis.need / card.need;
      return { seat: id, exposure, loss: money(card.loss * severe * exposure) };
    }),
    options: card.options.map((option) => ({
      option: option.id,
      efficiency: option.efficiency,
      effects: option.effects.map(wordEffect),
      points: pointsOf(desk, card.id, option.id),
    })),
    outcomes: {
      contained: card.outcomes.contained.map(wordEffect),
      managed: card.outcomes.managed.map(wordEffect),
      uncontained: card.outcomes.uncontained.map(wordEffect),
    },
    managedFrom: money(desk.scenario.settings.crises.managedFrom * crisis.need),
    coordination: coordinationOutlook(desk, card, crisis),
    pledges: pledgesFor(desk, card.kind),
    bounds: legal?.respondCrisis.find((each) => each.crisis === crisis.id),
    mayStrike:
      legal?.invokeNonInterference.some(
        (against) => against.kind === "crisis" && against.crisis === crisis.id,
      ) ?? false,
  };
}

function pointsOf(desk: OpenDesk, crisis: CrisisId, option: OptionId): number | undefined {
  if (desk.own === undefined) return undefined;
  const { mandate } = desk.own;
  return tenth((mandate.crisisOptions[crisis]?.[option] ?? 0) * scorePerPoint(mandate));
}

function coordinationOutlook(
  desk: OpenDesk,
  card: CrisisCard,
  crisis: PublicCrisis,
): CoordinationOutlook {
  const { coordination: s } = desk.scenario.settings.crises;
  const { programmes, exercised, leverage } = preparedness(desk.scenario, desk.table, card.kind);
  const trusted = meanTrust(desk) >= s.trustedFrom;
  const collective = crisis.collective !== undefined;
  const terms: CoordinationOutlook["terms"] = [
    { reason: "base", amount: s.base, holds: true },
    { reason: "programme", amount: programmes, holds: programmes > 0 },
    {
      reason: "exercised",
      amount: exercised > 0 ? exercised * s.exercised : s.exercised,
      holds: exercised > 0,
    },
    { reason: "trusted", amount: s.trusted, holds: trusted },
    { reason: "collectiveDecision", amount: s.collectiveDecision, holds: collective },
    { reason: "oneResponse", amount: s.oneResponse, holds: false },
  ];
  const held = terms.reduce((sum, term) => sum + (term.holds ? term.amount : 0), 0);
  const joint = Math.min(s.max, held + s.oneResponse);
  const factor = joint * leverage;
  return {
    terms: terms.filter(({ reason, amount }) => reason !== "programme" || amount > 0),
    split: Math.min(s.max, held),
    joint,
    leverage,
    neededTogether: factor === 0 ? crisis.need : Math.ceil((crisis.need / factor) * 10 - 1e-9) / 10,
  };
}

function meanTrust(desk: OpenDesk): number {
  const levels = Object.values(desk.table.effectiveTrust);
  return levels.length === 0 ? 0 : levels.reduce((sum, level) => sum + level, 0) / levels.length;
}

/** Promises to help in crises of this kind that the reader knows of and that are not settled. */
function pledgesFor({ table, own }: OpenDesk, kind: string): readonly Obligation[] {
  return knownObligations(table, own).filter(
    ({ clause, status }) =>
      status === "pending" && clause.duty.kind === "contribute" && clause.duty.crisisKind === kind,
  );
}
