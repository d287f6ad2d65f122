import { type Finding, listed, type Path } from "./faults.ts";
import type { Scenario } from "./schema.ts";

/** `id` must be one of `known`, which are called `what`. */
export const mustBe = (
  what: string,
  id: string,
  known: Iterable<string>,
  path: Path,
): readonly Finding[] => {
  const ids = [...known];
  if (ids.includes(id)) return [];
  return [{ path, reason: `there is no ${what} "${id}"`, expected: `one of ${listed(ids)}` }];
};

/** The keys of a record must be exactly `known`. */
export function mustCover(
  what: string,
  record: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: Path,
): readonly Finding[] {
  const keys = Object.keys(record);
  const missing = known.filter((id) => !keys.includes(id));
  return [
    ...missing.map((id) => ({
      path,
      reason: `the ${what} "${id}" is missing here`,
      expected: `an entry for each of ${listed(known)}`,
      key: true,
    })),
    ...keys.flatMap((key) =>
      mustBe(what, key, known, [...path, key]).map((finding) => ({ ...finding, key: true })),
    ),
  ];
}

/** No id may stand twice in a list. */
export function mustDiffer(
  what: string,
  ids: readonly string[],
  pathOf: (index: number) => Path,
): readonly Finding[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          {
            path: pathOf(index),
            reason: `the ${what} "${id}" is here a second time`,
            expected: "a name that is not taken",
          },
        ],
  );
}

/** Everything in a scenario that has a name, for the checks to look up. */
export interface Names {
  readonly seats: readonly string[];
  readonly programmes: readonly string[];
  readonly crises: readonly string[];
  readonly crisisKinds: readonly string[];
  readonly news: readonly string[];
  readonly overtures: readonly string[];
  readonly scenario: Scenario;
}

export const namesOf = (scenario: Scenario): Names => ({
  seats: scenario.seats.map((each) => each.id),
  programmes: scenario.programmes.map((each) => each.id),
  crises: scenario.crises.map((each) => each.id),
  crisisKinds: [...new Set(scenario.crises.map((each) => each.kind))],
  news: scenario.news.map((each) => each.id),
  overtures: scenario.overtures.map((each) => each.id),
  scenario,
});
