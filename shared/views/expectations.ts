import { assertNever } from "#shared/kernel/assertNever.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { LegalCommands } from "#shared/rules/legal.ts";
import type { GameState } from "#shared/rules/state.ts";
import type { Expectation } from "./view.ts";

/**
 * What is expected of a delegation now, most pressing first; never empty. `count` fills the place
 * of how many, `year` of the running year, `available` of US$ bn to spend.
 */
export function expectationsOf(
  state: GameState,
  seat: SeatId,
  legal: LegalCommands,
): readonly Expectation[] {
  switch (state.stage) {
    case "lobby":
      return [expect("lobbyWait", { count: emptySeats(state) })];
    case "ended":
      return legal.writeReflection ? [expect("debrief"), expect("reflect")] : [expect("debrief")];
    case "playing":
      if (state.paused !== undefined) return [expect("paused")];
      return [...stillOpen(inPhase(state, seat, legal), legal), readiness(state, legal)];
    default:
      return assertNever(state.stage);
  }
}

const expect = (key: Expectation["key"], params: Expectation["params"] = {}): Expectation => ({
  key,
  params,
});

/** The expectation where there is at least one thing to do. */
const counted = (key: Expectation["key"], count: number): readonly Expectation[] =>
  count === 0 ? [] : [expect(key, { count })];

function inPhase(state: GameState, seat: SeatId, legal: LegalCommands): readonly Expectation[] {
  switch (state.phase) {
    case "briefing":
      return [
        expect("readBriefing", { year: state.year }),
        ...counted("answerOvertures", legal.answerOverture.length),
      ];
    case "caucus":
      return [
        ...counted("answerDrafts", unsignedDrafts(state, seat, legal)),
        ...counted("answerOvertures", legal.answerOverture.length),
        expect("negotiate"),
      ];
    case "plenary":
      return [
        ...counted("takePositions", positionsOwed(state, seat, legal)),
        ...secondOrTable(legal),
      ];
    case "budget":
      return legal.submitBudget === undefined || state.seats[seat]?.budget !== undefined
        ? []
        : [expect("submitBudget", { available: legal.submitBudget.available })];
    case "crisis":
      return [
        ...counted("takePositions", positionsOwed(state, seat, legal)),
        ...counted("respondCrisis", crisesUnanswered(state, seat, legal)),
        ...counted("answerDrafts", unsignedDrafts(state, seat, legal)),
      ];
    case "review":
      return legal.writeReflection ? [expect("reflect")] : [];
    default:
      return assertNever(state.phase);
  }
}

/** Whoever is ready has said that it is done: of it only answers are expected that it alone can give. */
function stillOpen(work: readonly Expectation[], legal: LegalCommands): readonly Expectation[] {
  return legal.markReady === true ? work : work.filter(({ key }) => !INVITATIONS.has(key));
}

/** What a delegation may do and owes to nobody. */
const INVITATIONS: ReadonlySet<Expectation["key"]> = new Set<Expectation["key"]>([
  "readBriefing",
  "negotiate",
  "secondOrTable",
  "reflect",
]);

function readiness(state: GameState, legal: LegalCommands): Expectation {
  if (legal.markReady === true) return expect("markReady");
  const atWork = Object.values(state.seats).filter(({ player, ready }) => player && !ready);
  return expect("waitForOthers", { count: atWork.length });
}

const emptySeats = (state: GameState): number =>
  Object.values(state.seats).filter(({ player }) => player === undefined).length;

const unsignedDrafts = (state: GameState, seat: SeatId, legal: LegalCommands): number =>
  legal.rejectDeal.filter((id) => state.deals[id]?.signatures.includes(seat) === false).length;

const positionsOwed = (state: GameState, seat: SeatId, legal: LegalCommands): number =>
  legal.takePosition.filter(
    ({ resolution }) => state.resolutions[resolution]?.positions[seat] === undefined,
  ).length;

const crisesUnanswered = (state: GameState, seat: SeatId, legal: LegalCommands): number =>
  legal.respondCrisis.filter(({ crisis }) => state.crises[crisis]?.responses[seat] === undefined)
    .length;

function secondOrTable(legal: LegalCommands): readonly Expectation[] {
  const mayMove =
    legal.secondResolution.length + legal.tableResolution.length + legal.offerSingleText.length > 0;
  return mayMove ? [expect("secondOrTable", { count: legal.secondResolution.length })] : [];
}
