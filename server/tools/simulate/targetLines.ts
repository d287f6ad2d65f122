import { assertNever } from "#shared/kernel/assertNever.ts";
import type { Finding, Target, TargetId } from "#shared/simulation/targets.ts";

/** A target, and what was found of it, on one line. */
export const targetLine = ({ id, found, verdict }: Target): string =>
  `${VERDICTS[verdict]} ${TARGETS[id]}: ${inWords(found)}`;

const VERDICTS = { met: "met      ", missed: "missed   ", notAsked: "not asked" } as const;

const TARGETS: Readonly<Record<TargetId, string>> = {
  fairSeats: "every seat's mean score lies within 10 % of the mean of seats",
  collapse: "the region collapses in 10–25 % of games",
  selfishCollapse: "it collapses in 60 % or more among hard bargainers alone",
  selfishEndings: "hard bargainers alone leave it fragile or collapsed in 60 % or more",
  tellingEndings: "no ending of the region is that of more than 70 % of games",
  noneTooSeldom: "every programme is adopted in 10 % of games or more",
  noneTooOften: "every programme is adopted in 90 % of games or fewer",
  temptingOvertures: "every overture is sometimes taken and sometimes not",
  companyMatters: "a co-operator among hard bargainers gains less than among its like",
  trueWalkAways: "every walk-away value lies within 3 points of what no agreement yields",
  twoSidedOvertures: "every overture is sometimes better taken and sometimes better left",
  skillPays: "experts gain more than beginners at the same tables",
};

function inWords(found: Finding): string {
  switch (found.kind) {
    case "part":
      return `${(100 * found.part).toFixed(1)} %`;
    case "exceptions":
      return found.ids.length === 0 ? "all" : `not ${found.ids.join(", ")}`;
    case "gains":
      return `${found.amongHard.toFixed(1)} against ${found.amongLike.toFixed(1)}`;
    case "levels":
      return `${found.expert.toFixed(1)} against ${found.firstSteps.toFixed(1)}`;
    case "tooShort":
      return `games of fewer than ${found.years} years end before a region can wear out`;
    default:
      return assertNever(found);
  }
}
