import type { ProgrammeId, SeatId } from "#shared/kernel/ids.ts";
import { programmeCard } from "#shared/rules/programmeCards.ts";
import type { Power } from "#shared/scenario/schema/vocabulary.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type {
  ClauseBounds,
  ClauseCondition,
  DutyKind,
  Position,
  ReconciliationStep,
} from "#shared/views/view.ts";

/** A clause while it is written: what stands in each field, sense or not. Nothing typed is lost. */
export interface ClauseDraft {
  /** Names the clause within its form, whatever its place. */
  readonly key: string;
  readonly kind: DutyKind;
  readonly from: string;
  readonly to: string;
  readonly amount: string;
  readonly percent: string;
  readonly programme: string;
  readonly position: Position;
  readonly issue: string;
  readonly option: string;
  readonly power: Power;
  readonly step: ReconciliationStep;
  readonly objective: string;
  readonly crisisKind: string;
  readonly due: string;
  readonly escrow: boolean;
  readonly condition: ConditionChoice;
  readonly ifCrisisKind: string;
  readonly ifProgramme: string;
  readonly ifParty: string;
}
export type ConditionChoice = "none" | ClauseCondition["kind"];

/** What the fields of a clause may hold at this table now. */
export interface ClauseFrame {
  readonly scenario: PublicScenario;
  readonly bounds: ClauseBounds;
  /** The own seat: only it can name its objectives. */
  readonly own: SeatId;
  readonly parties: readonly SeatId[];
}

export const DUTY_KINDS = [
  "pay",
  "fundProgramme",
  "contribute",
  "vote",
  "capDefence",
  "publishDefence",
  "declineOvertures",
  "reconcile",
  "shareForecast",
  "shareObjective",
] as const satisfies readonly DutyKind[];

/** The first year by which a duty of this kind can still be done. */
export const firstYearOf = (kind: DutyKind, bounds: ClauseBounds): number =>
  kind === "contribute" ? bounds.contributeFrom : bounds.firstYear;

/** A fresh clause with the likeliest values filled in; amounts are left to the writer. */
export function newClause(
  kind: DutyKind,
  from: SeatId,
  frame: ClauseFrame,
  key: string,
): ClauseDraft {
  const { bounds, parties } = frame;
  const other = parties.find((party) => party !== from) ?? "";
  return {
    key,
    kind,
    from,
    to: other,
    amount: "",
    percent: "0",
    programme: bounds.programmes[0] ?? "",
    position: "support",
    issue: "",
    option: "",
    power: "us",
    step: "statement",
    objective: bounds.objectives[0] ?? "",
    crisisKind: bounds.crisisKinds[0] ?? "",
    due: String(firstYearOf(kind, bounds)),
    escrow: false,
    condition: "none",
    ifCrisisKind: bounds.crisisKinds[0] ?? "",
    ifProgramme: bounds.programmes[0] ?? "",
    ifParty: other,
  };
}

/** The options of one issue of a programme; empty where there is no such issue. */
export function optionsOf(
  scenario: PublicScenario,
  programme: ProgrammeId,
  issue: string,
): readonly string[] {
  const issues = programmeCard(scenario, programme)?.issues ?? [];
  return issues.find((each) => each.id === issue)?.options.map((option) => option.id) ?? [];
}
