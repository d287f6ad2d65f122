import {
  type IssueId,
  idsOf,
  type OptionId,
  type ProgrammeId,
  type ResolutionId,
  type SeatId,
} from "#shared/kernel/ids.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { type Money, tenth } from "#shared/kernel/units.ts";
import type { SeatCommand } from "#shared/rules/commands.ts";
import {
  optionsChosen,
  ownCostOf,
  type PackageOutlook,
  shareInPackage,
  yearlyCost,
} from "#shared/rules/packages.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import { type Valuation, valueOfPackage, yearsLeftOf } from "#shared/views/valuation.ts";
import type {
  DecisionRule,
  Matter,
  Package,
  Programme,
  PublicProgramme,
  PublicView,
  ResolutionSubject,
} from "#shared/views/view.ts";
import type { Desk, OpenDesk } from "./desk.ts";
import { type EffectLine, wordEffect } from "./effectWording.ts";
import { type Phrase, phrase, programmeParam } from "./phrase.ts";

/** A programme in the list: where it stands and what it still needs. */
export interface ProgrammeEntry {
  readonly programme: Programme;
  readonly matter: Matter;
  /** The decision rule in force for its matter. */
  readonly rule: DecisionRule;
  readonly inForce?: PublicProgramme | undefined;
  /** A resolution about it that is tabled or open. */
  readonly onTheTable?: ResolutionId | undefined;
  /** Programmes it requires that are not in force (rule 8.2). */
  readonly requires: readonly ProgrammeId[];
  readonly trust: TrustCheck;
}

/** Effective trust that every member must have in every other (rule 8.2). */
export interface TrustCheck {
  readonly needed: number;
  readonly pairs: readonly TrustPair[];
  readonly enough: boolean;
}
export interface TrustPair {
  readonly from: SeatId;
  readonly to: SeatId;
  readonly there: number;
  readonly missing: number;
}

/** One option of an issue, at what it is worth in the package as chosen so far. */
export interface OptionLine {
  readonly option: OptionId;
  readonly chosen: boolean;
  /** Points of the own final score that it adds: own sheet, own cost, moved tracks. */
  readonly points: number;
  /** Whether no other option of the issue is worth more. */
  readonly best: boolean;
  /** US$ bn on top of the programme's cost, and a year once mature. */
  readonly cost: Money;
  readonly upkeep: Money;
  readonly trustNeeded: number;
  readonly shares: readonly { readonly seat: SeatId; readonly part: number }[];
  readonly effects: readonly EffectLine[];
  readonly coordination: number;
}
export interface IssueLines {
  readonly issue: IssueId;
  readonly options: readonly OptionLine[];
}

/** A package while it is chosen: its price, its worth, and whether trust suffices. */
export interface PackageSheet {
  readonly issues: readonly IssueLines[];
  /** Issues without an option yet. */
  readonly open: readonly IssueId[];
  readonly valuation: Valuation;
  readonly ownShare: number;
  /** US$ bn that the own share costs over the rest of the game. */
  readonly ownCost: Money;
  /** US$ bn a year for all members: each instalment until it is mature, upkeep after. */
  readonly instalment: Money;
  readonly upkeep: Money;
  readonly trust: TrustCheck;
}

export type PackageErrorKey =
  | "panels:plenary.error.choose"
  | "panels:plenary.error.unchanged"
  | "panels:plenary.error.trust";
/** Why no text on a programme can be tabled now, whatever it says. */
export type ObstacleKey =
  | "panels:programme.obstacle.phase"
  | "panels:programme.obstacle.requires"
  | "panels:programme.obstacle.onTheTable"
  | "panels:programme.obstacle.trust"
  | "panels:programme.obstacle.turns";

/** All programmes of the case, in its order. */
export function programmeEntries(desk: OpenDesk): readonly ProgrammeEntry[] {
  const { scenario, table } = desk;
  const live = Object.values(table.resolutions).filter(
    ({ status }) => status === "tabled" || status === "open",
  );
  return scenario.programmes.map((programme) => {
    const inForce = table.programmes[programme.id];
    return {
      programme,
      matter: programme.matter,
      rule: table.procedure[programme.matter],
      inForce,
      onTheTable: live.find(({ subject }) => subjectProgramme(subject) === programme.id)?.id,
      requires: programme.requires.filter((id) => table.programmes[id] === undefined),
      trust: trustCheck(scenario, table, programme, inForce?.package ?? {}),
    };
  });
}

