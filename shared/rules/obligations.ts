import { assertNever } from "#shared/kernel/assertNever.ts";
import type { ObjectiveId, ResolutionId, SeatId } from "#shared/kernel/ids.ts";
import type { Power } from "#shared/scenario/schema/vocabulary.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { DutyOf } from "./clauses.ts";
import { mayHelp } from "./crisisCards.ts";
import { cameTooLate, conditionHolds, crisesCounted } from "./obligations/conditionHolds.ts";
import { payFromEscrow } from "./obligations/escrow.ts";
import { pending } from "./obligations/pending.ts";
import { type Outcome, performAct, settle } from "./obligations/settle.ts";
import { inForce } from "./programmesInForce.ts";
import type { Intelligence } from "./state/intelligence.ts";
import type { Obligation } from "./state/obligation.ts";
import type { Position, Resolution } from "./state/resolution.ts";
import type { GameState } from "./state.ts";
import type { Unfolding } from "./unfolding.ts";

/**
 * The position that an escrowed vote fixes for this delegation on the text before the table (5.6);
 * of several the one signed first.
 */
export function boundVote(
  scenario: PublicScenario,
  state: GameState,
  seat: SeatId,
  resolution: Resolution,
): Position | undefined {
  return pending(state, "vote", seat).find(
    ({ obligation, duty }) =>
      obligation.clause.escrow &&
      isAbout(duty, resolution) &&
      conditionHolds(scenario, state, obligation),
  )?.duty.position;
}

/** The most percent of growth that escrowed caps leave this delegation (5.6). */
export function boundDefenceCap(
  scenario: PublicScenario,
  state: GameState,
  seat: SeatId,
): number | undefined {
  const caps = pending(state, "capDefence", seat)
    .filter(({ obligation }) => obligation.clause.escrow)
    .filter(({ obligation }) => conditionHolds(scenario, state, obligation))
    .map(({ duty }) => duty.percent);
  return caps.length === 0 ? undefined : Math.min(...caps);
}

/** Whether an escrowed promise keeps this delegation from taking overtures of the power (5.6). */
export function boundToDecline(
  scenario: PublicScenario,
  state: GameState,
  seat: SeatId,
  power: Power,
): boolean {
  return pending(state, "declineOvertures", seat).some(
    ({ obligation, duty }) =>
      obligation.clause.escrow &&
      duty.power === power &&
      conditionHolds(scenario, state, obligation),
  );
}

/** Casts the escrowed votes on a text that has come before the table (5.6). */
export function castEscrowedVotes(u: Unfolding, id: ResolutionId): void {
  for (const { id: seat } of u.scenario.seats) {
    const resolution = u.state.resolutions[id];
    if (resolution === undefined) return;
    const position = boundVote(u.scenario, u.state, seat, resolution);
    if (position === undefined || resolution.positions[seat] === position) continue;
    u.emit({ type: "positionTaken", resolution: id, seat, position });
  }
}

/** A resolution was adopted or blocked: the promised votes on it are kept or broken (6.3). */
export function noteDecision(u: Unfolding, id: ResolutionId): void {
  const resolution = u.state.resolutions[id];
  if (resolution?.status !== "adopted" && resolution?.status !== "blocked") return;
  const { scenario, state } = u;
  const owed = pending(state, "vote").filter(({ duty }) => isAbout(duty, resolution));
  const outcomes = owed.map(({ obligation, duty }) => ({
    obligation,
    isKept: tookPosition(resolution, obligation.clause.from, duty.position),
    isBinding: conditionHolds(scenario, state, obligation),
  }));
  for (const { obligation, isKept, isBinding } of outcomes) {
    if (isKept) performAct(u, obligation);
    else if (isBinding) settle(u, obligation, "broken");
  }
}

