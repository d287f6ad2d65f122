import { idsOf, type SeatId } from "#shared/kernel/ids.ts";
import { own } from "#shared/kernel/lookUp.ts";
import { remember } from "#shared/kernel/remember.ts";
import type { Programme } from "#shared/scenario/schema/programmes.ts";
import type { DecisionRule, Matter } from "#shared/scenario/schema/vocabulary.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import { packageFault, trustNeeded } from "../packages.ts";
import { programmeCard } from "../programmeCards.ts";
import { inForce } from "../programmesInForce.ts";
import { type Refusal, refusal } from "../refusals.ts";
import type { Package } from "../state/programme.ts";
import type { Resolution, ResolutionSubject } from "../state/resolution.ts";
import type { GameState } from "../state.ts";
import { pendingOn } from "./agenda.ts";
import { allSeats, trustGap } from "./membership.ts";
import { ruleForTexts } from "./procedure.ts";

type ProgrammeSubject = Exclude<ResolutionSubject, { kind: "crisisResponse" }>;
type CrisisSubject = Extract<ResolutionSubject, { kind: "crisisResponse" }>;

/** Everything that this delegation could table now with a fitting text (8.1, 8.2), in the scenario's order. */
export function subjectsOpenTo(
  scenario: PublicScenario,
  state: GameState,
  seat: SeatId,
): readonly ResolutionSubject[] {
  const candidates =
    state.phase === "crisis" ? responses(scenario, state) : changes(scenario, state);
  return candidates.filter((subject) => mayTable(scenario, state, seat, subject) === undefined);
}

/** Why this delegation may not table the subject now, whatever the text (8.1, 8.2). */
export function mayTable(
  scenario: PublicScenario,
  state: GameState,
  seat: SeatId,
  subject: ResolutionSubject,
): Refusal | undefined {
  return (
    (subject.kind === "crisisResponse"
      ? mayRespondTogether(scenario, state, subject)
      : mayChange(scenario, state, subject)) ??
    mayTableAnother(scenario, state, seat, subject) ??
    mayEverBind(scenario, state, subject)
  );
}

/** Why this package is no text for the subject under its rule (8.1, 8.2). The subject is known. */
export function mayRead(
  scenario: PublicScenario,
  state: GameState,
  { subject, rule }: Pick<Resolution, "subject" | "rule">,
  terms: Package,
): Refusal | undefined {
  const programme = textProgramme(scenario, subject);
  if (programme === undefined) return isEmpty(terms);
  return (
    packageFault(programme, terms) ??
    isNew(state, subject, terms) ??
    lacksTrust(scenario, state, { subject, rule }, trustNeeded(programme, terms))
  );
}

/** The programme whose terms a subject settles; none for an end or a crisis response. */
export const textProgramme = (
  scenario: PublicScenario,
  subject: ResolutionSubject,
): Programme | undefined =>
  subject.kind === "adoptProgramme" || subject.kind === "reviseProgramme"
    ? programmeCard(scenario, subject.programme)
    : undefined;

/** What a subject is about, and the rule by which it would be decided if tabled now (8.11). */
export function procedureOf(
  scenario: PublicScenario,
  state: GameState,
  subject: ResolutionSubject,
): { readonly matter: Matter; readonly rule: DecisionRule } {
  const isCrisis = subject.kind === "crisisResponse";
  const card = isCrisis ? cardOf(scenario, subject) : programmeCard(scenario, subject.programme);
  if (card === undefined) throw new Error(`Nothing in ${scenario.id} for ${subject.kind}`);
  const { matter } = card;
  return { matter, rule: isCrisis ? "emergencyMajority" : ruleForTexts(scenario, state, matter) };
}

function changes(scenario: PublicScenario, state: GameState): readonly ResolutionSubject[] {
  return scenario.programmes.flatMap(({ id: programme }): readonly ResolutionSubject[] =>
    inForce(state, programme) === undefined
      ? [{ kind: "adoptProgramme", programme }]
      : [
          { kind: "reviseProgramme", programme },
          { kind: "endProgramme", programme },
        ],
  );
}

function responses(scenario: PublicScenario, state: GameState): readonly ResolutionSubject[] {
  return scenario.crises.flatMap(({ id: crisis, options }) =>
    own(state.crises, crisis) === undefined
      ? []
      : options.map(({ id: option }) => ({ kind: "crisisResponse" as const, crisis, option })),
  );
}

function mayChange(
  scenario: PublicScenario,
  state: GameState,
  subject: ProgrammeSubject,
): Refusal | undefined {
  if (state.phase !== "plenary") {
    return refusal("wrongPhase", { phase: state.phase, allowed: "plenary" });
  }
  const { programme: id } = subject;
  const programme = programmeCard(scenario, id);
  if (programme === undefined) return refusal("programmeUnknown", { programme: id });
  const standing = inForce(state, id);
  if (subject.kind !== "adoptProgramme") {
    return standing === undefined ? refusal("programmeNotInForce", { programme: id }) : undefined;
  }
  if (standing !== undefined) return refusal("programmeAlreadyInForce", { programme: id });
  const missing = programme.requires.filter((each) => inForce(state, each) === undefined);
  return missing.length === 0
    ? undefined
    : refusal("programmeRequiresOthers", { programme: id, requires: missing.join(",") });
}

