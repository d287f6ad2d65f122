import type { ToJSON } from "@colyseus/schema";
import type {
  PublicProgramme,
  PublicResolution,
  PublicSeat,
  PublicView,
} from "#shared/views/view.ts";
import type { PublicState } from "./publicState.ts";
import { sealOnce } from "./sealed.ts";

/** What `PublicState` holds, as plain data. */
export type PublicWire = ToJSON<PublicState>;

/**
 * The public view in the form in which it travels; `publicViewOf` is its inverse. Records are put
 * into that form when they are read, since most are not when little has changed.
 */
export const publicWireOf = (view: PublicView): PublicWire => ({
  scenario: view.scenario,
  stage: view.stage,
  pace: view.pace,
  years: view.years,
  year: view.year,
  phase: view.phase,
  ...present("phaseEndsAt", view.phaseEndsAt),
  paused: view.paused,
  ...present("pausedLeft", view.pausedLeft),
  chair: view.chair,
  agenda: sealOnce(view.agenda),
  get seats() {
    return mapped(view.seats, seatWire);
  },
  tracks: {
    tension: inTenths(view.tracks.tension),
    centrality: inTenths(view.tracks.centrality),
    prosperity: inTenths(view.tracks.prosperity),
    health: inTenths(view.tracks.health),
    cyber: inTenths(view.tracks.cyber),
    climate: inTenths(view.tracks.climate),
    rivalry: inTenths(view.tracks.rivalry),
  },
  get governmentTrust() {
    return mapped(view.governmentTrust, inTenths);
  },
  get societalTrust() {
    return mapped(view.societalTrust, inTenths);
  },
  get effectiveTrust() {
    return mapped(view.effectiveTrust, inTenths);
  },
  procedure: { ...view.procedure },
  get programmes() {
    return mapped(view.programmes, programmeWire);
  },
  get resolutions() {
    return mapped(view.resolutions, resolutionWire);
  },
  get crises() {
    return mapped(view.crises, sealOnce);
  },
  get deals() {
    return mapped(view.deals, sealOnce);
  },
  get obligations() {
    return mapped(view.obligations, sealOnce);
  },
  severeUncontained: view.severeUncontained,
  crisesContained: view.crisesContained,
  ...present("ending", view.ending && sealOnce(view.ending)),
  ...present("renegotiation", view.renegotiation && sealOnce(view.renegotiation)),
  ...present("mandates", view.mandates && sealOnce(view.mandates)),
});

const seatWire = (seat: PublicSeat): PublicWire["seats"][string] => ({
  ...present("player", seat.player && sealOnce(seat.player)),
  ...present("cover", seat.cover && sealOnce(seat.cover)),
  muted: seat.muted,
  ready: seat.ready,
  declaredTreasury: inTenths(seat.declaredTreasury),
  defenceLow: inTenths(seat.defenceLow),
  defenceHigh: inTenths(seat.defenceHigh),
  opacity: seat.opacity,
  exposedOvertures: sealOnce(seat.exposedOvertures),
});

const programmeWire = (programme: PublicProgramme): PublicWire["programmes"][string] => ({
  adoptedIn: programme.adoptedIn,
  package: sealOnce(programme.package),
  members: sealOnce(programme.members),
  shares: sealOnce(programme.shares),
  maturity: programme.maturity,
  funded: programme.funded,
  paid: mapped(programme.paid, inTenths),
});

const resolutionWire = (resolution: PublicResolution): PublicWire["resolutions"][string] => ({
  subject: sealOnce(resolution.subject),
  matter: resolution.matter,
  rule: resolution.rule,
  by: resolution.by,
  ...present("second", resolution.second),
  singleText: resolution.singleText,
  year: resolution.year,
  texts: sealOnce(resolution.texts),
  positions: sealOnce(resolution.positions),
  status: resolution.status,
  ...present("silenceEndsAt", resolution.silenceEndsAt),
  ...present("members", resolution.members && sealOnce(resolution.members)),
});

const inTenths = (value: number): number => Math.round(value * 10);

/** The field where it has a value, and nothing at all where it has none. */
const present = <K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } =>
  value === undefined ? {} : field(key, value);

const field = <K extends string, T>(key: K, value: T): { readonly [P in K]?: T } => {
  const record: { [P in K]?: T } = {};
  record[key] = value;
  return record;
};

function mapped<V, W>(
  record: Readonly<Record<string, V>>,
  write: (value: V) => W,
): Record<string, W> {
  const result: Record<string, W> = {};
  for (const [key, value] of Object.entries(record)) result[key] = write(value);
  return result;
}
