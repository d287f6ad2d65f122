import * as fc from "fast-check";
import type { Domain, Utility } from "#shared/negotiation/domain.ts";

/**
 * Worked by hand. Two issues of two options; A cares for the first, B for the second:
 *
 *     package      A     B
 *     a1 b1       0.8   0.6   both gain: A gives way on b, B on a
 *     a1 b2       1.0   0.0   best for A
 *     a2 b1       0.0   1.0   best for B
 *     a2 b2       0.3   0.4   worse for both than a1 b1
 *
 * with the reservation values 0.2 and 0.1.
 */
export const handWorked: Domain = {
  issues: [
    { id: "a", options: ["a1", "a2"] },
    { id: "b", options: ["b1", "b2"] },
  ],
  parties: [
    { id: "A", reservation: 0.2, utility: { kind: "tabulated", values: [0.8, 1, 0, 0.3] } },
    { id: "B", reservation: 0.1, utility: { kind: "tabulated", values: [0.6, 0, 1, 0.4] } },
  ],
};

/** Buyer and seller split one price: every package is efficient. */
export const onePie: Domain = {
  issues: [{ id: "price", options: ["0", "1", "2", "3", "4"] }],
  parties: [
    {
      id: "buyer",
      reservation: 0,
      utility: { kind: "tabulated", values: [1, 0.75, 0.5, 0.25, 0] },
    },
    {
      id: "seller",
      reservation: 0,
      utility: { kind: "tabulated", values: [0, 0.25, 0.5, 0.75, 1] },
    },
  ],
};

/** Small additive domains, whole tenths so that sums are comparable. */
export const additiveDomain = (parties: number): fc.Arbitrary<Domain> =>
  fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 4 }).chain((sizes) =>
    fc
      .array(
        fc.record({
          worth: fc.tuple(
            ...sizes.map((size) =>
              fc.array(fc.integer({ min: 0, max: 20 }), { minLength: size, maxLength: size }),
            ),
          ),
          reservation: fc.integer({ min: 0, max: 15 }),
        }),
        { minLength: parties, maxLength: parties },
      )
      .map((sheets) => ({
        issues: sizes.map((size, issue) => ({ id: `i${issue}`, options: optionsOf(size) })),
        parties: sheets.map(({ worth, reservation }, place) => ({
          id: `p${place}`,
          reservation,
          utility: additive(worth),
        })),
      })),
  );

const optionsOf = (size: number): readonly string[] =>
  Array.from({ length: size }, (_, option) => `o${option}`);

function additive(worth: readonly (readonly number[])[]): Utility {
  const sheet: Record<string, Record<string, number>> = {};
  for (const [issue, values] of worth.entries()) {
    const options: Record<string, number> = {};
    for (const [option, value] of values.entries()) options[`o${option}`] = value;
    sheet[`i${issue}`] = options;
  }
  return { kind: "additive", worth: sheet };
}
