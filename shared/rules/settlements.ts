import { idsOf, type ProgrammeId, type SeatId } from "#shared/kernel/ids.ts";
import { own } from "#shared/kernel/lookUp.ts";
import { type Money, tenth } from "#shared/kernel/units.ts";
import type { Programme } from "#shared/scenario/schema/programmes.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import {
  isSameText,
  ownCostOf,
  type PackageOutlook,
  packageFault,
  shareInPackage,
  trustNeeded,
} from "./packages.ts";
import { programmeCard } from "./programmeCards.ts";
import { type Refusal, refusal } from "./refusals.ts";
import type { Package } from "./state/programme.ts";
import type { RenegotiationGround, SettlementText } from "./state/renegotiation.ts";

/** A programme on a text, adopted in a year. */
export interface Adoption {
  readonly programme: ProgrammeId;
  readonly year: number;
  readonly package: Package;
  readonly members: readonly SeatId[];
}

/** What a settlement is measured against: how the game ended, and what the record said of it. */
export interface SettlementBasis {
  readonly scenario: PublicScenario;
  /** Years that the game was to run. */
  readonly years: number;
  readonly ground: Pick<RenegotiationGround, "trust" | "purse">;
  /** What was in force at the end. */
  readonly landed: readonly Adoption[];
}

/** What was in force at the end of a game. */
export const landedIn = (
  programmes: Readonly<
    Record<
      ProgrammeId,
      { readonly id: ProgrammeId; readonly adoptedIn: number } & Pick<
        Adoption,
        "package" | "members"
      >
    >
  >,
): readonly Adoption[] =>
  Object.values(programmes).map(({ id, adoptedIn, package: text, members }) => ({
    programme: id,
    year: adoptedIn,
    package: text,
    members,
  }));

/** The first year in whose plenary everybody trusted everybody enough for a text; undefined for none. */
export function firstYearFor(
  { trust }: Pick<RenegotiationGround, "trust">,
  programme: Programme,
  text: Package,
): number | undefined {
  const needed = trustNeeded(programme, text);
  const year = trust.findIndex((there) => there >= needed);
  return year < 1 ? undefined : year;
}

/** What a text brings into force; without what the trust of no year allowed. In the scenario's order. */
export const adoptionsOf = (
  { scenario, ground, landed }: SettlementBasis,
  { keep, adopt }: SettlementText,
): readonly Adoption[] =>
  scenario.programmes.flatMap((programme): readonly Adoption[] => {
    if (keep.includes(programme.id))
      return landed.filter((each) => each.programme === programme.id);
    const text = own(adopt, programme.id);
    const year = text && firstYearFor(ground, programme, text);
    if (text === undefined || year === undefined) return [];
    const members = scenario.seats.map(({ id }) => id);
    return [{ programme: programme.id, year, package: text, members }];
  });

/** For each delegation, what cost and worth of an adopted programme depend on. */
export function outlooksOf(
  { scenario, years }: Pick<SettlementBasis, "scenario" | "years">,
  programme: Programme,
  { members, package: text, year }: Adoption,
): readonly PackageOutlook[] {
  const all = members.reduce((sum, seat) => sum + shareInPackage(programme, text, seat), 0);
  return scenario.seats.map(({ id }) => ({
    yearsLeft: years - year + 1,
    isMember: members.includes(id),
    share: all === 0 ? 0 : shareInPackage(programme, text, id) / all,
    coverage: members.length / scenario.seats.length,
    maturity: 0,
  }));
}

/** US$ bn that an adopted programme costs all its members over the game under full funding. */
export const costOf = (
  basis: Pick<SettlementBasis, "scenario" | "years">,
  adoption: Adoption,
): Money => {
  const programme = programmeCard(basis.scenario, adoption.programme);
  if (programme === undefined) return 0;
  return outlooksOf(basis, programme, adoption).reduce(
    (sum, outlook) => sum + ownCostOf(programme, adoption.package, outlook),
    0,
  );
};

