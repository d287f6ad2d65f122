import { assertNever } from "#shared/kernel/assertNever.ts";
import type { IssueId, OptionId, ProgrammeId, SeatId } from "#shared/kernel/ids.ts";
import { clamp, tenth } from "#shared/kernel/units.ts";
import { optionsChosen, ownCostOf, type PackageOutlook } from "#shared/rules/packages.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type {
  Clause,
  Duty,
  Mandate,
  Package,
  Programme,
  PublicView,
  SeatView,
  TrackId,
} from "./view.ts";

/**
 * What a text is worth to one delegation, in points of its own final score (0–100).
 *
 * An estimate, and an honest one: it takes every promise at its word, full funding as certain, and
 * money at what the treasury scores on the own sheet. It leaves out what cannot be priced from the
 * sheet: trust gained or lost, what others do next, and whether a vote carries the day. Those are
 * named in `unpriced`, never guessed.
 */
export interface Valuation {
  /** Sum of the terms, in steps of 0.1. */
  readonly total: number;
  readonly terms: readonly ValueTerm[];
  /** What counts for nothing here although it may matter. */
  readonly unpriced: readonly UnpricedTerm[];
}

export interface ValueTerm {
  readonly name:
    | "adopted"
    | "option"
    | "cost"
    | "track"
    | "payment"
    | "funding"
    | "vote"
    | "security"
    | "reconciliation"
    | "crisisAid";
  /** A programme, an issue, a track or a seat, where the term is about one. */
  readonly about?: string | undefined;
  /** Place of the clause in the list, for terms of a deal. */
  readonly clause?: number | undefined;
  readonly points: number;
  /** The delegation whose promise this rests on; absent where nobody can break it. */
  readonly restsOn?: SeatId | undefined;
}

export interface UnpricedTerm {
  readonly clause: number;
  readonly kind: Duty["kind"];
}

/** Points of the final score (0–100) in one raw point of the sheet. */
export const scorePerPoint = (mandate: Mandate): number =>
  100 / (mandate.scale.hundred - mandate.scale.zero);

/** Points of the final score that US$ 1 bn in the treasury earns at the end. */
export const scorePerBillion = (mandate: Mandate): number =>
  mandate.treasury.pointsPerBillion * scorePerPoint(mandate);

/** Budgets still to come, this year's included while its budget is open. */
export function yearsLeftOf(table: Pick<PublicView, "year" | "years" | "phase">): number {
  const spent = table.phase === "crisis" || table.phase === "review" ? 1 : 0;
  return Math.max(0, table.years - table.year + 1 - spent);
}

/** Maturity that full funding from now on reaches by the end, 0–1. */
const maturityAtEnd = (programme: Programme, outlook: PackageOutlook): number =>
  Math.min(1, outlook.maturity + outlook.yearsLeft / programme.maturityYears);

/** The part of the sheet's points that will be earned by the end, 0–1 (rules 13.2). */
function deliveredShare(
  scenario: PublicScenario,
  programme: Programme,
  outlook: PackageOutlook,
): number {
  const { signatureShare } = scenario.settings.score;
  return signatureShare + (1 - signatureShare) * maturityAtEnd(programme, outlook);
}

/** What a programme on these terms is worth against not having it: sheet, cost and moved tracks. */
export function valueOfPackage(
  scenario: PublicScenario,
  mandate: Mandate,
  programme: Programme,
  chosen: Package,
  outlook: PackageOutlook,
): Valuation {
  const cost = ownCostOf(programme, chosen, outlook) * scorePerBillion(mandate);
  return valuation([
    ...sheetTerms(scenario, mandate, programme, chosen, outlook),
    { name: "cost", about: programme.id, points: -cost },
    ...trackTerms(mandate, programme, chosen, outlook),
  ]);
}

/** The sheet's points for one option, as points of the final score that can still be earned. */
function valueOfOption(
  scenario: PublicScenario,
  mandate: Mandate,
  programme: Programme,
  choice: { readonly issue: IssueId; readonly option: OptionId },
  outlook: PackageOutlook,
): number {
  if (!outlook.isMember) return 0;
  const raw = mandate.programmes[programme.id]?.options[choice.issue]?.[choice.option] ?? 0;
  return raw * scorePerPoint(mandate) * deliveredShare(scenario, programme, outlook);
}

