import type { Expectation, Finding, Kind, Path } from "./faults.ts";
import type { Scenario } from "./schema.ts";

/** One of these ids or words; where there is none, that there is nothing to choose from. */
export const oneOf = (choices: Iterable<string>): readonly [Expectation] => {
  const all = [...choices];
  return [all.length > 0 ? { code: "oneOf", choices: all } : { code: "nothing" }];
};

/** `id` must be one of `known`. */
export const mustBe = (
  kind: Kind,
  id: string,
  known: Iterable<string>,
  path: Path,
): readonly Finding[] => {
  const ids = [...known];
  if (ids.includes(id)) return [];
  return [{ path, reason: { code: "unknownId", kind, id }, expected: oneOf(ids) }];
};

/** The keys of a record must be exactly `known`. */
export function mustCover(
  kind: Kind,
  record: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: Path,
): readonly Finding[] {
  const keys = Object.keys(record);
  const missing = known.filter((id) => !keys.includes(id));
  return [
    ...missing.map((id) => ({
      path,
      reason: { code: "missingId", kind, id } as const,
      expected: [{ code: "entryForEach", all: known }] as const,
      key: true,
    })),
    ...keys.flatMap((key) =>
      mustBe(kind, key, known, [...path, key]).map((finding) => ({ ...finding, key: true })),
    ),
  ];
}

/** No id may stand twice in a list. */
export function mustDiffer(
  kind: Kind,
  ids: readonly string[],
  pathOf: (index: number) => Path,
): readonly Finding[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          {
            path: pathOf(index),
            reason: { code: "takenId", kind, id } as const,
            expected: [{ code: "freeName" }] as const,
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