/** The programme that a resolution is about, if it is about one. */
export const subjectProgramme = (subject: ResolutionSubject): ProgrammeId | undefined =>
  subject.kind === "crisisResponse" ? undefined : subject.programme;

export function programmeIn(scenario: PublicScenario, id: ProgrammeId): Programme | undefined {
  return scenario.programmes.find((programme) => programme.id === id);
}

/** The trust that a text needs, beside what each pair has. */
export function trustCheck(
  scenario: PublicScenario,
  table: PublicView,
  programme: Programme,
  chosen: Package,
  among: readonly SeatId[] = scenario.seats.map((seat) => seat.id),
): TrustCheck {
  const needed = optionsChosen(programme, chosen).reduce(
    (sum, option) => sum + option.trustNeeded,
    programme.trustNeeded,
  );
  const pairs = among.flatMap((from) =>
    among
      .filter((to) => to !== from)
      .map((to): TrustPair => {
        const there = table.effectiveTrust[`${from}>${to}`] ?? 0;
        return { from, to, there, missing: Math.max(0, tenth(needed - there)) };
      }),
  );
  return { needed, pairs, enough: pairs.every(({ missing }) => missing === 0) };
}

/** What a text is worth to the reader, option by option and in all. */
export function packageSheet(desk: Desk, programme: Programme, chosen: Package): PackageSheet {
  const { instalment, upkeep } = yearlyCost(programme, chosen);
  const outlook = outlookOf(desk, programme, chosen);
  return {
    issues: programme.issues.map((issue) => issueLines(desk, programme, chosen, issue)),
    open: programme.issues
      .filter((issue) => !issue.options.some(({ id }) => id === chosen[issue.id]))
      .map(({ id }) => id),
    valuation: worth(desk, programme, chosen),
    ownShare: outlook.share,
    ownCost: ownCostOf(programme, chosen, outlook),
    instalment: tenth(instalment),
    upkeep: tenth(upkeep),
    trust: trustCheck(desk.scenario, desk.table, programme, chosen),
  };
}

/** For every issue the option that is worth most to the reader: where to begin, not where to end. */
export function favouredPackage(desk: Desk, programme: Programme): Package {
  const sheet = packageSheet(desk, programme, {});
  return Object.fromEntries(
    sheet.issues.flatMap(({ issue, options }) => {
      const best = options.find((option) => option.best);
      return best === undefined ? [] : [[issue, best.option]];
    }),
  );
}

/** What a programme is worth to the reader on its terms in force, or else on the best there could be. */
export const worthOfTerms = (desk: Desk, programme: Programme): number =>
  worth(
    desk,
    programme,
    desk.table.programmes[programme.id]?.package ?? favouredPackage(desk, programme),
  ).total;

/** The command that puts a text before the plenary, or what is still to be chosen. */
export function tableCommand(
  desk: Desk,
  subject: ResolutionSubject,
  chosen: Package,
  singleText: boolean,
): Result<SeatCommand, Phrase<PackageErrorKey>> {
  const type = singleText ? "offerSingleText" : "tableResolution";
  const id = subjectProgramme(subject);
  const programme = id === undefined ? undefined : programmeIn(desk.scenario, id);
  if (programme === undefined || subject.kind === "endProgramme") {
    return ok({ type, subject, package: {} });
  }
  const { open, trust } = packageSheet(desk, programme, chosen);
  if (open.length > 0) return err(phrase("panels:plenary.error.choose", { count: open.length }));
  // Under ASEAN minus X the trust is checked at the decision, among the members alone (rule 8.2).
  if (!trust.enough && desk.table.procedure[programme.matter] !== "aseanMinusX") {
    return err(phrase("panels:plenary.error.trust", { needed: trust.needed }));
  }
  const inForce = desk.table.programmes[programme.id];
  if (inForce !== undefined && changedIssues(inForce.package, chosen).length === 0) {
    return err(phrase("panels:plenary.error.unchanged"));
  }
  return ok({ type, subject, package: chosen });
}

