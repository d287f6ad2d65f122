import { checkEffects } from "./effectChecks.ts";
import type { Finding, Path } from "./faults.ts";
import { mustBe, mustCover, mustDiffer, type Names } from "./references.ts";
import type { Programme, ProgrammeIssue } from "./schema/programmes.ts";

/** Programmes: what they require and name exists, and exactly one issue of each shares the cost. */
export function checkProgrammes(names: Names): readonly Finding[] {
  const { programmes } = names.scenario;
  return [
    ...mustDiffer("programme", names.programmes, (index) => ["programmes", index, "id"]),
    ...programmes.flatMap((programme, index) =>
      checkProgramme(names, programme, ["programmes", index]),
    ),
  ];
}

function checkProgramme(names: Names, programme: Programme, path: Path): readonly Finding[] {
  return [
    ...checkRequirements(names, programme, path),
    ...programme.domesticAffairOf.flatMap((id, index) =>
      mustBe("seat", id, names.seats, [...path, "domesticAffairOf", index]),
    ),
    ...programme.exercises.flatMap((kind, index) =>
      mustBe("crisisKind", kind, names.crisisKinds, [...path, "exercises", index]),
    ),
    ...(programme.leverage?.kinds ?? []).flatMap((kind, index) =>
      mustBe("crisisKind", kind, names.crisisKinds, [...path, "leverage", "kinds", index]),
    ),
    ...checkEffects(names, programme.effects, [...path, "effects"]),
    ...checkEffects(names, programme.risk?.effects ?? [], [...path, "risk", "effects"]),
    ...(programme.backlash === undefined
      ? []
      : mustBe("news", programme.backlash.news, names.news, [...path, "backlash", "news"])),
    ...checkIssues(names, programme, [...path, "issues"]),
    ...checkShares(names, programme, [...path, "issues"]),
  ];
}

function checkRequirements(names: Names, programme: Programme, path: Path): readonly Finding[] {
  const requires = [...path, "requires"];
  const missing = programme.requires.flatMap((id, index) =>
    mustBe("programme", id, names.programmes, [...requires, index]),
  );
  if (missing.length > 0 || !leadsBackTo(names, programme)) return missing;
  return [
    {
      path: requires,
      reason: { code: "requiresItself", id: programme.id },
      expected: [{ code: "adoptableBefore" }],
    },
  ];
}

function leadsBackTo(names: Names, programme: Programme): boolean {
  const seen = new Set<string>();
  const open: string[] = [...programme.requires];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === programme.id) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(names.scenario.programmes.find((each) => each.id === id)?.requires ?? []));
  }
  return false;
}

function checkIssues(names: Names, programme: Programme, path: Path): readonly Finding[] {
  return [
    ...mustDiffer(
      "issue",
      programme.issues.map((issue) => issue.id),
      (index) => [...path, index, "id"],
    ),
    ...programme.issues.flatMap((issue, index) =>
      checkOptions(names, issue, [...path, index, "options"]),
    ),
  ];
}

function checkOptions(names: Names, issue: ProgrammeIssue, path: Path): readonly Finding[] {
  return [
    ...mustDiffer(
      "option",
      issue.options.map((option) => option.id),
      (index) => [...path, index, "id"],
    ),
    ...issue.options.flatMap((option, index) =>
      checkEffects(names, option.effects, [...path, index, "effects"]),
    ),
  ];
}

/** Who pays is bargained over on one issue: each of its options gives every seat a part, 1 in all. */
function checkShares(names: Names, programme: Programme, path: Path): readonly Finding[] {
  const sharing = programme.issues.filter((issue) =>
    issue.options.some((option) => option.shares !== undefined),
  );
  if (sharing.length !== 1) {
    return [
      {
        path,
        reason:
          sharing.length === 0
            ? { code: "nobodyPays" }
            : { code: "severalPay", all: sharing.map((issue) => issue.id) },
        expected: [{ code: "sharesOnOneIssue" }],
      },
    ];
  }
  return programme.issues.flatMap((issue, index) =>
    sharing.includes(issue) ? checkSharesOf(names, issue, [...path, index, "options"]) : [],
  );
}

const checkSharesOf = (names: Names, issue: ProgrammeIssue, path: Path): readonly Finding[] =>
  issue.options.flatMap((option, index) => {
    if (option.shares === undefined) {
      return [
        {
          path: [...path, index],
          reason: { code: "noShares", id: option.id } as const,
          expected: [{ code: "sharesForAll" }] as const,
        },
      ];
    }
    const at = [...path, index, "shares"];
    const total = Object.values(option.shares).reduce((sum, part) => sum + part, 0);
    return [
      ...mustCover("seat", option.shares, names.seats, at),
      ...(Math.abs(total - 1) < TOLERANCE
        ? []
        : [
            {
              path: at,
              reason: { code: "sharesSum", sum: total } as const,
              expected: [{ code: "sharesSumToOne" }] as const,
            },
          ]),
    ];
  });

const TOLERANCE = 1e-6;
