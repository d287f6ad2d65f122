import type { IssueId, OptionId, SeatId } from "#shared/kernel/ids.ts";
import { remember, rememberFor } from "#shared/kernel/remember.ts";
import { clamp } from "#shared/kernel/units.ts";
import type { Package, Programme, PublicView } from "#shared/views/view.ts";
import { figuresOf } from "../packages.ts";

/**
 * What others seem to want, from what they put on record: a frequency model. An option that a
 * delegation wrote into a text of its own, or supported, counts for it; one in a text it objected
 * to counts against it. Without evidence every option is as likely.
 */
function leaningTo(
  resolutions: PublicView["resolutions"],
  seat: SeatId,
  programme: Programme,
  issue: IssueId,
  option: OptionId,
): number {
  let evidence = 0;
  for (const resolution of Object.values(resolutions)) {
    const { subject } = resolution;
    if (subject.kind !== "adoptProgramme" && subject.kind !== "reviseProgramme") continue;
    if (subject.programme !== programme.id) continue;
    for (const text of resolution.texts) {
      if (text.by === seat) evidence += text.package[issue] === option ? 2 : -1;
    }
    const last = resolution.texts.at(-1);
    if (last?.package[issue] !== option) continue;
    const position = resolution.positions[seat];
    if (position === "support") evidence += 1;
    if (position === "object") evidence -= 0.5;
  }
  return clamp(0.5 + evidence * 0.12, 0.1, 0.95);
}

/** What a delegation's record says of every option of a programme, worked out once for a record. */
const leaningsOf = rememberFor((resolutions: PublicView["resolutions"], seat: SeatId) =>
  remember((programme: Programme) => {
    const leanings = new Map<IssueId, ReadonlyMap<OptionId, number>>();
    for (const issue of programme.issues) {
      const ofIssue = issue.options.map(
        ({ id }) => [id, leaningTo(resolutions, seat, programme, issue.id, id)] as const,
      );
      leanings.set(issue.id, new Map(ofIssue));
    }
    return leanings;
  }),
);

/**
 * How likely a delegation is to let a text pass, 0–1, by its leanings and by what it would pay beyond
 * `fair`, an equal part of the cost.
 */
export const acceptanceByFrequency = rememberFor(
  (resolutions: PublicView["resolutions"], seat: SeatId) =>
    remember((programme: Programme) => {
      const known = new WeakMap<Package, number>();
      const leanings = leaningsOf(resolutions, seat)(programme);
      return (terms: Package, fair: number): number => {
        const before = known.get(terms);
        if (before !== undefined) return before;
        let leaning = 0;
        for (const issue of programme.issues) {
          const option = terms[issue.id];
          if (option === undefined) continue;
          leaning += (leanings.get(issue.id)?.get(option) ?? 0.5) / programme.issues.length;
        }
        const burden = (figuresOf(programme)(terms).shares[seat] ?? 0) - fair;
        const chance = clamp(0.15 + leaning * 0.9 - burden * 0.9, 0.03, 0.97);
        known.set(terms, chance);
        return chance;
      };
    }),
);
