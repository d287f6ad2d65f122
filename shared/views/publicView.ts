import { remember } from "#shared/kernel/remember.ts";
import { money } from "#shared/kernel/units.ts";
import type { CrisisState } from "#shared/rules/state/crisis.ts";
import type { Deal } from "#shared/rules/state/deal.ts";
import type { Ending } from "#shared/rules/state/ending.ts";
import type { ProgrammeState } from "#shared/rules/state/programme.ts";
import type { SeatState } from "#shared/rules/state/seat.ts";
import type { GameState } from "#shared/rules/state.ts";
import { effectiveTrust, governmentTrust, pairKey } from "#shared/rules/trust.ts";
import type { PublicScenario, Scenario } from "#shared/scenario/schema.ts";
import type {
  PublicCrisis,
  PublicEnding,
  PublicProgramme,
  PublicSeat,
  PublicView,
} from "./view.ts";

/** What everybody may know. */
export function publicView(scenario: Scenario, state: GameState): PublicView {
  return {
    scenario: state.scenario,
    stage: state.stage,
    pace: state.pace,
    years: state.years,
    year: state.year,
    phase: state.phase,
    phaseEndsAt: state.phaseEndsAt,
    paused: state.paused !== undefined,
    pausedLeft: state.paused?.left,
    chair: state.chair,
    agenda: state.agenda,
    seats: publicSeats(state.seats),
    tracks: state.tracks,
    governmentTrust: governmentTrusts(state.trust.government),
    societalTrust: state.trust.societal,
    effectiveTrust: effectiveTrusts(scenario)(state.trust),
    procedure: state.procedure,
    programmes: publicProgrammes(state.programmes),
    resolutions: state.resolutions,
    crises: publicCrises(state.crises),
    deals: publishedDeals(state.deals),
    obligations: knownObligations(state.obligations),
    severeUncontained: state.severeUncontained,
    crisesContained: state.crisesContained,
    ending: state.ending && publicEnding(state.ending),
    renegotiation: state.renegotiation,
    mandates: state.renegotiation && scenario.mandates,
  };
}

/** What each delegation scored is for the debrief; of its own score each knows by its standing. */
const publicEnding = remember(({ scores: _forTheDebrief, ...open }: Ending): PublicEnding => open);

const publicSeat = remember(
  (seat: SeatState): PublicSeat => ({
    id: seat.id,
    player: seat.player,
    cover: seat.cover,
    muted: seat.muted,
    ready: seat.ready,
    declaredTreasury: money(Math.max(0, seat.treasury - seat.undisclosed)),
    defenceLow: seat.defence.estimate.low,
    defenceHigh: seat.defence.estimate.high,
    opacity: seat.defence.opacity,
    exposedOvertures: Object.values(seat.overtures)
      .filter(({ exposed }) => exposed)
      .map(({ id }) => id),
  }),
);
const publicSeats = remember((seats: GameState["seats"]) => mapped(seats, publicSeat));

const governmentTrusts = remember((government: GameState["trust"]["government"]) =>
  mapped(government, governmentTrust),
);

const effectiveTrusts = remember((scenario: PublicScenario) =>
  remember((trust: GameState["trust"]): Readonly<Record<string, number>> => {
    const trusts: Record<string, number> = {};
    for (const { id: from } of scenario.seats) {
      for (const { id: to } of scenario.seats) {
        if (from !== to) trusts[pairKey(from, to)] = effectiveTrust(scenario, { trust }, from, to);
      }
    }
    return trusts;
  }),
);

const publicProgramme = remember(
  (programme: ProgrammeState): PublicProgramme => ({
    id: programme.id,
    adoptedIn: programme.adoptedIn,
    package: programme.package,
    members: programme.members,
    shares: programme.shares,
    maturity: programme.maturity,
    funded: programme.funded,
    paid: programme.paid,
  }),
);
const publicProgrammes = remember((programmes: GameState["programmes"]) =>
  mapped(programmes, publicProgramme),
);

/** All but the responses, which are known once they have met the crisis, as contributions. */
const publicCrisis = remember(
  (crisis: CrisisState): PublicCrisis => ({
    id: crisis.id,
    year: crisis.year,
    severity: crisis.severity,
    need: crisis.need,
    struckBy: crisis.struckBy,
    collective: crisis.collective,
    outcome: crisis.outcome,
    option: crisis.option,
    strength: crisis.strength,
    coordination: crisis.coordination,
    contributions: crisis.contributions,
  }),
);
const publicCrises = remember((crises: GameState["crises"]) => mapped(crises, publicCrisis));

/** Open deals are published when they enter into force (rule 5.7). */
const isPublished = ({ open, status }: Deal): boolean =>
  open && (status === "inForce" || status === "fulfilled");
const publishedDeals = remember((deals: GameState["deals"]) => only(deals, isPublished));

const knownObligations = remember((obligations: GameState["obligations"]) =>
  only(obligations, (obligation) => obligation.public),
);

function mapped<V, W>(
  record: Readonly<Record<string, V>>,
  make: (value: V) => W,
): Record<string, W> {
  const result: Record<string, W> = {};
  for (const [id, value] of Object.entries(record)) result[id] = make(value);
  return result;
}

function only<V>(
  record: Readonly<Record<string, V>>,
  isKnown: (value: V) => boolean,
): Record<string, V> {
  const result: Record<string, V> = {};
  for (const [id, value] of Object.entries(record)) if (isKnown(value)) result[id] = value;
  return result;
}
