import type { ProgrammeId, ResolutionId } from "#shared/kernel/ids.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { SeatCommand } from "#shared/rules/commands.ts";
import { programmeCard } from "#shared/rules/programmeCards.ts";
import type {
  DecisionRule,
  Matter,
  Package,
  Programme,
  PublicProgramme,
  ResolutionSubject,
} from "#shared/views/view.ts";
import type { Desk, OpenDesk } from "../desk.ts";
import { type Phrase, phrase, programmeParam } from "../phrase.ts";
import { changedIssues, packageSheet } from "./packageModel.ts";
import { type TrustCheck, trustCheck } from "./trustCheck.ts";

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

/** The command that puts a text before the plenary, or what is still to be chosen. */
export function tableCommand(
  desk: Desk,
  subject: ResolutionSubject,
  chosen: Package,
  singleText: boolean,
): Result<SeatCommand, Phrase<PackageErrorKey>> {
  const type = singleText ? "offerSingleText" : "tableResolution";
  const id = subjectProgramme(subject);
  const programme = id === undefined ? undefined : programmeCard(desk.scenario, id);
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
