import { idsOf, type ProgrammeId, type SeatId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";
import type { Package, ProgrammeState } from "#shared/rules/state/programme.ts";
import type { Step } from "./retrace.ts";

/** A programme that was in force, on its last terms. Adopted anew after its end it is another one. */
export interface DebriefProgramme {
  readonly id: ProgrammeId;
  readonly adoptedIn: number;
  /** Absent while it is in force at the end. */
  readonly endedIn?: number | undefined;
  /** Years in which its terms were revised. */
  readonly revisedIn: readonly number[];
  readonly package: Package;
  readonly members: readonly SeatId[];
  /** 0 signed … 1 in full effect. */
  readonly maturity: number;
  /** US$ bn paid in by each delegation, escrow included. */
  readonly paid: Readonly<Record<SeatId, Money>>;
}

/** Every programme that was adopted, in order of adoption. */
export function programmesOf(steps: readonly Step[]): readonly DebriefProgramme[] {
  const last = steps.at(-1)?.after;
  if (last === undefined) return [];
  const ended = steps.flatMap(({ event, before, year }) => {
    if (event.type !== "programmeEnded") return [];
    const programme = before.programmes[event.programme];
    return programme === undefined ? [] : [{ programme, endedIn: year }];
  });
  const inForce = idsOf(last.programmes).flatMap((id) => {
    const programme = last.programmes[id];
    return programme === undefined ? [] : [{ programme, endedIn: undefined }];
  });
  return [...ended, ...inForce]
    .map(({ programme, endedIn }) => stint(steps, programme, endedIn))
    .toSorted((a, b) => a.adoptedIn - b.adoptedIn);
}

function stint(
  steps: readonly Step[],
  programme: ProgrammeState,
  endedIn: number | undefined,
): DebriefProgramme {
  const { id, adoptedIn, members, maturity, paid } = programme;
  const revisedIn = steps.flatMap(({ event, year }) =>
    event.type === "programmeRevised" &&
    event.programme === id &&
    year >= adoptedIn &&
    year <= (endedIn ?? year)
      ? [year]
      : [],
  );
  return {
    id,
    adoptedIn,
    endedIn,
    revisedIn: [...new Set(revisedIn)],
    package: programme.package,
    members,
    maturity,
    paid,
  };
}