/**
 * What a deal is worth if everybody does what the clauses say: the change of the own final score.
 * A conditional duty counts half. A promised vote counts as one part in so many seats of what the
 * programme would bring on average terms.
 */
export function valueOfClauses(
  view: { readonly public: PublicView; readonly own: SeatView },
  scenario: PublicScenario,
  clauses: readonly Clause[],
): Valuation {
  const terms: ValueTerm[] = [];
  const unpriced: UnpricedTerm[] = [];
  for (const [index, clause] of clauses.entries()) {
    const term = clauseTerm({ table: view.public, own: view.own, scenario }, clause);
    if (term === undefined) {
      unpriced.push({ clause: index, kind: clause.duty.kind });
      continue;
    }
    const chance = clause.condition === undefined ? 1 : CONDITION_CHANCE;
    const rests = clause.from !== view.own.seat && !clause.escrow ? clause.from : undefined;
    terms.push({ ...term, points: term.points * chance, clause: index, restsOn: rests });
  }
  return { ...valuation(terms), unpriced };
}

/** Until the condition is known, a conditional duty falls due about every second time. */
const CONDITION_CHANCE = 0.5;

interface Desk {
  readonly table: PublicView;
  readonly own: SeatView;
  readonly scenario: PublicScenario;
}

/** One duty in points of the own final score, or undefined where the sheet does not price it. */
function clauseTerm(desk: Desk, clause: Clause): ValueTerm | undefined {
  const { duty, from } = clause;
  const { own, scenario } = desk;
  const own1bn = scorePerBillion(own.mandate);
  const isMine = from === own.seat;
  switch (duty.kind) {
    case "pay": {
      const sign = isMine ? -1 : duty.to === own.seat ? 1 : 0;
      return {
        name: "payment",
        about: isMine ? duty.to : from,
        points: sign * duty.amount * own1bn,
      };
    }
    case "fundProgramme":
      return {
        name: "funding",
        about: duty.programme,
        points: isMine ? -duty.amount * own1bn : 0,
      };
    case "vote":
      return voteTerm(desk, duty);
    case "capDefence":
      return { name: "security", about: from, points: capPoints(desk, clause, duty.percent) };
    case "reconcile": {
      if (!isMine) return undefined;
      const { cost } = scenario.settings.reconciliation[duty.step];
      return { name: "reconciliation", about: duty.towards, points: -cost * own1bn };
    }
    case "contribute":
      return {
        name: "crisisAid",
        about: duty.crisisKind,
        points: isMine ? -duty.amount * own1bn : aidPoints(desk, duty) * own1bn,
      };
    case "publishDefence":
    case "declineOvertures":
    case "shareForecast":
    case "shareObjective":
      return undefined;
    default:
      return assertNever(duty);
  }
}

function voteTerm(desk: Desk, duty: Extract<Duty, { kind: "vote" }>): ValueTerm {
  const seats = desk.scenario.seats.length;
  const direction = duty.position === "support" ? 1 : duty.position === "object" ? -1 : 0;
  const typical = typicalValue(desk, duty.programme, duty.issue, duty.option);
  return { name: "vote", about: duty.programme, points: (direction * typical) / seats };
}

/** Mean worth of a programme over all its texts, or over those with the option named. */
function typicalValue(
  desk: Desk,
  id: ProgrammeId,
  issue: IssueId | undefined,
  option: OptionId | undefined,
): number {
  const { own, scenario } = desk;
  const programme = scenario.programmes.find((each) => each.id === id);
  const sheet = own.mandate.programmes[id];
  if (programme === undefined || sheet === undefined) return 0;
  const outlook: PackageOutlook = {
    yearsLeft: yearsLeftOf(desk.table),
    isMember: true,
    share: 1 / scenario.seats.length,
    coverage: 1,
    maturity: desk.table.programmes[id]?.maturity ?? 0,
  };
  const options = programme.issues.reduce((sum, each) => {
    const points = Object.entries(sheet.options[each.id] ?? {});
    const counted = each.id === issue ? points.filter(([name]) => name === option) : points;
    if (counted.length === 0) return sum;
    return sum + counted.reduce((all, [, value]) => all + value, 0) / counted.length;
  }, sheet.adopted);
  const earned =
    options * scorePerPoint(own.mandate) * deliveredShare(scenario, programme, outlook);
  return earned - ownCostOf(programme, {}, outlook) * scorePerBillion(own.mandate);
}

