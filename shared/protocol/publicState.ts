import { type MapSchema, type SchemaType, schema, t } from "@colyseus/schema";
import { programmeId, resolutionId, type SeatId, seatId } from "#shared/kernel/ids.ts";
import type {
  Cover,
  Deal,
  DecisionRule,
  Matter,
  Obligation,
  Pace,
  Package,
  Phase,
  Player,
  PublicCrisis,
  PublicEnding,
  PublicProgramme,
  PublicResolution,
  PublicSeat,
  PublicView,
  Renegotiation,
  ResolutionStatus,
  Stage,
} from "#shared/views/view.ts";
import { type Sealed, unseal } from "./sealed.ts";

/**
 * The public view as Colyseus sends it, change by change. It mirrors `PublicView`: what changes by
 * itself all the time is a field or a map entry. What is written once, replaced as a whole, or changes
 * a few times in all (a crisis, a deal, an obligation) is sealed: a nested schema weighs some 700
 * bytes in the server besides what it says, and a map as much again. Money, levels and trust travel as
 * whole tenths. Nothing private is ever in it.
 */
const PublicSeatState = schema(
  {
    player: t.string<Sealed<Player>>().optional(),
    cover: t.string<Sealed<Cover>>().optional(),
    muted: t.boolean(),
    ready: t.boolean(),
    declaredTreasury: t.number(),
    defenceLow: t.number(),
    defenceHigh: t.number(),
    opacity: t.float64(),
    exposedOvertures: t.string<Sealed<PublicSeat["exposedOvertures"]>>(),
  },
  "PublicSeatState",
);

const TracksState = schema(
  {
    tension: t.uint16(),
    centrality: t.uint16(),
    prosperity: t.uint16(),
    health: t.uint16(),
    cyber: t.uint16(),
    climate: t.uint16(),
    rivalry: t.uint16(),
  },
  "TracksState",
);

const ProcedureState = schema(
  {
    security: t.string<DecisionRule>(),
    economic: t.string<DecisionRule>(),
    functional: t.string<DecisionRule>(),
    procedural: t.string<DecisionRule>(),
  },
  "ProcedureState",
);

const PublicProgrammeState = schema(
  {
    adoptedIn: t.uint8(),
    package: t.string<Sealed<Package>>(),
    members: t.string<Sealed<readonly SeatId[]>>(),
    shares: t.string<Sealed<PublicProgramme["shares"]>>(),
    maturity: t.float64(),
    funded: t.float64(),
    paid: t.map("number"),
  },
  "PublicProgrammeState",
);

const PublicResolutionState = schema(
  {
    subject: t.string<Sealed<PublicResolution["subject"]>>(),
    matter: t.string<Matter>(),
    rule: t.string<DecisionRule>(),
    by: t.string<SeatId>(),
    second: t.string<SeatId>().optional(),
    singleText: t.boolean(),
    year: t.uint8(),
    texts: t.string<Sealed<PublicResolution["texts"]>>(),
    positions: t.string<Sealed<PublicResolution["positions"]>>(),
    status: t.string<ResolutionStatus>(),
    silenceEndsAt: t.float64().optional(),
    members: t.string<Sealed<readonly SeatId[]>>().optional(),
  },
  "PublicResolutionState",
);

export const PublicState = schema(
  {
    scenario: t.string(),
    stage: t.string<Stage>(),
    pace: t.string<Pace>(),
    years: t.uint8(),
    year: t.uint8(),
    phase: t.string<Phase>(),
    phaseEndsAt: t.float64().optional(),
    paused: t.boolean(),
    pausedLeft: t.float64().optional(),
    chair: t.string<SeatId>(),
    agenda: t.string<Sealed<PublicView["agenda"]>>(),
    seats: t.map(PublicSeatState),
    tracks: t.ref(TracksState),
    governmentTrust: t.map("uint16"),
    societalTrust: t.map("uint16"),
    effectiveTrust: t.map("uint16"),
    procedure: t.ref(ProcedureState),
    programmes: t.map(PublicProgrammeState),
    resolutions: t.map(PublicResolutionState),
    crises: t.map<Sealed<PublicCrisis>>("string"),
    deals: t.map<Sealed<Deal>>("string"),
    obligations: t.map<Sealed<Obligation>>("string"),
    severeUncontained: t.uint8(),
    crisesContained: t.uint8(),
    ending: t.string<Sealed<PublicEnding>>().optional(),
    renegotiation: t.string<Sealed<Renegotiation>>().optional(),
    mandates: t.string<Sealed<NonNullable<PublicView["mandates"]>>>().optional(),
  },
  "PublicState",
);
export type PublicState = SchemaType<typeof PublicState>;