/** The text of what stood at the end. */
export const standingText = ({ landed }: Pick<SettlementBasis, "landed">): SettlementText => ({
  keep: landed.map(({ programme }) => programme),
  adopt: {},
});

/** Whether two texts say the same. */
export function isSameSettlement(one: SettlementText, other: SettlementText): boolean {
  const adopted = idsOf<ProgrammeId>(one.adopt);
  return (
    one.keep.length === other.keep.length &&
    one.keep.every((id) => other.keep.includes(id)) &&
    adopted.length === idsOf(other.adopt).length &&
    adopted.every((id) => {
      const [text, again] = [one.adopt[id], own(other.adopt, id)];
      return text !== undefined && again !== undefined && isSameText(text, again);
    })
  );
}

/** Why the delegations could not have settled on this text (rules 16.3–16.5), whatever they think of it. */
export function settlementFault(basis: SettlementBasis, text: SettlementText): Refusal | undefined {
  return (
    wordingFault(basis, text) ??
    trustFault(basis, text) ??
    requirementFault(basis, text) ??
    moneyFault(basis, text)
  );
}

function wordingFault(
  { scenario, landed }: SettlementBasis,
  { keep, adopt }: SettlementText,
): Refusal | undefined {
  for (const id of keep) {
    if (!landed.some(({ programme }) => programme === id))
      return refusal("programmeNotInForce", { programme: id });
  }
  const named = [...keep, ...idsOf<ProgrammeId>(adopt)];
  const twice = named.find((id, place) => named.indexOf(id) !== place);
  if (twice !== undefined) return refusal("programmeNamedTwice", { programme: twice });
  for (const id of idsOf<ProgrammeId>(adopt)) {
    const programme = programmeCard(scenario, id);
    const text = adopt[id];
    if (programme === undefined || text === undefined)
      return refusal("programmeUnknown", { programme: id });
    const fault = packageFault(programme, text);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function trustFault(
  { scenario, ground }: SettlementBasis,
  { adopt }: SettlementText,
): Refusal | undefined {
  for (const programme of scenario.programmes) {
    const text = own(adopt, programme.id);
    if (text === undefined || firstYearFor(ground, programme, text) !== undefined) continue;
    return refusal("settlementTrustTooLow", {
      programme: programme.id,
      needed: trustNeeded(programme, text),
      there: tenth(Math.max(0, ...ground.trust)),
    });
  }
  return undefined;
}

/** A programme that stays as it was asks for no more than it had. */
function requirementFault(basis: SettlementBasis, text: SettlementText): Refusal | undefined {
  const adoptions = adoptionsOf(basis, text);
  const stoodThen = (id: ProgrammeId): boolean =>
    basis.landed.some(({ programme }) => programme === id);
  const isAsItWas = (id: ProgrammeId): boolean =>
    stoodThen(id) ? text.keep.includes(id) : own(text.adopt, id) === undefined;
  for (const { programme: id, year } of adoptions) {
    const programme = programmeCard(basis.scenario, id);
    const missing = (programme?.requires ?? []).filter(
      (needed) =>
        !(isAsItWas(id) && isAsItWas(needed)) &&
        !adoptions.some((each) => each.programme === needed && each.year <= year),
    );
    if (missing.length > 0)
      return refusal("programmeRequiresOthers", { programme: id, requires: missing.join(",") });
  }
  return undefined;
}

function moneyFault(basis: SettlementBasis, text: SettlementText): Refusal | undefined {
  const cost = adoptionsOf(basis, text).reduce((sum, each) => sum + costOf(basis, each), 0);
  return cost <= basis.ground.purse + ROUNDING
    ? undefined
    : refusal("settlementTooDear", { cost: tenth(cost), purse: tenth(basis.ground.purse) });
}
/** Far below any step of money: the error of binary fractions. */
const ROUNDING = 1e-9;
