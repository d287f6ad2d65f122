import type { CrisisId, ResolutionId, SeatId } from "#shared/kernel/ids.ts";
import { own } from "#shared/kernel/lookUp.ts";
import type { CrisisCard } from "#shared/scenario/schema/cards.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { CommandOf } from "../commands.ts";
import { moveTracks } from "../effects.ts";
import { isUndecided, openResolution, seatsFor } from "../plenary/agenda.ts";
import { allSeats } from "../plenary/membership.ts";
import { close } from "../plenary.ts";
import { programmeCard } from "../programmeCards.ts";
import { type Refusal, refusal } from "../refusals.ts";
import type { GameState } from "../state.ts";
import { findEvidence } from "../trust.ts";
import type { Unfolding } from "../unfolding.ts";

type Against = CommandOf<"invokeNonInterference">["against"];

/** Strikes a matter as the own domestic affair (8.15): it works, and is remembered. */
export function invokeNonInterference(
  u: Unfolding,
  seat: SeatId,
  { against }: CommandOf<"invokeNonInterference">,
): Refusal | undefined {
  const refused = mayInvokeNonInterference(u.scenario, u.state, seat, against);
  if (refused !== undefined) return refused;
  const affected = affectedBy(u, against);
  u.emit({ type: "nonInterferenceInvoked", seat, against });
  if (against.kind === "resolution") close(u, against.resolution, "struck");
  else strikeResponses(u, against.crisis);
  const { nonInterferenceCentrality: by, nonInterferenceTrustWeight: weight } =
    u.scenario.settings.procedure;
  moveTracks(u, [{ track: "centrality", by, reason: "nonInterference", about: seat }]);
  for (const judge of affected) {
    const reason = "struckMatter";
    findEvidence(u, { judge, about: seat, kept: false, weight, reason, knownTo: "all" });
  }
  return undefined;
}

/** Why this delegation may not strike the matter. */
export const mayInvokeNonInterference = (
  scenario: PublicScenario,
  state: GameState,
  seat: SeatId,
  against: Against,
): Refusal | undefined =>
  against.kind === "resolution"
    ? mayStrikeResolution(scenario, state, seat, against.resolution)
    : mayStrikeCrisis(scenario, state, seat, against.crisis);

function mayStrikeResolution(
  scenario: PublicScenario,
  state: GameState,
  seat: SeatId,
  id: ResolutionId,
): Refusal | undefined {
  if (own(state.resolutions, id)?.status === "struck") {
    return refusal("alreadyStruck", { resolution: id });
  }
  const open = openResolution(state, id);
  if (!open.ok) return open.error;
  const { subject } = open.value;
  const touched =
    subject.kind === "crisisResponse"
      ? []
      : (programmeCard(scenario, subject.programme)?.domesticAffairOf ?? []);
  return touched.includes(seat)
    ? undefined
    : refusal("notYourDomesticAffair", { seats: touched.join(",") });
}

function mayStrikeCrisis(
  scenario: PublicScenario,
  state: GameState,
  seat: SeatId,
  id: CrisisId,
): Refusal | undefined {
  const card = cardOf(scenario, id);
  const crisis = own(state.crises, id);
  if (card === undefined || crisis === undefined) return refusal("crisisUnknown", { crisis: id });
  if (crisis.struckBy !== undefined) return refusal("alreadyStruck", { crisis: id });
  if (crisis.outcome !== undefined) return refusal("crisisNotOpen", { crisis: id });
  return card.domesticAffairOf.includes(seat)
    ? undefined
    : refusal("notYourDomesticAffair", { seats: card.domesticAffairOf.join(",") });
}

/** Who supported the text, or is exposed to the crisis. */
function affectedBy(u: Unfolding, against: Against): readonly SeatId[] {
  if (against.kind === "crisis") {
    const exposure = cardOf(u.scenario, against.crisis)?.exposure ?? {};
    return allSeats(u.state).filter((seat) => (exposure[seat] ?? 0) >= AFFECTED_FROM);
  }
  const resolution = own(u.state.resolutions, against.resolution);
  return resolution === undefined ? [] : seatsFor(u.state, resolution, "support");
}
/** Exposure from which a crisis struck is a crisis one is kept from helping with. */
const AFFECTED_FROM = 0.3;

/** A struck crisis is answered by one delegation alone: there is no collective response to decide. */
function strikeResponses(u: Unfolding, crisis: CrisisId): void {
  for (const { id, subject, status } of Object.values(u.state.resolutions)) {
    const isAbout = subject.kind === "crisisResponse" && subject.crisis === crisis;
    if (isAbout && isUndecided({ status })) close(u, id, "struck");
  }
}

const cardOf = (scenario: PublicScenario, id: CrisisId): CrisisCard | undefined =>
  scenario.crises.find((card) => card.id === id);
