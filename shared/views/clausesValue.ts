import { assertNever } from "#shared/kernel/assertNever.ts";
import type { IssueId, OptionId, ProgrammeId } from "#shared/kernel/ids.ts";
import { clamp } from "#shared/kernel/units.ts";
import { ownCostOf, type PackageOutlook } from "#shared/rules/packages.ts";
import { programmeCard } from "#shared/rules/programmeCards.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import { deliveredShare } from "./packageValue.ts";
import {
  scorePerBillion,
  scorePerPoint,
  type UnpricedTerm,
  type Valuation,
  type ValueTerm,
  valuation,
  yearsLeftOf,
} from "./valuation.ts";
import type { Clause, Duty, PublicView, SeatView } from "./view.ts";

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
  const programme = programmeCard(scenario, id);
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
