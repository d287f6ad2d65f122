import { assertNever } from "#shared/kernel/assertNever.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { remember, rememberFor } from "#shared/kernel/remember.ts";
import { legalCommands } from "#shared/rules/legalCommands.ts";
import { type MandateStanding, standingOf } from "#shared/rules/scoring.ts";
import type { CrisisResponse } from "#shared/rules/state/crisis.ts";
import type { SeatState } from "#shared/rules/state/seat.ts";
import type { KnownEvidence, Reputation } from "#shared/rules/state/trust.ts";
import type { GameState } from "#shared/rules/state.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { expectationsOf } from "./expectations.ts";
import { keepSections, keepWhole } from "./keepSections.ts";
import { publicView } from "./publicView.ts";
import type { PublicView, SeatView, View, Viewer } from "./view.ts";

/**
 * What `viewer` may know of the position: the one place where secrecy of the position is decided.
 * No secret of a seat enters the view of another, nor the public one; the instructor sees every
 * seat's view, and nobody the deck, the generator or what news is coming.
 *
 * With the viewer's `previous` view, every section that says the same keeps its identity: one that
 * is another object has changed, and none changes by what the viewer may not know.
 */
export function project(
  scenario: Scenario,
  state: GameState,
  viewer: Viewer,
  previous?: View,
): View {
  const shared = givenPublic(scenario, state, previous?.public);
  switch (viewer.kind) {
    case "public":
      return keepWhole<View>(previous, { public: shared });
    case "seat": {
      const own = givenSeat(scenario, state, viewer.seat, previous?.own);
      return keepWhole<View>(previous, { public: shared, own });
    }
    case "instructor": {
      const seats: Record<SeatId, SeatView> = {};
      for (const { id } of scenario.seats)
        seats[id] = givenSeat(scenario, state, id, previous?.seats?.[id]);
      return keepWhole<View>(previous, {
        public: shared,
        seats: keepWhole(previous?.seats, seats),
      });
    }
    default:
      return assertNever(viewer);
  }
}

/**
 * The views of a position as they were last given. Several see the same (a delegation's people, the
 * instructor): it is made once, and compared with what was there before once.
 */
interface Given {
  readonly scenario: Scenario;
  readonly seats: Map<SeatId, SeatView>;
  public: PublicView;
}
const given = new WeakMap<GameState, Given>();

function givenFor(scenario: Scenario, state: GameState): Given {
  const known = given.get(state);
  if (known?.scenario === scenario) return known;
  const first = { scenario, seats: new Map(), public: publicView(scenario, state) };
  given.set(state, first);
  return first;
}

function givenPublic(
  scenario: Scenario,
  state: GameState,
  previous: PublicView | undefined,
): PublicView {
  const known = givenFor(scenario, state);
  known.public = keepSections(previous, known.public);
  return known.public;
}

function givenSeat(
  scenario: Scenario,
  state: GameState,
  seat: SeatId,
  previous: SeatView | undefined,
): SeatView {
  const { seats } = givenFor(scenario, state);
  const view = keepSections(previous, seats.get(seat) ?? seatView(scenario, state, seat));
  seats.set(seat, view);
  return view;
}

function seatView(scenario: Scenario, state: GameState, seat: SeatId): SeatView {
  const position = state.seats[seat];
  const mandate = scenario.mandates[seat];
  if (position === undefined || mandate === undefined) throw new Error(`No seat ${seat}`);
  const legal = legalCommands(scenario, state, seat);
  return {
    seat,
    mandate,
    standing: ownStanding(scenario, state, seat),
    treasury: position.treasury,
    escrowed: position.escrowed,
    undisclosed: position.undisclosed,
    defenceSpending: position.defence.spending,
    defenceGrowth: position.defence.growth,
    alignment: position.alignment,
    security: position.security,
    deals: dealsOf(state.deals, seat),
    obligations: obligationsOf(state.obligations, seat),
    overtures: overturesOf(position.overtures),
    forecasts: position.forecasts,
    intelligence: shownIn(scenario)(position.intelligence),
    budget: position.budget,
    crisisResponses: responsesOf(state.crises, seat),
    reconciled: position.reconciled,
    evidence: evidenceAbout(state.trust.government, seat),
    legal,
    expectations: expectationsOf(state, seat, legal),
  };
}

/** Once the game has ended, with the score it ended with. */
function ownStanding(scenario: Scenario, state: GameState, seat: SeatId): MandateStanding {
  const standing = standingOf(scenario, state, seat);
  return { ...standing, score: state.ending?.scores[seat]?.score ?? standing.score };
}

const dealsOf = rememberFor((deals: GameState["deals"], seat: SeatId) => amongParties(deals, seat));
const obligationsOf = rememberFor((obligations: GameState["obligations"], seat: SeatId) =>
  amongParties(obligations, seat),
);

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

const overturesOf = remember((overtures: SeatState["overtures"]): SeatView["overtures"] =>
  Object.values(overtures).map(({ id, year, answer, exposed }) => ({ id, year, answer, exposed })),
);

/** With the conditions of the objectives shown: nobody is shown what they are worth to whom they belong. */
const shownIn = remember((scenario: Scenario) =>
  remember((items: SeatState["intelligence"]): SeatView["intelligence"] =>
    items.map((item) => {
      if (item.kind === "forecast") return item;
      const { objectives = [] } = scenario.mandates[item.from] ?? {};
      const { condition } = objectives.find(({ id }) => id === item.objective) ?? {};
      return { ...item, condition };
    }),
  ),
);

const responsesOf = rememberFor(
  (crises: GameState["crises"], seat: SeatId): SeatView["crisisResponses"] => {
    const own: Record<string, CrisisResponse> = {};
    for (const { id, responses } of Object.values(crises)) {
      const response = responses[seat];
      if (response !== undefined) own[id] = response;
    }
    return own;
  },
);

/** Both directions of every pair the seat is in, with the items it knows of. */
const evidenceAbout = rememberFor(
  (government: GameState["trust"]["government"], seat: SeatId): SeatView["evidence"] => {
    const own: Record<string, readonly KnownEvidence[]> = {};
    for (const [pair, reputation] of Object.entries(government)) {
      if (isInPair(pair, seat)) own[pair] = itemsKnownTo(reputation, seat);
    }
    return own;
  },
);

/** Most is known to all: the list itself then, so that a table does not keep it once more per seat. */
const itemsKnownTo = rememberFor(({ items }: Reputation, seat: SeatId) => {
  const isKnown = ({ knownTo }: KnownEvidence): boolean =>
    knownTo === "all" || knownTo.includes(seat);
  return items.every(isKnown) ? items : items.filter(isKnown);
});

/** Whether the seat judges or is judged in `from>to`. */
const isInPair = (pair: string, seat: SeatId): boolean =>
  pair.startsWith(`${seat}>`) || pair.endsWith(`>${seat}`);
