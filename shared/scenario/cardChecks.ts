import { checkEffects } from "./effectChecks.ts";
import type { Finding, Path } from "./faults.ts";
import { mustBe, mustCover, mustDiffer, type Names } from "./references.ts";
import type { CrisisCard } from "./schema/cards.ts";

/** The crisis deck: enough cards, of more than one kind, each of which can be drawn. */
export function checkCrises(names: Names): readonly Finding[] {
  const { crises, settings } = names.scenario;
  const years = Math.max(settings.years.short, settings.years.standard);
  return [
    ...mustDiffer("crisis", names.crises, (index) => ["crises", index, "id"]),
    ...(crises.length >= 2 * years
      ? []
      : [
          {
            path: ["crises"],
            reason: { code: "crisesRunOut", count: crises.length, year: years } as const,
            expected: [{ code: "twoAYear", limit: 2 * years }] as const,
          },
        ]),
    ...(names.crisisKinds.length > 1
      ? []
      : [
          {
            path: ["crises"],
            reason: { code: "oneKind" } as const,
            expected: [{ code: "twoKinds" }] as const,
          },
        ]),
    ...crises.flatMap((crisis, index) => checkCrisis(names, crisis, ["crises", index])),
  ];
}

function checkCrisis(names: Names, crisis: CrisisCard, path: Path): readonly Finding[] {
  const { contained, managed, uncontained } = crisis.outcomes;
  const outcomes = { contained, managed, uncontained };
  return [
    ...mustCover("seat", crisis.exposure, names.seats, [...path, "exposure"]),
    ...crisis.domesticAffairOf.flatMap((id, index) =>
      mustBe("seat", id, names.seats, [...path, "domesticAffairOf", index]),
    ),
    ...mustDiffer(
      "driver",
      crisis.drivers.map((driver) => driver.track),
      (index) => [...path, "drivers", index, "track"],
    ),
    ...(crisis.weight > 0 || crisis.drivers.some((driver) => driver.weight > 0)
      ? []
      : [
          {
            path: [...path, "weight"],
            reason: { code: "neverDrawn" } as const,
            expected: [{ code: "weightOrDriver" }] as const,
          },
        ]),
    ...mustDiffer(
      "option",
      crisis.options.map((option) => option.id),
      (index) => [...path, "options", index, "id"],
    ),
    ...crisis.options.flatMap((option, index) =>
      checkEffects(names, option.effects, [...path, "options", index, "effects"]),
    ),
    ...Object.entries(outcomes).flatMap(([outcome, effects]) =>
      checkEffects(names, effects, [...path, "outcomes", outcome]),
    ),
    ...mustAppear(names, crisis.firstYear, [...path, "firstYear"]),
  ];
}

/** Overtures: addressed to seats that exist, and demanding positions on programmes that exist. */
export function checkOvertures(names: Names): readonly Finding[] {
  const { overtures } = names.scenario;
  return [
    ...mustDiffer("overture", names.overtures, (index) => ["overtures", index, "id"]),
    ...overtures.flatMap((card, index) => [
      ...card.to.flatMap((id, position) =>
        mustBe("seat", id, names.seats, ["overtures", index, "to", position]),
      ),
      ...(card.demandsVote === undefined
        ? []
        : mustBe("programme", card.demandsVote.programme, names.programmes, [
            "overtures",
            index,
            "demandsVote",
            "programme",
          ])),
      ...mustAppear(names, card.firstYear, ["overtures", index, "firstYear"]),
    ]),
  ];
}

/** News: each may break by chance, or as the backlash of a programme. */
export function checkNews(names: Names): readonly Finding[] {
  const { news, programmes } = names.scenario;
  const backlashes = programmes.map((programme) => programme.backlash?.news);
  return [
    ...mustDiffer("news", names.news, (index) => ["news", index, "id"]),
    ...news.flatMap((card, index) => [
      ...checkEffects(names, card.effects, ["news", index, "effects"]),
      ...(card.weight > 0 || backlashes.includes(card.id)
        ? []
        : [
            {
              path: ["news", index, "weight"],
              reason: { code: "neverBreaks" } as const,
              expected: [{ code: "weightOrBacklash" }] as const,
            },
          ]),
      ...mustAppear(names, card.firstYear, ["news", index, "firstYear"]),
    ]),
  ];
}

function mustAppear(names: Names, firstYear: number, path: Path): readonly Finding[] {
  const { standard } = names.scenario.settings.years;
  if (firstYear <= standard) return [];
  return [
    {
      path,
      reason: { code: "yearAfterEnd", year: firstYear },
      expected: [{ code: "atMost", limit: standard }],
    },
  ];
}