/** What stands in the way of tabling anything on a programme that the reader may not table on now. */
export function obstacleTo(desk: Desk, entry: ProgrammeEntry): Phrase<ObstacleKey> {
  if (desk.table.phase !== "plenary" || desk.table.paused) {
    return phrase("panels:programme.obstacle.phase");
  }
  if (entry.onTheTable !== undefined) return phrase("panels:programme.obstacle.onTheTable");
  const [required] = entry.requires;
  if (required !== undefined) {
    return phrase("panels:programme.obstacle.requires", { programme: programmeParam(required) });
  }
  const needed = leastTrust(entry.programme);
  if (entry.rule !== "aseanMinusX" && entry.trust.pairs.some(({ there }) => there < needed)) {
    return phrase("panels:programme.obstacle.trust", { needed });
  }
  return phrase("panels:programme.obstacle.turns", {
    count: desk.scenario.settings.procedure.tablingsPerSeat,
  });
}

/** The trust that the least demanding text of the programme needs (rule 8.2). */
const leastTrust = (programme: Programme): number =>
  programme.issues.reduce(
    (sum, issue) => sum + Math.min(...issue.options.map(({ trustNeeded }) => trustNeeded)),
    programme.trustNeeded,
  );

/** The options chosen in a form, as far as the programme knows them. */
export const packageOf = (
  programme: Programme,
  fields: Readonly<Record<string, string>>,
): Package =>
  Object.fromEntries(
    programme.issues.flatMap((issue) => {
      const option = issue.options.find(({ id }) => id === fields[issue.id]);
      return option === undefined ? [] : [[issue.id, option.id]];
    }),
  );

/** The issues on which two packages differ. */
export const changedIssues = (before: Package, after: Package): readonly IssueId[] =>
  idsOf<IssueId>({ ...before, ...after }).filter((issue) => before[issue] !== after[issue]);

/** The part of a package that differs from another. */
export const changesOf = (before: Package, after: Package): Package =>
  Object.fromEntries(
    changedIssues(before, after).flatMap((issue) => {
      const option = after[issue];
      return option === undefined ? [] : [[issue, option]];
    }),
  );

function issueLines(
  desk: Desk,
  programme: Programme,
  chosen: Package,
  issue: Programme["issues"][number],
): IssueLines {
  const { [issue.id]: _open, ...others } = chosen;
  const without = worth(desk, programme, others).total;
  const options = issue.options.map((option) => ({
    option,
    points: tenth(worth(desk, programme, { ...others, [issue.id]: option.id }).total - without),
  }));
  const best = Math.max(...options.map(({ points }) => points));
  return {
    issue: issue.id,
    options: options.map(({ option, points }) => ({
      option: option.id,
      chosen: chosen[issue.id] === option.id,
      points,
      best: points === best,
      cost: option.cost,
      upkeep: option.upkeep,
      trustNeeded: option.trustNeeded,
      shares: desk.scenario.seats.flatMap(({ id }) => {
        const part = option.shares?.[id];
        return part === undefined ? [] : [{ seat: id, part }];
      }),
      effects: option.effects.map(wordEffect),
      coordination: option.coordination,
    })),
  };
}

function worth(desk: Desk, programme: Programme, chosen: Package): Valuation {
  const outlook = outlookOf(desk, programme, chosen);
  return valueOfPackage(desk.scenario, desk.own.mandate, programme, chosen, outlook);
}

/** All seats as members; an equal share until the issue of shares is chosen. */
function outlookOf(desk: Desk, programme: Programme, chosen: Package): PackageOutlook {
  const decided = optionsChosen(programme, chosen).some((option) => option.shares !== undefined);
  return {
    yearsLeft: yearsLeftOf(desk.table),
    isMember: true,
    share: decided
      ? shareInPackage(programme, chosen, desk.own.seat)
      : 1 / desk.scenario.seats.length,
    coverage: 1,
    maturity: desk.table.programmes[programme.id]?.maturity ?? 0,
  };
}
