import type { Place } from "#shared/classroom/classState.ts";
import type {
  ClassView,
  GlanceSeat,
  LedStudent,
  LedTable,
  TableGlance,
} from "#shared/classroom/classView.ts";
import type { SeatId, StudentId } from "#shared/kernel/ids.ts";
import type { Instant, Millis } from "#shared/kernel/units.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import { type TrackModel, trackModels } from "../stage/trackModel.ts";
import { renegotiationIn } from "./projectorModel.ts";

/** One delegation at one table, as the instructor sees it. */
export interface SeatAtTable {
  readonly seat: SeatId;
  readonly people: readonly {
    readonly id: StudentId;
    readonly name: string;
    readonly head: boolean;
  }[];
  /** A bot has the seat. */
  readonly bot: boolean;
  /** A caretaker or a bot acts for people. */
  readonly covered: boolean;
  readonly ready: boolean;
  readonly muted: boolean;
  /** The table waits for this delegation. */
  readonly waited: boolean;
  /** People have it and none of them is connected. */
  readonly away: boolean;
  readonly lastSeen: Instant | undefined;
}

export type TableFlag = LedTable["flags"][number] | "away";

/** One table of the grid. */
export interface TableCard {
  readonly number: number;
  readonly code: string | undefined;
  readonly stage: TableGlance["stage"];
  readonly year: number;
  readonly years: number;
  readonly phase: TableGlance["phase"];
  readonly clock:
    | { readonly kind: "none" }
    | { readonly kind: "running"; readonly endsAt: Instant }
    | { readonly kind: "paused"; readonly left: Millis | undefined };
  readonly tracks: readonly TrackModel[];
  readonly seats: readonly SeatAtTable[];
  readonly observers: readonly string[];
  readonly programmes: number;
  readonly flags: readonly TableFlag[];
  readonly ending: TableGlance["ending"];
  readonly lastActAt: Instant | undefined;
  /** How the newest renegotiation of the table stands; undefined where there was none. */
  readonly renegotiation: ReturnType<typeof renegotiationIn>;
}

/** The tables of a class in the order of their numbers. */
export function tableCards(
  { public: everybody, lead }: ClassView,
  scenario: PublicScenario,
): readonly TableCard[] {
  const led = new Map(lead?.tables.map((table) => [table.number, table]));
  const students = lead?.students ?? [];
  return everybody.tables.map((glance) =>
    cardOf(glance, led.get(glance.number), students, scenario),
  );
}

/** How many tables want a look, for a count beside the word. */
export const flaggedTables = (cards: readonly TableCard[]): number =>
  cards.filter(({ stage, flags }) => stage === "playing" && flags.length > 0).length;

function cardOf(
  glance: TableGlance,
  led: LedTable | undefined,
  students: readonly LedStudent[],
  scenario: PublicScenario,
): TableCard {
  const here = students.filter(({ place }) => place?.table === glance.number);
  const seats = glance.seats.map((seat) => seatOf(seat, led, here));
  const isAway = glance.stage === "playing" && seats.some(({ away, covered }) => away && !covered);
  return {
    number: glance.number,
    code: glance.code,
    stage: glance.stage,
    year: glance.year,
    years: glance.years,
    phase: glance.phase,
    clock: clockOf(glance),
    tracks: trackModels(glance, scenario),
    seats,
    observers: here.filter(({ place }) => place?.seat === undefined).map(nameOf),
    programmes: glance.programmes,
    flags: [...(led?.flags ?? []), ...(isAway ? (["away"] as const) : [])],
    ending: glance.ending,
    lastActAt: led?.lastActAt,
    renegotiation: renegotiationIn(glance),
  };
}

function clockOf(glance: TableGlance): TableCard["clock"] {
  if (glance.renegotiation !== undefined && renegotiationIn(glance) === "open") {
    return { kind: "running", endsAt: glance.renegotiation.endsAt };
  }
  if (glance.stage !== "playing") return { kind: "none" };
  if (glance.paused) return { kind: "paused", left: glance.pausedLeft };
  return glance.phaseEndsAt === undefined
    ? { kind: "none" }
    : { kind: "running", endsAt: glance.phaseEndsAt };
}

function seatOf(
  glance: GlanceSeat,
  led: LedTable | undefined,
  here: readonly LedStudent[],
): SeatAtTable {
  const of = led?.seats.find(({ seat }) => seat === glance.seat);
  const team = here
    .filter(({ place }) => place?.seat === glance.seat)
    .toSorted((one, other) => headFirst(one.place) - headFirst(other.place));
  return {
    seat: glance.seat,
    people: team.map((student) => ({
      id: student.student,
      name: nameOf(student),
      head: student.place?.head === true,
    })),
    bot: glance.bot,
    covered: glance.covered,
    ready: glance.ready,
    muted: of?.muted ?? false,
    waited: led?.waitingFor.includes(glance.seat) ?? false,
    away: team.length > 0 && team.every(({ connected }) => !connected),
    lastSeen: of?.lastSeen,
  };
}

const headFirst = (place: Place | undefined): number => (place?.head === true ? 0 : 1);
const nameOf = ({ name, callsign }: LedStudent): string => name ?? callsign;
