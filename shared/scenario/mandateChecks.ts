import { assertNever } from "#shared/kernel/assertNever.ts";
import { checkPair } from "./effectChecks.ts";
import type { Finding, Path } from "./faults.ts";
import { mustBe, mustCover, mustDiffer, type Names } from "./references.ts";
import type { Condition } from "./schema/conditions.ts";
import type { Mandate } from "./schema/mandates.ts";
import type { Programme } from "./schema/programmes.ts";

/** Mandates: one for every seat, each with points for every option of every issue of every programme. */
export function checkMandates(names: Names): readonly Finding[] {
  const { mandates } = names.scenario;
  return [
    ...mustCover("seat", mandates, names.seats, ["mandates"]),
    ...Object.entries(mandates).flatMap(([seat, mandate]) =>
      checkMandate(names, mandate, ["mandates", seat]),
    ),
  ];
}

function checkMandate(names: Names, mandate: Mandate, path: Path): readonly Finding[] {
  return [
    ...mustCover("programme", mandate.programmes, names.programmes, [...path, "programmes"]),
    ...names.scenario.programmes.flatMap((programme) =>
      checkPoints(mandate, programme, [...path, "programmes", programme.id, "options"]),
    ),
    ...checkCrisisOptions(names, mandate, [...path, "crisisOptions"]),
    ...mustDiffer(
      "objective",
      mandate.objectives.map((objective) => objective.id),
      (index) => [...path, "objectives", index, "id"],
    ),
    ...mandate.objectives.flatMap((objective, index) =>
      checkCondition(names, objective.condition, [...path, "objectives", index, "condition"]),
    ),
    ...checkCondition(names, mandate.redLine.condition, [...path, "redLine", "condition"]),
  ];
}

function checkPoints(mandate: Mandate, programme: Programme, path: Path): readonly Finding[] {
  const points = mandate.programmes[programme.id]?.options;
  if (points === undefined) return [];
  const issues = programme.issues.map((issue) => issue.id);
  return [
    ...mustCover("issue", points, issues, path),
    ...programme.issues.flatMap((issue) => {
      const options = points[issue.id];
      const known = issue.options.map((option) => option.id);
      return options === undefined ? [] : mustCover("option", options, known, [...path, issue.id]);
    }),
  ];
}

const checkCrisisOptions = (names: Names, mandate: Mandate, path: Path): readonly Finding[] =>
  Object.entries(mandate.crisisOptions).flatMap(([id, options]) => {
    const crisis = names.scenario.crises.find((each) => each.id === id);
    const at = [...path, id];
    if (crisis === undefined) {
      return mustBe("crisis", id, names.crises, at).map((each) => ({ ...each, key: true }));
    }
    const known = crisis.options.map((option) => option.id);
    return Object.keys(options).flatMap((option) =>
      mustBe("option", option, known, [...at, option]).map((each) => ({ ...each, key: true })),
    );
  });

function checkCondition(names: Names, condition: Condition, path: Path): readonly Finding[] {
  switch (condition.type) {
    case "trackAtLeast":
    case "trackAtMost":
    case "programmesInForceAtLeast":
    case "crisesContainedAtLeast":
      return [];
    case "programmeInForce":
      return checkTerms(names, condition, path);
    case "societalTrustAtLeast":
      return checkPair(names, condition.between, [...path, "between"]);
    case "trustAtLeast":
      return [
        ...mustBe("seat", condition.from, names.seats, [...path, "from"]),
        ...mustBe("seat", condition.to, names.seats, [...path, "to"]),
      ];
    case "overturesTakenAtMost":
    case "securityAtLeast":
    case "treasuryAtLeast":
    case "promisesBrokenAtMost":
    case "defenceGrowthAtMost":
      return mustBe("seat", condition.seat, names.seats, [...path, "seat"]);
    case "alignmentWithin":
      return [
        ...mustBe("seat", condition.seat, names.seats, [...path, "seat"]),
        ...(condition.low <= condition.high
          ? []
          : [
              {
                path,
                reason: { code: "lowAboveHigh" } as const,
                expected: [{ code: "lowAtMostHigh" }] as const,
              },
            ]),
      ];
    case "not":
      return checkCondition(names, condition.condition, [...path, "condition"]);
    case "all":
    case "any":
      return condition.conditions.flatMap((each, index) =>
        checkCondition(names, each, [...path, "conditions", index]),
      );
    default:
      return assertNever(condition);
  }
}

function checkTerms(
  names: Names,
  condition: Extract<Condition, { type: "programmeInForce" }>,
  path: Path,
): readonly Finding[] {
  const programme = names.scenario.programmes.find((each) => each.id === condition.programme);
  if (programme === undefined) {
    return mustBe("programme", condition.programme, names.programmes, [...path, "programme"]);
  }
  if (condition.issue === undefined) {
    return condition.options === undefined
      ? []
      : [
          {
            path: [...path, "options"],
            reason: { code: "optionsOfWhich" },
            expected: [{ code: "issueBeside" }],
          },
        ];
  }
  const issues = programme.issues.map((issue) => issue.id);
  const issue = programme.issues.find((each) => each.id === condition.issue);
  if (issue === undefined) return mustBe("issue", condition.issue, issues, [...path, "issue"]);
  const known = issue.options.map((option) => option.id);
  return (condition.options ?? []).flatMap((id, index) =>
    mustBe("option", id, known, [...path, "options", index]),
  );
}
