import type { SeatId } from "#shared/kernel/ids.ts";
import { legalCommands } from "#shared/rules/legalCommands.ts";
import { reportingOf } from "#shared/rules/programmesInForce.ts";
import type { Clause, Deal } from "#shared/rules/state/deal.ts";
import type { Obligation } from "#shared/rules/state/obligation.ts";
import type { GameState } from "#shared/rules/state.ts";
import type { Step } from "#tests/support/randomPlay.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import type { SecretCommand } from "#tests/support/twins.ts";

/** What two may do about a deal now and then: propose it, answer it, drop it. */
export function draftsBetween(
  twin: GameState,
  keeper: SeatId,
  confidant: SeatId,
  { now }: Step,
): readonly SecretCommand[] {
  const drafts = Object.values(twin.deals).filter(
    ({ status, revisions }) => status === "drafted" && revisions[0]?.by === keeper,
  );
  const draft = drafts.find(({ revisions }) => revisions[0]?.clauses[0]?.duty === PLANTED);
  // So many may be on the table that a further one of the game itself would find no place (5.1).
  const isFull = drafts.length >= trilateral.settings.deals.openPerSeat - 1;
  if (draft === undefined) {
    if (isFull) return [];
    const clauses = plantedBy(keeper, twin.years);
    const open = now % 2 === 0;
    return [{ by: keeper, command: { type: "proposeDeal", with: [confidant], open, clauses } }];
  }
  const { id: deal } = draft;
  const revision = draft.revisions.length;
  const counter: Clause = { from: confidant, duty: PLANTED, due: twin.years, escrow: false };
  const clauses = [...plantedBy(keeper, twin.years), counter];
  const answers: readonly SecretCommand[] = [
    { by: confidant, command: { type: "counterDeal", deal, revision, clauses } },
    { by: confidant, command: { type: "rejectDeal", deal } },
    { by: keeper, command: { type: "withdrawDeal", deal } },
  ];
  return isFull ? answers.slice(2) : answers.slice(now % 3, (now % 3) + 1);
}

const PLANTED = { kind: "publishDefence" } as const;

/**
 * No game at random makes a draft like it, which has at most one promise of a kind from each: of two
 * open deals that say the same, the name of the later one tells that there was another.
 */
const plantedBy = (from: SeatId, due: number): Clause[] => [
  { from, duty: PLANTED, due, escrow: false },
  { from, duty: { kind: "declineOvertures", power: "china" }, due, escrow: false },
  { from, duty: { kind: "declineOvertures", power: "us" }, due, escrow: false },
];

/** One secret deal a year of promises that cost nothing, signed at once; hardly anybody keeps the cap. */
export function promisesBetween(
  twin: GameState,
  keeper: SeatId,
  confidant: SeatId,
): readonly SecretCommand[] {
  const due = twin.year;
  const cap = { kind: "capDefence", percent: -3 } as const;
  const isPlanted = ({ revisions }: Deal): boolean =>
    revisions[0]?.clauses.some(
      ({ duty, due: year }) =>
        duty.kind === cap.kind && duty.percent === cap.percent && year === due,
    ) === true;
  const deal = Object.values(twin.deals).find(isPlanted);
  if (deal?.status === "drafted") {
    return [{ by: confidant, command: { type: "signDeal", deal: deal.id, revision: 1 } }];
  }
  if (deal !== undefined) return [];
  const clauses: Clause[] = [
    { from: keeper, duty: { kind: "publishDefence" }, due, escrow: false },
    { from: keeper, duty: cap, due, escrow: false },
    { from: confidant, duty: { kind: "shareForecast", to: keeper }, due, escrow: false },
  ];
  return [
    { by: keeper, command: { type: "proposeDeal", with: [confidant], open: false, clauses } },
  ];
}

/** Whether a promise was kept shows when it is open, verified, or scored (6.4, 6.7, 13.3). */
export const isPromisedSharing = ({ clause }: Obligation): boolean =>
  clause.duty.kind === "shareForecast";

/** A breach of a secret promise that everybody knows of: a programme verified it. */
export const isVerifiedBreach =
  (state: GameState) =>
  (obligation: Obligation): boolean =>
    obligation.public && state.deals[obligation.deal]?.open === false;

/** Every overture that waits and may be accepted without a breach that would be seen. */
export function acceptances(state: GameState, seat: SeatId): readonly SecretCommand[] {
  const isPromised = Object.values(state.obligations).some(
    ({ clause, status }) =>
      status === "pending" && clause.from === seat && clause.duty.kind === "declineOvertures",
  );
  if (isPromised) return [];
  return legalCommands(trilateral, state, seat).answerOverture.map(({ overture }) => ({
    by: seat,
    command: { type: "answerOverture", overture, answer: "accept" },
  }));
}

/** Growth that stays untold until the review, and breaks no promise either way. */
export const isUntold = (
  state: GameState,
  seat: SeatId,
  budget: Readonly<{ publishDefence: boolean }>,
): boolean =>
  !budget.publishDefence &&
  reportingOf(trilateral, state, seat) === "none" &&
  !Object.values(state.obligations).some(
    ({ clause, status }) =>
      status === "pending" && clause.from === seat && clause.duty.kind === "capDefence",
  );