function mayRespondTogether(
  scenario: PublicScenario,
  state: GameState,
  subject: CrisisSubject,
): Refusal | undefined {
  if (state.phase !== "crisis") {
    return refusal("wrongPhase", { phase: state.phase, allowed: "crisis" });
  }
  const { crisis, option } = subject;
  const card = cardOf(scenario, subject);
  const standing = own(state.crises, crisis);
  if (card === undefined || standing === undefined) return refusal("crisisUnknown", { crisis });
  if (standing.outcome !== undefined) return refusal("crisisNotOpen", { crisis });
  if (standing.struckBy !== undefined) return refusal("crisisAlreadyStruck", { crisis });
  const options = card.options.map((each) => each.id);
  if (!options.includes(option)) {
    return refusal("crisisOptionUnknown", { crisis, option, options: options.join(",") });
  }
  const { matter } = card;
  return state.procedure[matter] === "emergencyMajority"
    ? undefined
    : refusal("emergencyNotAvailable", { crisis, matter });
}

/** One undecided text per programme or crisis; so many a year per delegation, and one per crisis. */
function mayTableAnother(
  scenario: PublicScenario,
  state: GameState,
  seat: SeatId,
  subject: ResolutionSubject,
): Refusal | undefined {
  const pending = pendingOn(state, subject);
  if (pending !== undefined) return refusal("subjectAlreadyTabled", { resolution: pending.id });
  if (subject.kind === "crisisResponse") return mayProposeResponse(state, seat, subject);
  const { tablingsPerSeat } = scenario.settings.procedure;
  const tablings = own(state.seats, seat)?.tablings ?? 0;
  return tablings < tablingsPerSeat
    ? undefined
    : refusal("tooManyTablings", { max: tablingsPerSeat });
}

function mayProposeResponse(
  state: GameState,
  seat: SeatId,
  { crisis }: CrisisSubject,
): Refusal | undefined {
  for (const { id, by, subject, status } of Object.values(state.resolutions)) {
    if (subject.kind !== "crisisResponse" || subject.crisis !== crisis) continue;
    if (status === "adopted") return refusal("subjectAlreadyTabled", { resolution: id });
    if (by === seat) return refusal("tooManyTablings", { max: 1 });
  }
  return undefined;
}

/** Some text of the subject needs no more trust than there is (8.2). */
function mayEverBind(
  scenario: PublicScenario,
  state: GameState,
  subject: ResolutionSubject,
): Refusal | undefined {
  const programme = textProgramme(scenario, subject);
  if (programme === undefined) return undefined;
  const { rule } = procedureOf(scenario, state, subject);
  return lacksTrust(scenario, state, { subject, rule }, leastTrust(programme));
}

/** The trust that the least demanding text of the programme needs. */
const leastTrust = remember((programme: Programme): number =>
  programme.issues.reduce(
    (sum, issue) => sum + Math.min(...issue.options.map((option) => option.trustNeeded)),
    programme.trustNeeded,
  ),
);

/** Those who would be bound trust each other too little (8.2). Under ASEAN minus X that is asked at the decision. */
function lacksTrust(
  scenario: PublicScenario,
  state: GameState,
  { subject, rule }: Pick<Resolution, "subject" | "rule">,
  needed: number,
): Refusal | undefined {
  if (rule === "aseanMinusX") return undefined;
  const bound =
    subject.kind === "reviseProgramme"
      ? (inForce(state, subject.programme)?.members ?? [])
      : allSeats(state);
  const gap = trustGap(scenario, state, bound, needed);
  return gap === undefined ? undefined : refusal("trustTooLow", { ...gap, needed });
}

/** An end and a crisis response have no terms to settle. */
function isEmpty(terms: Package): Refusal | undefined {
  const [issue] = idsOf(terms);
  if (issue === undefined) return undefined;
  return refusal("packageOptionUnknown", { issue, option: own(terms, issue) ?? "" });
}

/** A revision changes something, or lets somebody in who stands outside. */
function isNew(state: GameState, subject: ResolutionSubject, terms: Package): Refusal | undefined {
  if (subject.kind !== "reviseProgramme") return undefined;
  const standing = inForce(state, subject.programme);
  if (standing === undefined || standing.members.length < allSeats(state).length) return undefined;
  const isSame = idsOf(standing.package).every((issue) => standing.package[issue] === terms[issue]);
  return isSame ? refusal("packageUnchanged", { programme: subject.programme }) : undefined;
}

const cardOf = (
  scenario: PublicScenario,
  { crisis }: CrisisSubject,
): PublicScenario["crises"][number] | undefined =>
  scenario.crises.find((card) => card.id === crisis);
