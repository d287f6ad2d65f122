import type { SeatId } from "#shared/kernel/ids.ts";
import { tenth } from "#shared/kernel/units.ts";
import type { Event } from "#shared/rules/events.ts";
import { pairKey } from "#shared/rules/trust.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { PublicResolution } from "#shared/views/view.ts";
import type { Debrief } from "./debrief.ts";
import { promisesIn } from "./tableResult.ts";

/** How a delegation behaved, in figures of which more is more; 0 is none. What a score came to is in none of them. */
export interface Conduct {
  /** Promises that it kept, if it broke none; otherwise 0. */
  readonly reliable: number;
  /** Agreements whose last draft was its own: deals that entered into force, texts of programmes adopted. */
  readonly dealMaker: number;
  /** Texts tabled by another that were adopted in the words of its amendment. */
  readonly bridgeBuilder: number;
  /** Percent of the money it ever had of its own (start and income) that it gave in crises. */
  readonly crisisHelper: number;
  /** Years in which the others could read its defence exactly: published, or reported under a programme. */
  readonly transparent: number;
  /** Points between the societies that its steps of reconciliation are worth. */
  readonly reconciler: number;
  /** Points by which the others' trust in it rose on average, from beginning to end; 0 where it fell. */
  readonly trustEarner: number;
}
export type ConductId = keyof Conduct;

/** In the order in which they are shown. */
export const CONDUCTS: readonly ConductId[] = [
  "reliable",
  "dealMaker",
  "bridgeBuilder",
  "crisisHelper",
  "transparent",
  "reconciler",
  "trustEarner",
];

/** What one delegation did at its table, from the record that stands. */
export function conductOf(scenario: PublicScenario, debrief: Debrief, seat: SeatId): Conduct {
  const { kept, broken } = promisesIn(debrief, seat);
  return {
    reliable: broken > 0 ? 0 : kept,
    dealMaker: dealsWritten(debrief, seat) + textsOf(debrief, seat).length,
    bridgeBuilder: textsOf(debrief, seat).filter(({ by }) => by !== seat).length,
    crisisHelper: partGiven(debrief, seat),
    transparent: standingEvents(debrief).filter(
      (event) =>
        event.type === "defenceEstimated" &&
        event.seat === seat &&
        event.reportedGrowth !== undefined,
    ).length,
    reconciler: pointsReconciled(scenario, debrief, seat),
    trustEarner: trustEarned(scenario, debrief, seat),
  };
}

const standingEvents = ({ record }: Debrief): readonly Event[] =>
  record.filter(({ undone }) => !undone).map(({ event }) => event);

const dealsWritten = ({ table }: Debrief, seat: SeatId): number =>
  Object.values(table.deals).filter(
    ({ enteredIntoForceIn, revisions }) =>
      enteredIntoForceIn !== undefined && revisions.at(-1)?.by === seat,
  ).length;

/** Adopted texts on programmes whose last wording is the delegation's. */
const textsOf = ({ table }: Debrief, seat: SeatId): readonly PublicResolution[] =>
  Object.values(table.resolutions).filter(
    ({ status, texts }) => status === "adopted" && texts.at(-1)?.by === seat,
  );

function partGiven({ payments }: Debrief, seat: SeatId): number {
  const own = payments[seat];
  const had = own === undefined ? 0 : own.start + own.income;
  return own === undefined || had <= 0 ? 0 : tenth((100 * own.crises) / had);
}

function pointsReconciled({ settings }: PublicScenario, debrief: Debrief, seat: SeatId): number {
  const points = standingEvents(debrief).map((event) =>
    event.type === "reconciliationTaken" && event.seat === seat
      ? settings.reconciliation[event.step].societalTrust
      : 0,
  );
  return tenth(points.reduce((all, each) => all + each, 0));
}

function trustEarned({ seats }: PublicScenario, debrief: Debrief, seat: SeatId): number {
  const others = seats.map(({ id }) => id).filter((id) => id !== seat);
  const start = debrief.moments[0]?.levels ?? {};
  const rises = others.map((other) => {
    const end = debrief.table.effectiveTrust[pairKey(other, seat)] ?? 0;
    return end - (start[`trust.${other}>${seat}`] ?? end);
  });
  const mean = rises.reduce((all, rise) => all + rise, 0) / Math.max(1, rises.length);
  return Math.max(0, tenth(mean));
}
