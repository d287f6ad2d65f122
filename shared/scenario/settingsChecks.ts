import { checkPair } from "./effectChecks.ts";
import type { Finding } from "./faults.ts";
import { mustBe, mustDiffer, type Names } from "./references.ts";

/** Settings: the chairs exist, every pair of seats has its trust once, and a short game is the shorter one. */
export function checkSettings(names: Names): readonly Finding[] {
  const { settings } = names.scenario;
  const { short, standard } = settings.years;
  return [
    ...settings.chairs.flatMap((id, index) =>
      mustBe("seat", id, names.seats, ["settings", "chairs", index]),
    ),
    ...(short <= standard
      ? []
      : [
          {
            path: ["settings", "years", "short"],
            reason: { code: "shortIsLonger" } as const,
            expected: [{ code: "atMost", limit: standard }] as const,
          },
        ]),
    ...checkGovernment(names),
    ...checkSocietal(names),
  ];
}

function checkGovernment(names: Names): readonly Finding[] {
  const path = ["settings", "government"];
  const entries = names.scenario.settings.government;
  const pairs = entries.map(({ from, to }) => `${from}>${to}`);
  const needed = names.seats.flatMap((from) =>
    names.seats.filter((to) => to !== from).map((to) => `${from}>${to}`),
  );
  return [
    ...entries.flatMap(({ from, to }, index) =>
      checkPair(names, [from, to], [...path, index]).map((finding) => ({
        ...finding,
        path: [...path, index],
      })),
    ),
    ...mustDiffer("pair", pairs, (index) => [...path, index]),
    ...missingPairs(needed, pairs, path),
  ];
}

function checkSocietal(names: Names): readonly Finding[] {
  const path = ["settings", "societal"];
  const entries = names.scenario.settings.societal;
  const pairs = entries.map(({ between }) => between.toSorted().join("~"));
  const needed = names.seats.flatMap((first) =>
    names.seats.filter((second) => first < second).map((second) => `${first}~${second}`),
  );
  return [
    ...entries.flatMap(({ between }, index) =>
      checkPair(names, between, [...path, index, "between"]),
    ),
    ...mustDiffer("pair", pairs, (index) => [...path, index]),
    ...missingPairs(needed, pairs, path),
  ];
}

const missingPairs = (
  needed: readonly string[],
  found: readonly string[],
  path: readonly string[],
): readonly Finding[] =>
  needed
    .filter((pair) => !found.includes(pair))
    .map((pair) => ({
      path,
      reason: { code: "pairMissing", pair },
      expected: [{ code: "everyPair" }],
      key: true,
    }));
