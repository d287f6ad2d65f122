import type { IssueId, OptionId, ProgrammeId, SeatId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";

/** One option for every issue of a programme. */
export type Package = Readonly<Record<IssueId, OptionId>>;

export interface ProgrammeState {
  readonly id: ProgrammeId;
  /** The year, from 1. */
  readonly adoptedIn: number;
  readonly package: Package;
  /** Those who pay and benefit. */
  readonly members: readonly SeatId[];
  /** Parts of the cost, over members, summing to 1. */
  readonly shares: Readonly<Record<SeatId, number>>;
  /** 0 signed … 1 in full effect. */
  readonly maturity: number;
  /** Part of this year's dues that was paid, 0–1. */
  readonly funded: number;
  /** US$ bn paid in by each member since adoption. */
  readonly paid: Readonly<Record<SeatId, Money>>;
  /** US$ bn due from and paid by each member in the last budget; absent before the first. */
  readonly lastBudget?:
    | {
        readonly due: Readonly<Record<SeatId, Money>>;
        readonly paid: Readonly<Record<SeatId, Money>>;
      }
    | undefined;
}
