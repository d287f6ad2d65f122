import { remember } from "#shared/kernel/remember.ts";
import type { Package, Programme } from "#shared/views/view.ts";

/**
 * One hypothesis about what a delegation's mandate says of a programme: which option of each issue it
 * likes best, and how welcome the programme is to it on terms that give it none of them. Mandates are
 * secret and no list of them is public, so every wish that the programme's issues allow is possible.
 *
 * Worth is counted in notches: 1 is a favourite option gained.
 */
export interface Wish {
  readonly stance: number;
  /** One option for every issue, but for that which says who pays: its options speak for themselves. */
  readonly favourites: Package;
}

/** Unwelcome, indifferent, welcome. */
const STANCES = [-2.5, 0, 1.5] as const;

/** Every wish about a programme; before any evidence each is as likely. */
export const wishesOf = remember((programme: Programme): readonly Wish[] => {
  let favourites: readonly Package[] = [{}];
  for (const { id, options } of wishedIssues(programme)) {
    favourites = favourites.flatMap((partial) =>
      options.map((option) => ({ ...partial, [id]: option.id })),
    );
  }
  return STANCES.flatMap((stance) => favourites.map((each) => ({ stance, favourites: each })));
});

/** The issues of a programme on which a delegation may have a favourite. */
export const wishedIssues = remember((programme: Programme) =>
  programme.issues.filter(({ options }) => options.every(({ shares }) => shares === undefined)),
);

/** What a text is worth to a delegation with this wish, in notches, but for what it has to pay. */
export function worthOf(
  { stance, favourites }: Wish,
  programme: Programme,
  terms: Package,
): number {
  let worth = stance;
  for (const { id } of wishedIssues(programme)) if (terms[id] === favourites[id]) worth += 1;
  return worth;
}
