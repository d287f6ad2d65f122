import { assertNever } from "#shared/kernel/assertNever.ts";
import type { Finding, Path } from "./faults.ts";
import { mustBe, type Names } from "./references.ts";
import type { Effect } from "./schema/effects.ts";

/** The seats that effects name exist, and a pair is of two different ones. */
export const checkEffects = (
  names: Names,
  effects: readonly Effect[],
  path: Path,
): readonly Finding[] =>
  effects.flatMap((effect, index) => checkEffect(names, effect, [...path, index]));

function checkEffect(names: Names, effect: Effect, path: Path): readonly Finding[] {
  switch (effect.kind) {
    case "track":
      return [];
    case "societalTrust":
    case "governmentTrust":
      return typeof effect.between === "string"
        ? []
        : checkPair(names, effect.between, [...path, "between"]);
    case "treasury":
      return mustBe("seat", effect.seat, names.seats, [...path, "seat"]);
    default:
      return assertNever(effect);
  }
}

/** Two different seats that exist. */
export function checkPair(
  names: Names,
  pair: readonly [string, string],
  path: Path,
): readonly Finding[] {
  const [first, second] = pair;
  if (first === second) {
    return [{ path, reason: { code: "sameTwice", id: first }, expected: [{ code: "twoSeats" }] }];
  }
  return pair.flatMap((id, index) => mustBe("seat", id, names.seats, [...path, index]));
}