/** Intelligence was shared: the promises to share it are kept (6.4). */
export function noteSharing(
  u: Unfolding,
  from: SeatId,
  to: SeatId,
  kind: Intelligence["kind"],
  objective?: ObjectiveId,
): void {
  const owed =
    kind === "forecast"
      ? pending(u.state, "shareForecast", from).filter(({ duty }) => duty.to === to)
      : pending(u.state, "shareObjective", from).filter(
          ({ duty }) => duty.to === to && duty.objective === objective,
        );
  for (const { obligation } of owed) performAct(u, obligation);
}

/** An overture was accepted or hedged: the promises to decline it are broken (6.4, 6.5). */
export function noteOverture(u: Unfolding, seat: SeatId, power: Power): void {
  const { scenario, state } = u;
  const broken = pending(state, "declineOvertures", seat).filter(
    ({ obligation, duty }) => duty.power === power && conditionHolds(scenario, state, obligation),
  );
  for (const { obligation } of broken) settle(u, obligation, "broken");
}

/** Settles what is due, all of it by the position as the review finds it (6.5). */
export function settleObligations(u: Unfolding): void {
  const { scenario, state } = u;
  const due = Object.values(state.obligations).filter(
    ({ status, clause }) => status === "pending" && clause.due <= state.year,
  );
  const outcomes = due.map((obligation) => ({
    obligation,
    outcome: outcomeAtReview(scenario, state, obligation),
  }));
  for (const { obligation, outcome } of outcomes) {
    if (outcome === "paidFromEscrow") payFromEscrow(u, obligation);
    else if (outcome !== "carriedOver") settle(u, obligation, outcome);
  }
}

/** The game ends: what is not settled is excused, and escrow goes back (6.8). */
export function settleAtEnd(u: Unfolding): void {
  for (const obligation of Object.values(u.state.obligations)) {
    if (obligation.status === "pending") settle(u, obligation, "excused");
  }
}

function outcomeAtReview(
  scenario: PublicScenario,
  state: GameState,
  obligation: Obligation,
): Outcome | "paidFromEscrow" | "carriedOver" {
  const { clause } = obligation;
  const { duty, escrow } = clause;
  if (!conditionHolds(scenario, state, obligation)) return "excused";
  if (duty.kind === "pay" && escrow) return "paidFromEscrow";
  if (cameTooLate(scenario, state, obligation)) return "carriedOver";
  switch (duty.kind) {
    case "capDefence":
    case "declineOvertures":
      return "kept";
    case "vote":
      return "excused";
    case "fundProgramme":
      return fundingAtReview(state, obligation, duty);
    case "contribute": {
      const crises = crisesCounted(scenario, state, obligation, duty.crisisKind);
      return !escrow && crises.some((crisis) => mayHelp(crisis, clause.from))
        ? "broken"
        : "excused";
    }
    case "pay":
    case "publishDefence":
    case "reconcile":
    case "shareForecast":
    case "shareObjective":
      return "broken";
    default:
      return assertNever(duty);
  }
}

/** Escrow has paid as much as the programme could take; a promise should have. */
function fundingAtReview(
  state: GameState,
  { clause }: Obligation,
  { programme }: DutyOf<"fundProgramme">,
): Outcome {
  if (inForce(state, programme)?.members.includes(clause.from) !== true) return "excused";
  return clause.escrow ? "kept" : "broken";
}

/** Whether a vote is about the text: to adopt or revise the programme, with the option if one is named. */
function isAbout(duty: DutyOf<"vote">, { subject, texts }: Resolution): boolean {
  if (subject.kind !== "adoptProgramme" && subject.kind !== "reviseProgramme") return false;
  if (subject.programme !== duty.programme) return false;
  if (duty.issue === undefined) return true;
  return texts.at(-1)?.package[duty.issue] === duty.option;
}

/** Whether a delegation stood as promised; under the silence procedure saying nothing is consent. */
function tookPosition(resolution: Resolution, seat: SeatId, promised: Position): boolean {
  const position = resolution.positions[seat];
  if (position !== undefined) return position === promised;
  const consents = resolution.rule === "silence" && resolution.status === "adopted";
  return consents && (promised === "support" || promised === "abstain");
}
