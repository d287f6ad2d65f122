import type { Debrief } from "#shared/analysis/debrief.ts";
import type { ProgrammeChange } from "#shared/analysis/programmeChanges.ts";
import type { DebriefProgramme } from "#shared/analysis/programmeHistory.ts";
import type { Outcome, SolutionName } from "#shared/analysis/wholeGame.ts";
import {
  type IssueId,
  idsOf,
  type OptionId,
  type ProgrammeId,
  type SeatId,
} from "#shared/kernel/ids.ts";
import { tenth } from "#shared/kernel/units.ts";

/** What one delegation got out of all programmes together, and what it could have. */
export interface WholeGameRow {
  readonly seat: SeatId;
  readonly landed: number;
  /** By solution; undefined where nobody could gain together. */
  readonly solutions: Readonly<Record<SolutionName, number | undefined>>;
  readonly ideal: number;
}

export const SOLUTIONS = ["nash", "kalaiSmorodinsky", "egalitarian"] as const;

export const wholeGameRows = ({ seats, wholeGame }: Debrief): readonly WholeGameRow[] =>
  seats.map(({ seat }) => {
    const at = (outcome: Outcome | undefined): number | undefined => outcome?.gains[seat];
    const { nash, kalaiSmorodinsky, egalitarian, utilitarian } = wholeGame.solutions;
    return {
      seat,
      landed: wholeGame.landed[seat] ?? 0,
      solutions: {
        nash: at(nash),
        kalaiSmorodinsky: at(kalaiSmorodinsky),
        egalitarian: at(egalitarian),
        utilitarian: at(utilitarian),
      },
      ideal: wholeGame.ideal[seat] ?? 0,
    };
  });

/** How one programme would have been settled otherwise, issue by issue. */
export interface ChangedProgramme {
  readonly programme: ProgrammeId;
  readonly kind: ProgrammeChange["kind"];
  /** When it would have been adopted, where that differs. */
  readonly year?: number | undefined;
  readonly joined: readonly SeatId[];
  readonly issues: readonly {
    readonly issue: IssueId;
    /** What was settled; absent for a programme that was not adopted. */
    readonly from?: OptionId | undefined;
    readonly to: OptionId;
  }[];
}

export const changedProgrammes = (
  {
    programmes,
  }: {
    readonly programmes: readonly Pick<DebriefProgramme, "id" | "endedIn" | "package">[];
  },
  changes: readonly ProgrammeChange[],
): readonly ChangedProgramme[] =>
  changes.map((change) => {
    const { programme, kind } = change;
    if (change.kind === "dropped") return { programme, kind, joined: [], issues: [] };
    const settled = programmes.find(
      ({ id, endedIn }) => id === programme && endedIn === undefined,
    )?.package;
    const text = change.kind === "added" ? change.package : change.options;
    return {
      programme,
      kind,
      year: change.year,
      joined: change.kind === "added" ? [] : change.joined,
      issues: idsOf(text).flatMap((issue) => {
        const to = text[issue];
        return to === undefined ? [] : [{ issue, from: settled?.[issue], to }];
      }),
    };
  });

/** What one delegation could have had while the others kept what they had. */
export interface CouldHaveHad {
  readonly seat: SeatId;
  readonly landed: number;
  readonly could: number;
  /** Its score as it would have been, 0–100, if all else had stayed the same; absent after a collapse. */
  readonly score?: number | undefined;
  readonly others: readonly { readonly seat: SeatId; readonly by: number }[];
  readonly changes: readonly ChangedProgramme[];
  readonly parts: Outcome["parts"];
}

/** The reader's own first. */
export function couldHaveHad(debrief: Debrief, own: SeatId | undefined): readonly CouldHaveHad[] {
  const { seats, wholeGame, ending } = debrief;
  return seats
    .flatMap(({ seat, score }): readonly CouldHaveHad[] => {
      const outcome = wholeGame.couldHaveHad[seat];
      if (outcome === undefined) return [];
      const by = (of: SeatId): number =>
        tenth((outcome.gains[of] ?? 0) - (wholeGame.landed[of] ?? 0));
      return [
        {
          seat,
          landed: wholeGame.landed[seat] ?? 0,
          could: outcome.gains[seat] ?? 0,
          score: ending === "collapsed" ? undefined : tenth(Math.min(100, score + by(seat))),
          others: seats.flatMap((each) =>
            each.seat === seat ? [] : [{ seat: each.seat, by: by(each.seat) }],
          ),
          changes: changedProgrammes(debrief, outcome.changes),
          parts: outcome.parts,
        },
      ];
    })
    .toSorted((a, b) => Number(b.seat === own) - Number(a.seat === own));
}
