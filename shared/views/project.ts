import { assertNever } from "#shared/kernel/assertNever.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { legalCommands } from "#shared/rules/legalCommands.ts";
import { standingOf } from "#shared/rules/scoring.ts";
import type { CrisisResponse, GameState, KnownEvidence, SeatState } from "#shared/rules/state.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { expectationsOf } from "./expectations.ts";
import { keepSame } from "./keepSame.ts";
import { publicView } from "./publicView.ts";
import type { SeatView, View, Viewer } from "./view.ts";

/**
 * What `viewer` may know of the position: the one place where secrecy of the position is decided.
 * No secret of a seat enters the view of another, nor the public one; the instructor sees every
 * seat's view, and nobody the deck, the generator or what news is coming.
 *
 * With the viewer's `previous` view, whatever says the same keeps its identity: a section that is
 * not the same object has changed, and none changes by what the viewer may not know.
 */
export function project(
  scenario: Scenario,
  state: GameState,
  viewer: Viewer,
  previous?: View,
): View {
  return keepSame(previous, viewOf(scenario, state, viewer));
}

function viewOf(scenario: Scenario, state: GameState, viewer: Viewer): View {
  const shared = publicView(scenario, state);
  switch (viewer.kind) {
    case "public":
      return { public: shared };
    case "seat":
      return { public: shared, own: seatView(scenario, state, viewer.seat) };
    case "instructor":
      return { public: shared, seats: everySeat(scenario, state) };
    default:
      return assertNever(viewer);
  }
}

function everySeat(scenario: Scenario, state: GameState): Readonly<Record<SeatId, SeatView>> {
  const seats: Record<SeatId, SeatView> = {};
  for (const { id } of scenario.seats) seats[id] = seatView(scenario, state, id);
  return seats;
}

function seatView(scenario: Scenario, state: GameState, seat: SeatId): SeatView {
  const position = state.seats[seat];
  const mandate = scenario.mandates[seat];
  if (position === undefined || mandate === undefined) throw new Error(`No seat ${seat}`);
  const legal = legalCommands(scenario, state, seat);
  return {
    seat,
    mandate,
    standing: standingOf(scenario, state, seat),
    treasury: position.treasury,
    escrowed: position.escrowed,
    undisclosed: position.undisclosed,
    defenceSpending: position.defence.spending,
    defenceGrowth: position.defence.growth,
    alignment: position.alignment,
    security: position.security,
    deals: amongParties(state.deals, seat),
    obligations: amongParties(state.obligations, seat),
    overtures: overturesOf(position),
    forecasts: position.forecasts,
    intelligence: position.intelligence,
    budget: position.budget,
    crisisResponses: responsesOf(state, seat),
    reconciled: position.reconciled,
    evidence: evidenceAbout(state, seat),
    legal,
    expectations: expectationsOf(state, seat, legal),
  };
}

/** The deals or obligations to which the seat is a party. */
function amongParties<T extends { readonly parties: readonly SeatId[] }>(
  record: Readonly<Record<string, T>>,
  seat: SeatId,
): Readonly<Record<string, T>> {
  const own: Record<string, T> = {};
  for (const [id, item] of Object.entries(record)) {
    if (item.parties.includes(seat)) own[id] = item;
  }
  return own;
}

const overturesOf = ({ overtures }: SeatState): SeatView["overtures"] =>
  Object.values(overtures).map(({ id, year, answer, exposed }) => ({ id, year, answer, exposed }));

function responsesOf(state: GameState, seat: SeatId): SeatView["crisisResponses"] {
  const own: Record<string, CrisisResponse> = {};
  for (const { id, responses } of Object.values(state.crises)) {
    const response = responses[seat];
    if (response !== undefined) own[id] = response;
  }
  return own;
}

/** Both directions of every pair the seat is in, with the items it knows of. */
function evidenceAbout(state: GameState, seat: SeatId): SeatView["evidence"] {
  const own: Record<string, readonly KnownEvidence[]> = {};
  for (const [pair, { items }] of Object.entries(state.trust.government)) {
    if (!isInPair(pair, seat)) continue;
    own[pair] = items.filter(({ knownTo }) => knownTo === "all" || knownTo.includes(seat));
  }
  return own;
}

/** Whether the seat judges or is judged in `from>to`. */
const isInPair = (pair: string, seat: SeatId): boolean =>
  pair.startsWith(`${seat}>`) || pair.endsWith(`>${seat}`);