/** The plain public view that `state` carries. New objects on each call; `state` is only read. */
export function publicViewOf(state: PublicState): PublicView {
  return {
    scenario: state.scenario,
    stage: state.stage,
    pace: state.pace,
    years: state.years,
    year: state.year,
    phase: state.phase,
    phaseEndsAt: state.phaseEndsAt,
    paused: state.paused,
    pausedLeft: state.pausedLeft,
    chair: state.chair,
    agenda: unseal(state.agenda),
    seats: recordOf(state.seats, seatOf),
    tracks: tracksOf(state.tracks),
    governmentTrust: recordOf(state.governmentTrust, fromTenths),
    societalTrust: recordOf(state.societalTrust, fromTenths),
    effectiveTrust: recordOf(state.effectiveTrust, fromTenths),
    procedure: procedureOf(state.procedure),
    programmes: recordOf(state.programmes, programmeOf),
    resolutions: recordOf(state.resolutions, resolutionOf),
    crises: recordOf(state.crises, unseal),
    deals: recordOf(state.deals, unseal),
    obligations: recordOf(state.obligations, unseal),
    severeUncontained: state.severeUncontained,
    crisesContained: state.crisesContained,
    ending: maybe(state.ending, unseal),
    renegotiation: maybe(state.renegotiation, unseal),
    mandates: maybe(state.mandates, unseal),
  };
}

const seatOf = (seat: SchemaType<typeof PublicSeatState>, id: string): PublicSeat => ({
  id: seatId(id),
  player: maybe(seat.player, unseal),
  cover: maybe(seat.cover, unseal),
  muted: seat.muted,
  ready: seat.ready,
  declaredTreasury: fromTenths(seat.declaredTreasury),
  defenceLow: fromTenths(seat.defenceLow),
  defenceHigh: fromTenths(seat.defenceHigh),
  opacity: seat.opacity,
  exposedOvertures: unseal(seat.exposedOvertures),
});

const tracksOf = (tracks: SchemaType<typeof TracksState>): PublicView["tracks"] => ({
  tension: fromTenths(tracks.tension),
  centrality: fromTenths(tracks.centrality),
  prosperity: fromTenths(tracks.prosperity),
  health: fromTenths(tracks.health),
  cyber: fromTenths(tracks.cyber),
  climate: fromTenths(tracks.climate),
  rivalry: fromTenths(tracks.rivalry),
});

const procedureOf = (procedure: SchemaType<typeof ProcedureState>): PublicView["procedure"] => ({
  security: procedure.security,
  economic: procedure.economic,
  functional: procedure.functional,
  procedural: procedure.procedural,
});

const programmeOf = (
  programme: SchemaType<typeof PublicProgrammeState>,
  id: string,
): PublicProgramme => ({
  id: programmeId(id),
  adoptedIn: programme.adoptedIn,
  package: unseal(programme.package),
  members: unseal(programme.members),
  shares: unseal(programme.shares),
  maturity: programme.maturity,
  funded: programme.funded,
  paid: recordOf(programme.paid, fromTenths),
});

const resolutionOf = (
  resolution: SchemaType<typeof PublicResolutionState>,
  id: string,
): PublicResolution => ({
  id: resolutionId(id),
  subject: unseal(resolution.subject),
  matter: resolution.matter,
  rule: resolution.rule,
  by: resolution.by,
  second: resolution.second,
  singleText: resolution.singleText,
  year: resolution.year,
  texts: unseal(resolution.texts),
  positions: unseal(resolution.positions),
  status: resolution.status,
  silenceEndsAt: resolution.silenceEndsAt,
  members: maybe(resolution.members, unseal),
});

const fromTenths = (tenths: number): number => tenths / 10;

const maybe = <T, U>(value: T | undefined, read: (value: T) => U): U | undefined =>
  value === undefined ? undefined : read(value);

function recordOf<V, W>(
  map: MapSchema<V>,
  read: (value: V, key: string) => W,
): Readonly<Record<string, W>> {
  const record: Record<string, W> = {};
  for (const [key, value] of map) record[key] = read(value, key);
  return record;
}
