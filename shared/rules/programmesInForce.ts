import type { ProgrammeId, SeatId } from "#shared/kernel/ids.ts";
import { own } from "#shared/kernel/lookUp.ts";
import type { Programme, ProgrammeOption } from "#shared/scenario/schema/programmes.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import { optionsChosen } from "./packages.ts";
import { cardInScenario } from "./programmeCards.ts";
import type { ProgrammeState } from "./state/programme.ts";

/** Where programmes are in force: the state of a game, or what everybody sees of it. */
interface InForce<Standing extends InEffect = InEffect> {
  readonly programmes: Readonly<Record<ProgrammeId, Standing>>;
}

/** As much of a programme in force as says what it brings. */
type InEffect = Pick<ProgrammeState, "id" | "package" | "members" | "maturity" | "funded">;

/** The programme's standing while it is in force. */
export const inForce = <Standing extends InEffect>(
  at: InForce<Standing>,
  id: ProgrammeId,
): Standing | undefined => own(at.programmes, id);

/** Whether it is in full effect. */
export const isMature = ({ maturity }: InEffect): boolean => maturity >= 1;

/** How much of its full effect a programme has now, 0–1 (9.3). */
export function workingFactor(scenario: PublicScenario, standing: InEffect): number {
  const funded = isMature(standing) ? standing.funded : 1;
  return (standing.maturity * funded * standing.members.length) / scenario.seats.length;
}

/** Programmes in force with their cards, in order of adoption. */
export const cardsInForce = <Standing extends InEffect>(
  scenario: PublicScenario,
  at: InForce<Standing>,
): readonly { readonly programme: Programme; readonly standing: Standing }[] =>
  Object.values(at.programmes).map((standing) => ({
    programme: cardInScenario(scenario, standing.id),
    standing,
  }));

/** What mature programmes bring to a crisis of one kind, each by its working factor (9.7). */
export interface Preparedness {
  /** Added to the factor of co-ordination by the options of their texts. */
  readonly programmes: number;
  /** How well the best exercises for the kind work, 0–1: 0 without any. */
  readonly exercised: number;
  /** By how much money counts more through the best fund for the kind: 1 without one. */
  readonly leverage: number;
}

export function preparedness(
  scenario: PublicScenario,
  at: InForce,
  crisisKind: string,
): Preparedness {
  let programmes = 0;
  let exercised = 0;
  let leverage = 1;
  for (const { programme, standing } of cardsInForce(scenario, at)) {
    if (!isMature(standing)) continue;
    const working = workingFactor(scenario, standing);
    for (const option of optionsChosen(programme, standing.package)) {
      programmes += option.coordination * working;
    }
    if (programme.exercises.includes(crisisKind)) exercised = Math.max(exercised, working);
    if (programme.leverage?.kinds.includes(crisisKind) === true) {
      leverage = Math.max(leverage, 1 + (programme.leverage.factor - 1) * working);
    }
  }
  return { programmes, exercised, leverage };
}

/** Whether private talks and deals stay open in a crisis (4.2, 5.1). */
export const opensCrisisTalks = (scenario: PublicScenario, at: InForce): boolean =>
  cardsInForce(scenario, at).some(({ programme }) => programme.crisisTalks);

/** Whether breaches become known to everybody (6.7). */
export const isVerified = (scenario: PublicScenario, at: InForce): boolean =>
  cardsInForce(scenario, at).some(({ programme }) => programme.verifies);

/** How a delegation reports its defence spending as a member of what is in force (10.5): the strictest counts. */
export function reportingOf(
  scenario: PublicScenario,
  at: InForce,
  seat: SeatId,
): "none" | "annual" | "inspected" {
  const duties = optionsBinding(scenario, at, seat).map((option) => option.reporting);
  if (duties.includes("inspected")) return "inspected";
  return duties.includes("annual") ? "annual" : "none";
}

/** Percent a year that a delegation may grow defence by under guidelines in force; the lowest counts. */
export function growthCeilingOf(
  scenario: PublicScenario,
  at: InForce,
  seat: SeatId,
): number | undefined {
  const ceilings = optionsBinding(scenario, at, seat).flatMap((option) =>
    option.growthCeiling === undefined ? [] : [option.growthCeiling],
  );
  return ceilings.length === 0 ? undefined : Math.min(...ceilings);
}

/** The options of programmes in force that bind a delegation as a member. */
const optionsBinding = (
  scenario: PublicScenario,
  at: InForce,
  seat: SeatId,
): readonly ProgrammeOption[] =>
  cardsInForce(scenario, at).flatMap((each) =>
    each.standing.members.includes(seat)
      ? optionsChosen(each.programme, each.standing.package)
      : [],
  );
