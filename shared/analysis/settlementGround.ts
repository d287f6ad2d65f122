import type { ProgrammeId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";
import { sum } from "#shared/kernel/units.ts";
import { holds, truthOf } from "#shared/rules/conditions.ts";
import type { Event } from "#shared/rules/events.ts";
import { costOf, type SettlementBasis } from "#shared/rules/settlements.ts";
import type {
  ProgrammeCondition,
  RenegotiationGround,
  SettlementAim,
} from "#shared/rules/state/renegotiation.ts";
import type { GameState } from "#shared/rules/state.ts";
import { effectiveTrust } from "#shared/rules/trust.ts";
import type { Condition } from "#shared/scenario/schema/conditions.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { OpenBasis } from "#shared/views/settlementBasis.ts";
import { type DebriefProgramme, programmesOf } from "./programmeHistory.ts";
import { retrace, type Step, standing } from "./retrace.ts";

/** What everything that this table could have settled on is judged by; the steps are those that stand. */
export function settlementBasis(
  scenario: Scenario,
  steps: readonly Step[],
  programmes: readonly DebriefProgramme[] = programmesOf(steps),
): OpenBasis {
  const last = lastOf(steps);
  const landed = programmes
    .filter(({ endedIn }) => endedIn === undefined)
    .map(({ id, adoptedIn, package: text, members }) => ({
      programme: id,
      year: adoptedIn,
      package: text,
      members,
    }));
  const basis = { scenario, years: last.years, landed };
  return {
    ...basis,
    mandates: scenario.mandates,
    ground: {
      trust: trustByYear(scenario, steps),
      purse: purseOf(basis, last, programmes),
      aims: aimsAtEnd(scenario, last),
    },
  };
}

/** What a renegotiation rests on, from the record of a game from its first position. */
export const renegotiationGround = (
  scenario: Scenario,
  initial: GameState,
  events: readonly Event[],
): RenegotiationGround => settlementBasis(scenario, standing(retrace(initial, events))).ground;

function lastOf(steps: readonly Step[]): GameState {
  const last = steps.at(-1)?.after;
  if (last === undefined) throw new Error("A game has a beginning");
  return last;
}

function trustByYear(scenario: Scenario, steps: readonly Step[]): readonly number[] {
  const seats = scenario.seats.map(({ id }) => id);
  const years = steps.reduce((most, { year }) => Math.max(most, year), 0);
  const highest = Array.from({ length: years + 1 }, () => -1);
  let seen: GameState["trust"] | undefined;
  for (const { after, year, phase } of steps) {
    const known = highest[year] ?? -1;
    if (after.stage !== "playing" || phase !== "plenary") continue;
    if (known >= 0 && after.trust === seen) continue;
    seen = after.trust;
    const least = seats.reduce(
      (all, from) =>
        seats.reduce(
          (low, to) =>
            from === to ? low : Math.min(low, effectiveTrust(scenario, after, from, to)),
          all,
        ),
      100,
    );
    highest[year] = Math.max(known, least);
  }
  return highest;
}

/** What was paid into programmes, or would be owed for those in force, with what was left over. */
function purseOf(
  basis: Omit<SettlementBasis, "ground">,
  last: GameState,
  programmes: readonly DebriefProgramme[],
): Money {
  const paid = sum(programmes.flatMap((each) => Object.values(each.paid)));
  const owed = sum(basis.landed.map((each) => costOf(basis, each)));
  const left = sum(Object.values(last.seats).map(({ treasury }) => Math.max(0, treasury)));
  return Math.max(paid, owed) + left;
}

/** Aims that count programmes without naming them are left out. */
const aimsAtEnd = (scenario: Scenario, last: GameState): RenegotiationGround["aims"] =>
  Object.fromEntries(
    scenario.seats.map(({ id }) => {
      const mandate = scenario.mandates[id];
      if (mandate === undefined) throw new Error(`No mandate of ${id}`);
      const { objectives, redLine } = mandate;
      const aims = [...objectives, { condition: redLine.condition, points: -redLine.penalty }];
      return [
        id,
        aims.flatMap(({ condition, points }): readonly SettlementAim[] => {
          const programmes = programmesIn(condition);
          if (programmes.length === 0) return [];
          return [{ condition: withEndSettled(scenario, last, condition), programmes, points }];
        }),
      ];
    }),
  );

function programmesIn(condition: Condition): readonly ProgrammeId[] {
  if (condition.type === "programmeInForce") return [condition.programme];
  if (condition.type === "not") return programmesIn(condition.condition);
  if (condition.type === "all" || condition.type === "any") {
    return [...new Set(condition.conditions.flatMap(programmesIn))];
  }
  return [];
}

/** The condition with everything but programmes as it stood at the end. */
function withEndSettled(
  scenario: Scenario,
  last: GameState,
  condition: Condition,
): ProgrammeCondition {
  const settled = (each: Condition): ProgrammeCondition => withEndSettled(scenario, last, each);
  if (condition.type === "programmeInForce" || condition.type === "programmesInForceAtLeast")
    return condition;
  if (condition.type === "not") return { type: "not", condition: settled(condition.condition) };
  if (condition.type === "all" || condition.type === "any")
    return { type: condition.type, conditions: condition.conditions.map(settled) };
  return { type: "settled", holds: holds(scenario, last, condition, truthOf(last)) };
}