/**
 * A cap is measured against growth half-way to the highest allowed, in each year it lasts: what it
 * takes from the own security, or from another's threat at today's trust and opacity (rules 10.6).
 */
function capPoints(desk: Desk, clause: Clause, percent: number): number {
  const { own, table, scenario } = desk;
  const { growthMax, securityPerPercent, threatPerPercent } = scenario.settings.defence;
  const years = Math.max(1, clause.due - table.year + 1);
  const held = Math.max(0, growthMax / 2 - percent) * years;
  const perSecurity = (own.mandate.security * scorePerPoint(own.mandate)) / 100;
  if (clause.from === own.seat) return -held * securityPerPercent * perSecurity;
  const trust = table.effectiveTrust[`${own.seat}>${clause.from}`] ?? 0;
  const opacity = table.seats[clause.from]?.opacity ?? 0;
  return held * threatPerPercent * (1 - trust / 100) * (1 + opacity) * perSecurity;
}

/** US$ bn of own loss that the promised help averts, if a crisis of the kind strikes. */
function aidPoints(desk: Desk, duty: Extract<Duty, { kind: "contribute" }>): number {
  const cards = desk.scenario.crises.filter((card) => card.kind === duty.crisisKind);
  return cards.reduce((most, card) => {
    const covered = card.need > 0 ? clamp(duty.amount / card.need, 0, 1) : 0;
    return Math.max(most, covered * card.loss * (card.exposure[desk.own.seat] ?? 0));
  }, 0);
}

function sheetTerms(
  scenario: PublicScenario,
  mandate: Mandate,
  programme: Programme,
  chosen: Package,
  outlook: PackageOutlook,
): readonly ValueTerm[] {
  if (!outlook.isMember) return [];
  const adopted = mandate.programmes[programme.id]?.adopted ?? 0;
  const factor = scorePerPoint(mandate) * deliveredShare(scenario, programme, outlook);
  const options = programme.issues.flatMap((issue): readonly ValueTerm[] => {
    const option = chosen[issue.id];
    if (option === undefined) return [];
    const choice = { issue: issue.id, option };
    const points = valueOfOption(scenario, mandate, programme, choice, outlook);
    return [{ name: "option", about: issue.id, points }];
  });
  return [{ name: "adopted", about: programme.id, points: adopted * factor }, ...options];
}

/** Tracks moved by the programme's effects over its coming years, at the weight of the sheet. */
function trackTerms(
  mandate: Mandate,
  programme: Programme,
  chosen: Package,
  outlook: PackageOutlook,
): readonly ValueTerm[] {
  const effects = [
    ...programme.effects,
    ...optionsChosen(programme, chosen).flatMap((option) => option.effects),
  ];
  const moves = new Map<TrackId, number>();
  for (const effect of effects) {
    if (effect.kind !== "track") continue;
    moves.set(effect.track, (moves.get(effect.track) ?? 0) + effect.amount);
  }
  const years = effectYears(programme, outlook) * outlook.coverage;
  return [...moves].map(([track, amount]) => ({
    name: "track",
    about: track,
    points: (amount * years * towardsGood(track) * trackScore(mandate, track)) / 100,
  }));
}

/** Sum of the maturity at each coming review. */
function effectYears(programme: Programme, outlook: PackageOutlook): number {
  let sum = 0;
  for (let year = 1; year <= outlook.yearsLeft; year++)
    sum += Math.min(1, outlook.maturity + year / programme.maturityYears);
  return sum;
}

const trackScore = (mandate: Mandate, track: TrackId): number =>
  (mandate.tracks[track] ?? 0) * scorePerPoint(mandate);

/** 1 where a high level is good, −1 for tension and rivalry. */
const towardsGood = (track: TrackId): 1 | -1 =>
  track === "tension" || track === "rivalry" ? -1 : 1;

function valuation(terms: readonly ValueTerm[]): Valuation {
  const total = terms.reduce((sum, term) => sum + term.points, 0);
  return { total: tenth(total), terms, unpriced: [] };
}
