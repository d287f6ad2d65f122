import {
  crisisId,
  optionId,
  type ProgrammeId,
  programmeId,
  type SeatId,
  seatId,
} from "#shared/kernel/ids.ts";
import type { DutyOf } from "#shared/rules/clauses.ts";
import type { CommandOf } from "#shared/rules/commands.ts";
import type { Clause, ClauseCondition, Deal, Duty } from "#shared/rules/state/deal.ts";
import type { Obligation } from "#shared/rules/state/obligation.ts";
import type { ProgrammeState } from "#shared/rules/state/programme.ts";
import type { Position } from "#shared/rules/state/resolution.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { ADVANCE, ASEAN, type Given, given, INSTRUCTOR, JAPAN, KOREA } from "./given.ts";
import { trilateral } from "./scenarios.ts";
import { SECRETARIAT, textOf } from "./texts.ts";

/**
 * *Trilateral* without crises, overtures, news and drift, and with the same money for all: 20 in the
 * first year, 10 more each year. A crisis that the instructor injects has a severity of 2, and the
 * trust there is at the start adds nothing to co-ordination.
 */
export const calm: Scenario = {
  ...trilateral,
  seats: trilateral.seats.map((each) => ({ ...each, income: 10, treasury: 10 })),
  crises: trilateral.crises.map((card) => ({ ...card, weight: 0, drivers: [] })),
  overtures: [],
  news: [],
  settings: {
    ...trilateral.settings,
    tracks: { ...trilateral.settings.tracks, prosperity: 50 },
    drift: {},
    crises: {
      ...trilateral.settings.crises,
      severityFromNeglect: 1,
      coordination: { ...trilateral.settings.crises.coordination, trustedFrom: 60 },
    },
  },
};

/** The first caucus of a calm game. */
export const calmCaucus = (): Given => given({ scenario: calm }).inPhase("caucus");

interface Terms {
  readonly due?: number;
  readonly condition?: ClauseCondition;
}

/** A clause that can be broken; due in the first year unless said otherwise. */
export const promise = (from: SeatId, duty: Duty, { due = 1, condition }: Terms = {}): Clause => ({
  from,
  duty,
  condition,
  due,
  escrow: false,
});

/** A clause that carries itself out. */
export const escrow = (from: SeatId, duty: Duty, terms: Terms = {}): Clause => ({
  ...promise(from, duty, terms),
  escrow: true,
});

export const pay = (to: SeatId, amount: number): Duty => ({ kind: "pay", to, amount });

export const fund = (programme: string, amount: number): Duty => ({
  kind: "fundProgramme",
  programme: programmeId(programme),
  amount,
});

export const contribute = (crisisKind: string, amount: number): Duty => ({
  kind: "contribute",
  crisisKind,
  amount,
});

export const PUBLISH = { kind: "publishDefence" } as const;

/** To let defence grow by at most so many per cent. */
export const cap = (percent: number): Duty => ({ kind: "capDefence", percent });

export const statement = (towards: SeatId): Duty => ({
  kind: "reconcile",
  towards,
  step: "statement",
});

/** To take this position on the secretariat. */
export const vote = (position: Position): DutyOf<"vote"> => ({
  kind: "vote",
  programme: SECRETARIAT,
  position,
});

export const IF_TYPHOON = { kind: "ifCrisis", crisisKind: "typhoon" } as const;

export const toPropose = (
  partner: SeatId | readonly SeatId[],
  clauses: readonly Clause[],
  open = false,
): CommandOf<"proposeDeal"> => ({
  type: "proposeDeal",
  with: typeof partner === "string" ? [partner] : [...partner],
  open,
  clauses: [...clauses],
});

/** The deal proposed last. */
export function lastDeal({ state }: Given): Deal {
  const deal = Object.values(state.deals).at(-1);
  if (deal === undefined) throw new Error("No deal was proposed");
  return deal;
}

/** The draft on the table signed by everybody who has not yet. */
export function signedByAll(table: Given): Given {
  const { id, parties, signatures, revisions } = lastDeal(table);
  const revision = revisions.length;
  return parties
    .filter((party) => !signatures.includes(party))
    .reduce((here, party) => here.having(party, { type: "signDeal", deal: id, revision }), table);
}

export interface Agreement {
  readonly open?: boolean;
  readonly parties?: readonly SeatId[];
}

/** A deal of these clauses in force, between Korea and Japan unless said otherwise. */
export function agreed(
  table: Given,
  clauses: readonly Clause[],
  { open = false, parties = [KOREA, JAPAN] }: Agreement = {},
): Given {
  const [author = KOREA, ...partners] = parties;
  return signedByAll(table.having(author, toPropose(partners, clauses, open)));
}

/** The obligation of the n-th clause, from 1, of the deal proposed last. */
export function obligationOf(table: Given, clause = 1): Obligation {
  const { id } = lastDeal(table);
  const obligation = Object.values(table.state.obligations).filter(({ deal }) => deal === id)[
    clause - 1
  ];
  if (obligation === undefined) throw new Error(`No obligation of clause ${clause}`);
  return obligation;
}

/** A programme in force on its first options, shared equally. */
export function withProgramme(
  table: Given,
  programme: string,
  change: Partial<ProgrammeState> = {},
): Given {
  const members = change.members ?? [ASEAN, KOREA, JAPAN];
  const standing: ProgrammeState = {
    id: programmeId(programme),
    adoptedIn: table.state.year,
    package: textOf(programme),
    members,
    shares: Object.fromEntries(members.map((seat) => [seat, 1 / members.length])),
    maturity: 0,
    funded: 0,
    paid: {},
    ...change,
  };
  return table.after({ type: "programmeAdopted", programme: standing });
}

/** A budget that does nothing but what is said. */
export const toBudget = (
  change: Partial<CommandOf<"submitBudget">["budget"]> = {},
): CommandOf<"submitBudget"> => ({
  type: "submitBudget",
  budget: {
    defenceGrowth: 0,
    publishDefence: false,
    programmes: {},
    obligations: {},
    reconciliation: [],
    ...change,
  },
});

/** The instructor ends the running phase. */
export const advanced = (table: Given): Given => table.having(INSTRUCTOR, ADVANCE);

/** A crisis strikes in the crisis phase. */
export const struck = (table: Given, crisis: string): Given =>
  table.having(INSTRUCTOR, { type: "injectCrisis", crisis: crisisId(crisis) });

export const toRespond = (
  crisis: string,
  option: string,
  amount: number,
): CommandOf<"respondCrisis"> => ({
  type: "respondCrisis",
  crisis: crisisId(crisis),
  option: optionId(option),
  amount,
});

/** The treasury, escrow and undeclared money of a delegation, US$ bn. */
export function purse(table: Given, seat: SeatId): readonly [number, number, number] {
  const { treasury = 0, escrowed = 0, undisclosed = 0 } = table.state.seats[seat] ?? {};
  return [treasury, escrowed, undisclosed];
}

export const programme = (id: string): ProgrammeId => programmeId(id);
export const NOBODY = seatId("nobody");
