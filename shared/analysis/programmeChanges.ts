import type { ProgrammeId, SeatId } from "#shared/kernel/ids.ts";
import { changesTo } from "#shared/rules/packages.ts";
import type { Adoption } from "#shared/rules/settlements.ts";
import type { Package } from "#shared/rules/state/programme.ts";

/** How one programme differs from what was settled. */
export type ProgrammeChange = { readonly programme: ProgrammeId } & (
  | { readonly kind: "dropped" }
  | { readonly kind: "added"; readonly year: number; readonly package: Package }
  | {
      readonly kind: "changed";
      /** Where it was adopted in another year. */
      readonly year?: number | undefined;
      readonly package: Package;
      /** The issues that change, with their new options. */
      readonly options: Package;
      /** Those who were left out and would have been in. */
      readonly joined: readonly SeatId[];
    }
);

/** How what is in force now differs from what was: the dropped first. */
export function adoptionChanges(
  seats: readonly SeatId[],
  before: readonly Adoption[],
  after: readonly Adoption[],
): readonly ProgrammeChange[] {
  const inBoth = (list: readonly Adoption[], { programme }: Adoption): Adoption | undefined =>
    list.find((each) => each.programme === programme);
  return [
    ...before
      .filter((each) => inBoth(after, each) === undefined)
      .map(({ programme }) => ({ kind: "dropped" as const, programme })),
    ...after.flatMap((now): readonly ProgrammeChange[] => {
      const then = inBoth(before, now);
      const { programme, year, package: text } = now;
      if (then === undefined) return [{ kind: "added", programme, year, package: text }];
      const options = changesTo(then.package, text);
      const joined = seats.filter(
        (seat) => now.members.includes(seat) && !then.members.includes(seat),
      );
      const isSame = Object.keys(options).length === 0 && joined.length === 0;
      if (isSame && year === then.year) return [];
      const moved = year === then.year ? undefined : year;
      return [{ kind: "changed", programme, year: moved, package: text, options, joined }];
    }),
  ];
}
