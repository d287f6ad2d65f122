import type { SeatId } from "#shared/kernel/ids.ts";
import { clamp, type Money } from "#shared/kernel/units.ts";
import type { Presence } from "#shared/protocol/messages.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { Position, PublicSeat, PublicView, SeatView } from "#shared/views/view.ts";
import { resolutionOnTable } from "./resolutionOnTable.ts";
import type { TableTexts } from "./tableTexts.ts";

/** A delegation as the table shows it to this reader. */
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
  /** Those who share the seat, the head first; empty where one plays alone. */
  readonly people: NonNullable<Presence["people"]>;
  /** How the delegation is acted for while its people are away. */
  readonly cover?: "caretaker" | "full" | undefined;
  /** May not speak. */
  readonly muted: boolean;
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

/** What is known of a table from outside its rules. */
export interface TableSurroundings {
  readonly presence: Readonly<Record<string, Presence>>;
  /** Who spoke last on the floor, while it is recent. */
  readonly speaking?: SeatId | undefined;
}

/** The delegation `id` as the table shows it. */
export function seatModel(
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
    people: who?.people ?? [],
    cover: seat.cover?.scope,
    muted: seat.muted,
    ready: view.stage === "playing" && seat.ready,
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

/** A full ring holds the richest delegation's treasury and two years of its income. */
const RING_YEARS = 2;

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

function found<T>(value: T | undefined, id: SeatId): T {
  if (value === undefined) throw new Error(`tableModel: no seat ${id} at this table`);
  return value;
}
