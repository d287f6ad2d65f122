import { assertNever } from "#shared/kernel/assertNever.ts";
import type { DealId, ObligationId, SeatId } from "#shared/kernel/ids.ts";
import type { Event, EventType } from "#shared/rules/events.ts";
import type { SeatState } from "#shared/rules/state/seat.ts";
import type { GameState } from "#shared/rules/state.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { Viewer } from "./view.ts";

/**
 * The event as `viewer` may know of it, or undefined where it must not know that anything happened.
 * `state` is the position before the event. The one place where secrecy of the record is decided.
 */
export function eventSeenBy(
  scenario: PublicScenario,
  state: GameState,
  event: Event,
  viewer: Viewer,
): Event | undefined {
  const audience = audienceOf(state, event);
  if (audience === "nobody") return undefined;
  if (viewer.kind === "instructor") return event;
  if (audience === "everybody") return withoutSecrets(scenario, event, viewer);
  return viewer.kind === "seat" && audience.includes(viewer.seat) ? event : undefined;
}

/** Who may know of an event; the instructor may wherever anybody may. */
type Audience = "everybody" | "nobody" | readonly SeatId[];

/**
 * Who may know of each type: everybody; nobody; the seat it names; the parties of its deal, or all
 * once an open one is in force; the same of its obligation; or as the content says.
 */
type AudienceRule =
  | "everybody"
  | "nobody"
  | "seatNamed"
  | "partiesOfDraft"
  | "partiesOfDeal"
  | "partiesOfObligation"
  | "byContent";

const AUDIENCES: Readonly<Record<EventType, AudienceRule>> = {
  seatAssigned: "everybody",
  gameStarted: "everybody",
  phaseBegan: "everybody",
  readyMarked: "everybody",
  gamePaused: "everybody",
  gameResumed: "everybody",
  phaseExtended: "everybody",
  phaseRewound: "everybody",
  clockExtended: "everybody",
  chanceDrawn: "nobody",
  gameEnded: "everybody",
  seatCovered: "everybody",
  seatReturned: "everybody",
  seatMuted: "everybody",
  seatNudged: "seatNamed",
  announced: "everybody",
  incomePaid: "everybody",
  newsBroke: "everybody",
  newsInjected: "everybody",
  newsForeseen: "nobody",
  crisesDrawn: "nobody",
  forecastDealt: "seatNamed",
  overtureMade: "seatNamed",
  overtureAnswered: "seatNamed",
  overtureExposed: "everybody",
  messageSpoken: "byContent",
  intelligenceShared: "byContent",
  dealProposed: "byContent",
  dealCountered: "partiesOfDraft",
  dealSigned: "partiesOfDraft",
  dealRejected: "partiesOfDraft",
  dealWithdrawn: "partiesOfDraft",
  dealExpired: "partiesOfDraft",
  dealEnteredIntoForce: "partiesOfDeal",
  dealFulfilled: "partiesOfDeal",
  obligationPerformed: "partiesOfObligation",
  obligationSettled: "byContent",
  escrowReleased: "partiesOfObligation",
  agendaSet: "everybody",
  resolutionTabled: "everybody",
  resolutionSeconded: "everybody",
  resolutionAmended: "everybody",
  positionTaken: "everybody",
  silenceBroken: "everybody",
  resolutionDecided: "everybody",
  programmeAdopted: "everybody",
  programmeRevised: "everybody",
  programmeEnded: "everybody",
  procedureChanged: "everybody",
  nonInterferenceInvoked: "everybody",
  budgetSubmitted: "seatNamed",
  budgetExecuted: "seatNamed",
  programmeFunded: "everybody",
  reconciliationTaken: "everybody",
  crisisStruck: "everybody",
  crisisResponded: "seatNamed",
  collectiveResponseSet: "everybody",
  crisisResolved: "everybody",
  tracksMoved: "everybody",
  societalTrustMoved: "everybody",
  trustEvidenceFound: "byContent",
  trustAged: "everybody",
  treasuryMoved: "byContent",
  treasuryDeclared: "seatNamed",
  defenceEstimated: "everybody",
  securityAssessed: "seatNamed",
  reflectionWritten: "seatNamed",
  renegotiationOpened: "everybody",
  settlementProposed: "everybody",
  settlementAnswered: "everybody",
  renegotiationClosed: "everybody",
};

function audienceOf(state: GameState, event: Event): Audience {
  const rule = AUDIENCES[event.type];
  switch (rule) {
    case "everybody":
    case "nobody":
      return rule;
    case "seatNamed":
      return "seat" in event ? [event.seat] : "nobody";
    case "partiesOfDraft":
      return "deal" in event ? partiesOf(state, event.deal) : "nobody";
    case "partiesOfDeal":
      return "deal" in event ? dealAudience(state, event.deal) : "nobody";
    case "partiesOfObligation":
      return "obligation" in event ? obligationAudience(state, event.obligation) : "nobody";
    case "byContent":
      return audienceByContent(state, event);
    default:
      return assertNever(rule);
  }
}

function audienceByContent(state: GameState, event: Event): Audience {
  if (event.type === "messageSpoken") {
    return event.channel.length === 0 ? "everybody" : event.channel;
  }
  if (event.type === "intelligenceShared") return [event.item.from, event.to];
  if (event.type === "dealProposed") return event.parties;
  if (event.type === "treasuryMoved") return event.secret ? [event.seat] : "everybody";
  if (event.type === "trustEvidenceFound") {
    return event.knownTo === "all" ? "everybody" : event.knownTo;
  }
  if (event.type === "obligationSettled") {
    return event.public ? "everybody" : obligationAudience(state, event.obligation);
  }
  return "nobody";
}

function dealAudience(state: GameState, deal: DealId): Audience {
  return state.deals[deal]?.open === true ? "everybody" : partiesOf(state, deal);
}

const partiesOf = (state: GameState, deal: DealId): readonly SeatId[] =>
  state.deals[deal]?.parties ?? [];

function obligationAudience(state: GameState, id: ObligationId): Audience {
  const obligation = state.obligations[id];
  if (obligation === undefined) return "nobody";
  return dealAudience(state, obligation.deal);
}

/** Of what everybody hears of, the part that is for everybody. */
function withoutSecrets(scenario: PublicScenario, event: Event, viewer: Viewer): Event {
  if (event.type === "gameStarted") return withoutOthersStart(scenario, event, viewer);
  // Scores are told in the debrief.
  if (event.type === "gameEnded") return { ...event, ending: { ...event.ending, scores: {} } };
  return event;
}

/** Where the game starts, each sees the position of its own seat alone. */
function withoutOthersStart(
  scenario: PublicScenario,
  event: Extract<Event, { type: "gameStarted" }>,
  viewer: Viewer,
): Event {
  const seats: Record<SeatId, SeatState> = {};
  for (const { id } of scenario.seats) {
    const start = event.seats[id];
    if (viewer.kind === "seat" && viewer.seat === id && start !== undefined) seats[id] = start;
  }
  return { ...event, seats };
}
