import type { ProgrammeId } from "#shared/kernel/ids.ts";
import { holds, truthOf } from "#shared/rules/conditions.ts";
import type { GameState, ProgrammeState } from "#shared/rules/state.ts";
import type { Condition, Mandate, Programme, Scenario } from "#shared/scenario/schema.ts";
import { scorePerPoint } from "#shared/views/valuation.ts";
import type { Adoption } from "./programmeTexts.ts";

/**
 * Programmes in the groups that hang together: one requires another, or an objective or a red line
 * names both. In the scenario's order.
 */
export function linkedProgrammes(scenario: Scenario): readonly (readonly Programme[])[] {
  const links = [
    ...scenario.programmes.map(({ id, requires }) => [id, ...requires]),
    ...Object.values(scenario.mandates).flatMap((mandate) =>
      aimsOf(mandate).map(({ condition }) => programmesIn(condition)),
    ),
  ];
  const groups: ProgrammeId[][] = [];
  for (const link of links) {
    if (link.length === 0) continue;
    const touched = groups.filter((group) => link.some((id) => group.includes(id)));
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push([...new Set([...touched.flat(), ...link])]);
  }
  return groups
    .map((group) => scenario.programmes.filter(({ id }) => group.includes(id)))
    .filter((group) => group.length > 0);
}

/**
 * What objectives and red lines that name these programmes bring every delegation, in points of its
 * score against having none of them; everything else as it stood at the end. Aims that count
 * programmes without naming them are left out.
 */
export function bonusOf(
  scenario: Scenario,
  last: GameState,
  linked: readonly Programme[],
): (adoptions: readonly Adoption[]) => readonly number[] {
  const names = new Set<ProgrammeId>(linked.map(({ id }) => id));
  const facts = truthOf(last);
  const aims = scenario.seats.map(({ id }) => {
    const mandate = scenario.mandates[id];
    if (mandate === undefined) throw new Error(`No mandate of ${id}`);
    return aimsOf(mandate)
      .filter(({ condition }) => programmesIn(condition).some((each) => names.has(each)))
      .map(({ condition, points }) => ({ condition, points: points * scorePerPoint(mandate) }));
  });
  const worth = (adoptions: readonly Adoption[]): readonly number[] => {
    const programmes: Record<ProgrammeId, ProgrammeState> = { ...last.programmes };
    for (const id of names) delete programmes[id];
    for (const adoption of adoptions) programmes[adoption.programme] = asState(adoption);
    const state = { ...last, programmes };
    return aims.map((own) =>
      own.reduce(
        (sum, { condition, points }) =>
          holds(scenario, state, condition, facts) ? sum + points : sum,
        0,
      ),
    );
  };
  const without = worth([]);
  return (adoptions) => worth(adoptions).map((points, party) => points - (without[party] ?? 0));
}

const aimsOf = ({
  objectives,
  redLine,
}: Mandate): readonly { readonly condition: Condition; readonly points: number }[] => [
  ...objectives,
  { condition: redLine.condition, points: -redLine.penalty },
];

function programmesIn(condition: Condition): readonly ProgrammeId[] {
  if (condition.type === "programmeInForce") return [condition.programme];
  if (condition.type === "not") return programmesIn(condition.condition);
  if (condition.type === "all" || condition.type === "any") {
    return [...new Set(condition.conditions.flatMap(programmesIn))];
  }
  return [];
}

/** As far as conditions look at a programme: that it is in force, and its terms. */
const asState = (adoption: Adoption): ProgrammeState => ({
  id: adoption.programme,
  adoptedIn: adoption.year,
  package: adoption.package,
  members: adoption.members,
  shares: {},
  maturity: 1,
  funded: 1,
  paid: {},
});
