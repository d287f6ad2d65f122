import type { ProgrammeId } from "#shared/kernel/ids.ts";
import { meetsTerms } from "#shared/rules/packages.ts";
import type { Adoption } from "#shared/rules/settlements.ts";
import type { Programme } from "#shared/scenario/schema/programmes.ts";
import type { OpenBasis } from "./settlementBasis.ts";
import { scorePerPoint } from "./valuation.ts";
import type { ProgrammeCondition } from "./view.ts";

/**
 * What objectives and red lines that name these programmes bring every delegation, in points of its
 * score against having none of them; all other programmes as they stood at the end.
 */
export function aimsWorth(
  { scenario, ground, mandates, landed }: OpenBasis,
  linked: readonly Programme[],
): (adoptions: readonly Adoption[]) => readonly number[] {
  const names = new Set<ProgrammeId>(linked.map(({ id }) => id));
  const others = landed.filter(({ programme }) => !names.has(programme));
  const aims = scenario.seats.map(({ id }) => {
    const mandate = mandates[id];
    if (mandate === undefined) throw new Error(`No mandate of ${id}`);
    return (ground.aims[id] ?? [])
      .filter(({ programmes }) => programmes.some((each) => names.has(each)))
      .map(({ condition, points }) => ({ condition, points: points * scorePerPoint(mandate) }));
  });
  const worth = (adoptions: readonly Adoption[]): readonly number[] => {
    const inForce = [...others, ...adoptions];
    return aims.map((own) =>
      own.reduce(
        (sum, { condition, points }) => (holdsWith(inForce, condition) ? sum + points : sum),
        0,
      ),
    );
  };
  const without = worth([]);
  return (adoptions) => worth(adoptions).map((points, party) => points - (without[party] ?? 0));
}

function holdsWith(inForce: readonly Adoption[], condition: ProgrammeCondition): boolean {
  switch (condition.type) {
    case "settled":
      return condition.holds;
    case "not":
      return !holdsWith(inForce, condition.condition);
    case "all":
      return condition.conditions.every((each) => holdsWith(inForce, each));
    case "any":
      return condition.conditions.some((each) => holdsWith(inForce, each));
    case "programmeInForce":
      return meetsTerms(
        inForce.find(({ programme }) => programme === condition.programme)?.package,
        condition,
      );
    case "programmesInForceAtLeast":
      return inForce.length >= condition.count;
  }
}
