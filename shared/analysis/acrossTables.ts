import {
  type CrisisId,
  type IssueId,
  idsOf,
  type OptionId,
  type ProgrammeId,
  type SeatId,
} from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";
import { tenth } from "#shared/kernel/units.ts";
import type { CrisisOutcome } from "#shared/rules/state/crisis.ts";
import type { Package } from "#shared/rules/state/programme.ts";
import type { CrisisCard } from "#shared/scenario/schema/cards.ts";
import type { Programme } from "#shared/scenario/schema/programmes.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { Debrief } from "./debrief.ts";

/** A finished table of a class. */
export interface NumberedDebrief {
  /** From 1. */
  readonly number: number;
  readonly debrief: Debrief;
}

/** One programme at all tables: where it was adopted, and on which terms. */
export interface ProgrammeAcross {
  readonly programme: ProgrammeId;
  /** By table; a table that adopted it anew after its end has two. */
  readonly adoptions: readonly Adoption[];
  /** Tables that never adopted it. */
  readonly without: readonly number[];
  /** In the order of the scenario. */
  readonly issues: readonly IssueAcross[];
}

export interface Adoption {
  readonly table: number;
  readonly adoptedIn: number;
  /** Absent where it was in force at the end. */
  readonly endedIn?: number | undefined;
  readonly revisedIn: readonly number[];
  /** The last terms. */
  readonly package: Package;
  readonly members: readonly SeatId[];
  /** 0 signed … 1 in full effect. */
  readonly maturity: number;
}

/** What was agreed on one issue, where. */
export interface IssueAcross {
  readonly issue: IssueId;
  readonly options: readonly {
    readonly option: OptionId;
    /** Tables whose last terms have it; none for an option that nobody chose. */
    readonly tables: readonly number[];
  }[];
}

/** One crisis at every table that it struck. */
export interface CrisisAcross {
  readonly crisis: CrisisId;
  readonly encounters: readonly Encounter[];
  /** Tables that it never struck. */
  readonly without: readonly number[];
}

export interface Encounter {
  readonly table: number;
  readonly year: number;
  readonly severity: 1 | 2 | 3;
  /** US$ bn of strength. */
  readonly need: Money;
  /** Money given times efficiency and co-ordination; absent where the game ended before. */
  readonly strength?: number | undefined;
  readonly outcome?: CrisisOutcome | undefined;
  /** The region's response. */
  readonly option?: OptionId | undefined;
  /** US$ bn given by each delegation. */
  readonly contributions: Readonly<Record<SeatId, Money>>;
  readonly given: Money;
  /** Who invoked non-interference against help. */
  readonly struckBy?: SeatId | undefined;
}

/** Every programme of the scenario, in its order. `tables` in the order of their numbers. */
export const programmesAcross = (
  { programmes }: PublicScenario,
  tables: readonly NumberedDebrief[],
): readonly ProgrammeAcross[] => programmes.map((programme) => programmeAcross(programme, tables));

/** Every crisis that struck somewhere, in the order of the scenario. */
export const crisesAcross = (
  { crises }: PublicScenario,
  tables: readonly NumberedDebrief[],
): readonly CrisisAcross[] =>
  crises
    .map((card) => crisisAcross(card, tables))
    .filter(({ encounters }) => encounters.length > 0);

function programmeAcross(
  { id, issues }: Programme,
  tables: readonly NumberedDebrief[],
): ProgrammeAcross {
  const adoptions = tables.flatMap(({ number, debrief }) => adoptionsAt(number, debrief, id));
  const last = new Map(adoptions.map((adoption) => [adoption.table, adoption]));
  return {
    programme: id,
    adoptions,
    without: tables.map(({ number }) => number).filter((number) => !last.has(number)),
    issues: issues.map((issue) => ({
      issue: issue.id,
      options: issue.options.map((option) => ({
        option: option.id,
        tables: [...last.values()]
          .filter((adoption) => adoption.package[issue.id] === option.id)
          .map(({ table }) => table),
      })),
    })),
  };
}

const adoptionsAt = (
  table: number,
  { programmes }: Debrief,
  id: ProgrammeId,
): readonly Adoption[] =>
  programmes
    .filter((programme) => programme.id === id)
    .map(({ adoptedIn, endedIn, revisedIn, package: terms, members, maturity }) => ({
      table,
      adoptedIn,
      endedIn,
      revisedIn,
      package: terms,
      members,
      maturity,
    }));

function crisisAcross({ id }: CrisisCard, tables: readonly NumberedDebrief[]): CrisisAcross {
  const encounters = tables.flatMap(({ number, debrief }): readonly Encounter[] => {
    const crisis = debrief.table.crises[id];
    if (crisis === undefined) return [];
    const { year, severity, need, strength, outcome, option, contributions, struckBy } = crisis;
    const amounts = idsOf(contributions).map((seat) => contributions[seat] ?? 0);
    const given = tenth(amounts.reduce((all, amount) => all + amount, 0));
    return [
      {
        table: number,
        year,
        severity,
        need,
        strength,
        outcome,
        option,
        contributions,
        given,
        struckBy,
      },
    ];
  });
  const struck = new Set(encounters.map(({ table }) => table));
  return {
    crisis: id,
    encounters,
    without: tables.map(({ number }) => number).filter((number) => !struck.has(number)),
  };
}
