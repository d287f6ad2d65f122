import type { CrisisId, ProgrammeId, ResolutionId, SeatId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";
import { clamp } from "#shared/kernel/units.ts";
import type { Presence } from "#shared/protocol/messages.ts";
import { type Matter, type PublicScenario, TRACK_IDS } from "#shared/scenario/schema.ts";
import type {
  CrisisOutcome,
  DecisionRule,
  Position,
  PublicSeat,
  PublicView,
  ResolutionStatus,
  SeatView,
  TrackId,
} from "#shared/views/view.ts";
import { seatOrder } from "./layoutTable.ts";
import { resolutionOnTable } from "./resolutionOnTable.ts";

/** Exactly what is drawn and said at the table, for the canvas and for the buttons over it. */
export interface TableModel {
  /** The own seat first, then clockwise. */
  readonly seats: readonly SeatModel[];
  /** One for every two delegations. */
  readonly strands: readonly StrandModel[];
  /** The text that lies in the middle, if any. */
  readonly treaty?: TreatyModel | undefined;
  /** The crises of this year, once they have struck, in the order of the scenario. */
  readonly crises: readonly CrisisModel[];
  readonly tracks: readonly TrackModel[];
  /** Programmes in force, oldest first. */
  readonly seals: readonly SealModel[];
}

export interface SeatModel {
  readonly id: SeatId;
  readonly name: string;
  /** Two-letter flag, or the icon name of a neutral emblem. */
  readonly flag: string;
  readonly colour: string;
  /** Countries of the chart that belong to it. */
  readonly shapes: readonly string[];
  readonly own: boolean;
  readonly chair: boolean;
  readonly presence: Presence["state"];
  /** Who plays it; empty where nobody does. */
  readonly playerName: string;
  readonly ready: boolean;
  readonly speaking: boolean;
  /** On the text in the middle. */
  readonly position?: Position | undefined;
  /** The own one exactly, those of others as declared. */
  readonly treasury: Money;
  /** Of a full ring, 0–1; the same scale for every seat. */
  readonly treasuryPart: number;
  readonly defence: { readonly low: Money; readonly high: Money };
  readonly exposedOvertures: number;
  readonly trust: readonly SeatTrust[];
}

/** What lies between this delegation and another; 0–100 each. */
interface SeatTrust {
  readonly with: SeatId;
  readonly name: string;
  /** How far this one's government trusts the other's, within what its society bears. */
  readonly given: number;
  readonly received: number;
  readonly societal: number;
}

export interface StrandModel {
  readonly from: SeatId;
  readonly to: SeatId;
  /** Effective trust of `from` in `to`, 0–100, and back. */
  readonly forward: number;
  readonly backward: number;
}

export interface TreatyModel {
  readonly resolution: ResolutionId;
  readonly title: string;
  readonly status: ResolutionStatus;
  readonly rule: DecisionRule;
  readonly by: SeatId;
  /** In the order of the seats; undefined where none is taken. */
  readonly positions: readonly (Position | undefined)[];
}

export interface CrisisModel {
  readonly id: CrisisId;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly severity: 1 | 2 | 3;
  readonly need: Money;
  readonly struckBy?: SeatId | undefined;
  readonly outcome?: CrisisOutcome | undefined;
}

/** `watch` and `danger`: how near a level is to where the region suffers or collapses. */
type TrackMood = "good" | "calm" | "watch" | "danger";

export interface TrackModel {
  readonly id: TrackId;
  /** 0–100. */
  readonly level: number;
  /** Whether a high level is what the region wants. */
  readonly highIsGood: boolean;
  readonly mood: TrackMood;
}

export interface SealModel {
  readonly programme: ProgrammeId;
  readonly title: string;
  readonly matter: Matter;
  /** 0 signed … 1 in full effect. */
  readonly maturity: number;
}

/** What the model calls things, in the reader's language. */
export interface TableTexts {
  seatName(id: SeatId): string;
  programmeTitle(id: ProgrammeId): string;
  crisisTitle(id: CrisisId): string;
  crisisBody(id: CrisisId): string;
}

/** What is known of a table from outside its rules. */
export interface TableSurroundings {
  readonly presence: Readonly<Record<string, Presence>>;
  /** Who spoke last on the floor, while it is recent. */
  readonly speaking?: SeatId | undefined;
}

/** The picture of a table from its newest views. */
export function tableModel(
  views: { readonly public: PublicView; readonly own?: SeatView },
  scenario: PublicScenario,
  surroundings: TableSurroundings,
  texts: TableTexts,
): TableModel {
  const view = views.public;
  const order = seatOrder(
    scenario.seats.map((seat) => seat.id),
    views.own?.seat,
  );
  const treaty = treatyOf(view, order, texts);
  return {
    seats: order.map((id) => seatModel(id, views, scenario, surroundings, texts)),
    strands: strandsOf(view, order),
    treaty,
    crises: crisesOf(view, scenario, texts),
    tracks: TRACK_IDS.map((id) => trackModel(id, view, scenario)),
    seals: sealsOf(view, scenario, texts),
  };
}

/** A full ring holds the richest delegation's treasury and two years of its income. */
const RING_YEARS = 2;
/** Points from the worst level at which a track is in danger, and to be watched. */
const DANGER_WITHIN = 15;
const WATCH_WITHIN = 35;
const GOOD_FROM = 65;

function seatModel(
  id: SeatId,
  views: { readonly public: PublicView; readonly own?: SeatView },
  scenario: PublicScenario,
  { presence, speaking }: TableSurroundings,
  texts: TableTexts,
): SeatModel {
  const view = views.public;
  const seat = found(view.seats[id], id);
  const card = found(
    scenario.seats.find((each) => each.id === id),
    id,
  );
  const own = views.own?.seat === id ? views.own : undefined;
  const treasury = own?.treasury ?? seat.declaredTreasury;
  const who = presence[id];
  return {
    id,
    name: texts.seatName(id),
    flag: card.flag,
    colour: card.colour,
    shapes: card.shapes,
    own: own !== undefined,
    chair: view.chair === id,
    presence: who?.state ?? presenceOf(seat),
    playerName: who?.name ?? "",
    ready: seat.ready,
    speaking: speaking === id,
    position: resolutionOnTable(view)?.positions[id],
    treasury,
    treasuryPart: clamp(treasury / fullRing(scenario), 0, 1),
    defence: { low: seat.defenceLow, high: seat.defenceHigh },
    exposedOvertures: seat.exposedOvertures.length,
    trust: scenario.seats
      .filter((other) => other.id !== id)
      .map((other) => trustBetween(view, id, other.id, texts)),
  };
}

function presenceOf(seat: PublicSeat): Presence["state"] {
  if (seat.player === undefined) return "empty";
  return seat.player.kind === "bot" ? "bot" : "connected";
}

const fullRing = (scenario: PublicScenario): Money =>
  Math.max(...scenario.seats.map((seat) => seat.treasury + seat.income * RING_YEARS), 1);

function trustBetween(view: PublicView, id: SeatId, other: SeatId, texts: TableTexts): SeatTrust {
  const pair = id < other ? `${id}~${other}` : `${other}~${id}`;
  return {
    with: other,
    name: texts.seatName(other),
    given: view.effectiveTrust[`${id}>${other}`] ?? 0,
    received: view.effectiveTrust[`${other}>${id}`] ?? 0,
    societal: view.societalTrust[pair] ?? 0,
  };
}

function strandsOf(view: PublicView, order: readonly SeatId[]): readonly StrandModel[] {
  return order.flatMap((from, index) =>
    order.slice(index + 1).map((to) => ({
      from,
      to,
      forward: view.effectiveTrust[`${from}>${to}`] ?? 0,
      backward: view.effectiveTrust[`${to}>${from}`] ?? 0,
    })),
  );
}

function treatyOf(
  view: PublicView,
  order: readonly SeatId[],
  texts: TableTexts,
): TreatyModel | undefined {
  const resolution = resolutionOnTable(view);
  if (resolution === undefined) return undefined;
  const { subject } = resolution;
  return {
    resolution: resolution.id,
    title:
      subject.kind === "crisisResponse"
        ? texts.crisisTitle(subject.crisis)
        : texts.programmeTitle(subject.programme),
    status: resolution.status,
    rule: resolution.rule,
    by: resolution.by,
    positions: order.map((id) => resolution.positions[id]),
  };
}

function crisesOf(
  view: PublicView,
  scenario: PublicScenario,
  texts: TableTexts,
): readonly CrisisModel[] {
  if (view.phase !== "crisis" && view.phase !== "review") return [];
  return scenario.crises.flatMap((card) => {
    const crisis = view.crises[card.id];
    if (crisis === undefined || crisis.year !== view.year) return [];
    const { id, severity, need, struckBy, outcome } = crisis;
    return [
      {
        id,
        kind: card.kind,
        title: texts.crisisTitle(id),
        body: texts.crisisBody(id),
        severity,
        need,
        struckBy,
        outcome,
      },
    ];
  });
}

function trackModel(id: TrackId, view: PublicView, scenario: PublicScenario): TrackModel {
  const level = view.tracks[id];
  const highIsGood = id !== "tension" && id !== "rivalry";
  const { collapse } = scenario.settings;
  const fromWorst =
    id === "tension"
      ? collapse.tension - level
      : id === "centrality"
        ? level - collapse.centrality
        : highIsGood
          ? level
          : 100 - level;
  return { id, level, highIsGood, mood: moodAt(fromWorst) };
}

function moodAt(fromWorst: number): TrackMood {
  if (fromWorst <= DANGER_WITHIN) return "danger";
  if (fromWorst <= WATCH_WITHIN) return "watch";
  return fromWorst >= GOOD_FROM ? "good" : "calm";
}

function sealsOf(
  view: PublicView,
  scenario: PublicScenario,
  texts: TableTexts,
): readonly SealModel[] {
  return scenario.programmes
    .flatMap((programme) => {
      const adopted = view.programmes[programme.id];
      return adopted === undefined ? [] : [{ programme, adopted }];
    })
    .toSorted((a, b) => a.adopted.adoptedIn - b.adopted.adoptedIn)
    .map(({ programme, adopted }) => ({
      programme: programme.id,
      title: texts.programmeTitle(programme.id),
      matter: programme.matter,
      maturity: adopted.maturity,
    }));
}

function found<T>(value: T | undefined, id: SeatId): T {
  if (value === undefined) throw new Error(`tableModel: no seat ${id} at this table`);
  return value;
}
