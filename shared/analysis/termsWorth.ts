import type { IssueId, OptionId, SeatId } from "#shared/kernel/ids.ts";
import { tenth } from "#shared/kernel/units.ts";
import { programmeCard } from "#shared/rules/programmeCards.ts";
import type { Mandate } from "#shared/scenario/schema/mandates.ts";
import type { Programme } from "#shared/scenario/schema/programmes.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { scorePerPoint } from "#shared/views/valuation.ts";
import type { DebriefProgramme } from "./programmeHistory.ts";

/** What a programme's terms were worth to one delegation at full maturity, in points of its score. */
export interface TermsWorth {
  readonly seat: SeatId;
  readonly member: boolean;
  readonly points: number;
  /** The terms that would have suited it best and least. */
  readonly best: number;
  readonly worst: number;
}

/** By delegation, in the order of the table; nobody's where the scenario has no such programme. */
export function termsWorth(scenario: Scenario, adopted: DebriefProgramme): readonly TermsWorth[] {
  const programme = programmeCard(scenario, adopted.id);
  if (programme === undefined) return [];
  return scenario.seats.flatMap(({ id: seat }) => {
    const mandate = scenario.mandates[seat];
    if (mandate === undefined) return [];
    const member = adopted.members.includes(seat);
    return [{ seat, member, ...worthOn(mandate, programme, adopted.package) }];
  });
}

function worthOn(
  mandate: Mandate,
  { id, issues }: Programme,
  chosen: DebriefProgramme["package"],
): Pick<TermsWorth, "points" | "best" | "worst"> {
  const sheet = mandate.programmes[id];
  const unit = scorePerPoint(mandate);
  const pointsOf = (issue: IssueId, option: OptionId): number =>
    tenth((sheet?.options[issue]?.[option] ?? 0) * unit);
  const base = (sheet?.adopted ?? 0) * unit;
  const sum = (pick: (issue: Programme["issues"][number]) => number): number =>
    tenth(issues.reduce((total, issue) => total + pick(issue), base));
  const each = ({ id: issue, options }: Programme["issues"][number]): readonly number[] =>
    options.map((option) => pointsOf(issue, option.id));
  return {
    points: sum(({ id: issue }) => {
      const option = chosen[issue];
      return option === undefined ? 0 : pointsOf(issue, option);
    }),
    best: sum((issue) => Math.max(...each(issue))),
    worst: sum((issue) => Math.min(...each(issue))),
  };
}
