import { assertNever } from "#shared/kernel/assertNever.ts";
import type { RenegotiationEvent } from "./events/renegotiation.ts";
import type { Event } from "./events.ts";
import { evolveCrisis } from "./evolve/crises.ts";
import { evolveDeal } from "./evolve/deals.ts";
import { evolveLifecycle } from "./evolve/lifecycle.ts";
import { evolvePlenary } from "./evolve/plenary.ts";
import { evolveRenegotiation, isOfRenegotiation } from "./evolve/renegotiation.ts";
import { evolveStanding } from "./evolve/standing.ts";
import { evolveYear } from "./evolve/year.ts";
import type { GameState } from "./state.ts";

/**
 * The position after `event`. Pure: it judges nothing, draws nothing and reads no clock. Throws
 * only if an event names what is not there, which is a defect of whoever made it.
 */
export const evolve = (state: GameState, event: Event): GameState =>
  isOfRenegotiation(event) ? evolveRenegotiation(state, event) : evolveGame(state, event);

function evolveGame(state: GameState, event: Exclude<Event, RenegotiationEvent>): GameState {
  switch (event.type) {
    case "seatAssigned":
    case "gameStarted":
    case "phaseBegan":
    case "readyMarked":
    case "gamePaused":
    case "gameResumed":
    case "phaseExtended":
    case "phaseRewound":
    case "clockExtended":
    case "chanceDrawn":
    case "gameEnded":
    case "seatCovered":
    case "seatReturned":
    case "seatMuted":
    case "seatNudged":
    case "announced":
      return evolveLifecycle(state, event);
    case "incomePaid":
    case "newsBroke":
    case "newsInjected":
    case "newsForeseen":
    case "crisesDrawn":
    case "forecastDealt":
    case "overtureMade":
    case "overtureAnswered":
    case "overtureExposed":
    case "messageSpoken":
    case "intelligenceShared":
    case "reflectionWritten":
      return evolveYear(state, event);
    case "dealProposed":
    case "dealCountered":
    case "dealSigned":
    case "dealRejected":
    case "dealWithdrawn":
    case "dealExpired":
    case "dealEnteredIntoForce":
    case "dealFulfilled":
    case "obligationPerformed":
    case "obligationSettled":
    case "escrowReleased":
      return evolveDeal(state, event);
    case "agendaSet":
    case "resolutionTabled":
    case "resolutionSeconded":
    case "resolutionAmended":
    case "positionTaken":
    case "silenceBroken":
    case "resolutionDecided":
    case "programmeAdopted":
    case "programmeRevised":
    case "programmeEnded":
    case "programmeFunded":
    case "procedureChanged":
      return evolvePlenary(state, event);
    case "nonInterferenceInvoked":
    case "crisisStruck":
    case "crisisResponded":
    case "collectiveResponseSet":
    case "crisisResolved":
      return evolveCrisis(state, event);
    case "budgetSubmitted":
    case "budgetExecuted":
    case "reconciliationTaken":
    case "tracksMoved":
    case "societalTrustMoved":
    case "trustEvidenceFound":
    case "trustAged":
    case "treasuryMoved":
    case "treasuryDeclared":
    case "defenceEstimated":
    case "securityAssessed":
      return evolveStanding(state, event);
    default:
      return assertNever(event);
  }
}

/** The position after all of `events`, oldest first. */
export const evolveAll = (state: GameState, events: readonly Event[]): GameState =>
  events.reduce(evolve, state);
