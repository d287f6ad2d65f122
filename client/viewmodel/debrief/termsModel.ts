import type { Debrief, DebriefSeat, JudgedProgramme } from "#shared/analysis/debrief.ts";
import type { IssueId, OptionId, ProgrammeId, SeatId } from "#shared/kernel/ids.ts";
import { type Money, tenth } from "#shared/kernel/units.ts";
import { programmeCard } from "#shared/rules/programmeCards.ts";
import { scorePerPoint } from "#shared/views/valuation.ts";
import type { Package, Programme, PublicResolution } from "#shared/views/view.ts";
import type { OpenDesk } from "../desk.ts";

/** A programme that was adopted: its terms and who paid. */
export interface ProgrammeStory {
  readonly of: JudgedProgramme;
  readonly programme: Programme;
  /** US$ bn paid in by all, and by each, in the order of the table. */
  readonly paid: Money;
  readonly payers: readonly { readonly seat: SeatId; readonly amount: Money }[];
  /** The text by which it was adopted; absent where an older one is not in the record. */
  readonly decision?: PublicResolution | undefined;
}

/** One programme on every sheet, side by side. */
export interface SheetComparison {
  readonly programme: ProgrammeId;
  /** The terms in force at the end; absent where it was not. */
  readonly terms?: Package | undefined;
  readonly adopted: readonly SheetPoints[];
  readonly issues: readonly {
    readonly issue: IssueId;
    readonly options: readonly {
      readonly option: OptionId;
      readonly chosen: boolean;
      readonly points: readonly SheetPoints[];
    }[];
  }[];
}

export interface SheetPoints {
  readonly seat: SeatId;
  /** Of the score. */
  readonly points: number;
  /** The best option of its issue for this delegation. */
  readonly best: boolean;
}

/** In order of adoption. */
export const programmeStories = (debrief: Debrief, desk: OpenDesk): readonly ProgrammeStory[] =>
  debrief.programmes.flatMap((of): readonly ProgrammeStory[] => {
    const programme = programmeCard(desk.scenario, of.id);
    if (programme === undefined) return [];
    const payers = debrief.seats.map(({ seat }) => ({ seat, amount: of.paid[seat] ?? 0 }));
    return [
      {
        of,
        programme,
        paid: tenth(payers.reduce((sum, { amount }) => sum + amount, 0)),
        payers,
        decision: decisionOn(desk, of),
      },
    ];
  });

/** Every programme, adopted or not, on all sheets. */
export const sheetComparisons = (debrief: Debrief, desk: OpenDesk): readonly SheetComparison[] =>
  desk.scenario.programmes.map((programme) => {
    const terms = desk.table.programmes[programme.id]?.package;
    return {
      programme: programme.id,
      terms,
      adopted: debrief.seats.map((of) => ({
        seat: of.seat,
        points: tenth(sheetOf(of, programme).adopted * scorePerPoint(of.mandate)),
        best: false,
      })),
      issues: programme.issues.map(({ id: issue, options }) => ({
        issue,
        options: options.map(({ id: option }) => ({
          option,
          chosen: terms?.[issue] === option,
          points: debrief.seats.map((of) => ({
            seat: of.seat,
            points: optionPoints(of, programme, issue, option),
            best: isBest(of, programme, issue, option),
          })),
        })),
      })),
    };
  });

const NO_SHEET = { adopted: 0, options: {} };

const sheetOf = (
  { mandate }: DebriefSeat,
  programme: Programme,
): DebriefSeat["mandate"]["programmes"][ProgrammeId] =>
  mandate.programmes[programme.id] ?? NO_SHEET;

function optionPoints(
  of: DebriefSeat,
  programme: Programme,
  issue: IssueId,
  option: OptionId,
): number {
  const raw = sheetOf(of, programme).options[issue]?.[option] ?? 0;
  return tenth(raw * scorePerPoint(of.mandate));
}

/** Only where the issue matters to the delegation at all. */
function isBest(of: DebriefSeat, programme: Programme, issue: IssueId, option: OptionId): boolean {
  const options = programme.issues.find(({ id }) => id === issue)?.options ?? [];
  const points = options.map(({ id }) => optionPoints(of, programme, issue, id));
  const most = Math.max(...points);
  return most > Math.min(...points) && optionPoints(of, programme, issue, option) === most;
}

const decisionOn = ({ table }: OpenDesk, of: JudgedProgramme): PublicResolution | undefined =>
  Object.values(table.resolutions).findLast(
    ({ subject, status, year }) =>
      subject.kind === "adoptProgramme" &&
      subject.programme === of.id &&
      status === "adopted" &&
      year === of.adoptedIn,
  );
