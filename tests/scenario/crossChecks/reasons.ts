/** What may stand where a seat of the small pack is named. */
export const SEATS = "north or south";

/** What may stand where one of its programmes is named. */
export const PROGRAMMES = "office or patrol";

/** What is wrong, and what would be valid. */
interface Reason {
  readonly reason: string;
  readonly expected: string;
}

/** A name that stands twice. */
export const taken = (what: string, id: string): Reason => ({
  reason: `the ${what} “${id}” is here a second time`,
  expected: "a name that is not taken",
});

/** A name of nothing. */
export const unknown = (what: string, id: string, expected: string): Reason => ({
  reason: `there is no ${what} “${id}”`,
  expected,
});
