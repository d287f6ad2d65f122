import { type DealId, idsOf, type ResolutionId, type SeatId } from "#shared/kernel/ids.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { budgetBounds } from "./budgets.ts";
import { isOpenNow } from "./commandPhases.ts";
import { mayRespond, mostToGive } from "./crises.ts";
import {
  clauseBounds,
  mayCounterDeal,
  mayProposeDeal,
  mayRejectDeal,
  maySignDeal,
  mayWithdrawDeal,
} from "./deals.ts";
import { amendableText } from "./decide/amendResolution.ts";
import { answersOpenTo } from "./decide/answerOverture.ts";
import { mayInvokeNonInterference } from "./decide/invokeNonInterference.ts";
import { mayIssueChairStatement } from "./decide/issueChairStatement.ts";
import { resolutionToState } from "./decide/issueMembersStatement.ts";
import { mayOfferSingleText } from "./decide/offerSingleText.ts";
import { resolutionToSecond } from "./decide/secondResolution.ts";
import { shareableWith } from "./decide/shareIntelligence.ts";
import { mayShelve } from "./decide/shelveResolution.ts";
import { isPrivateTalkOpen, mayBeHeard } from "./decide/speak.ts";
import { positionsOpenTo } from "./decide/takePosition.ts";
import { mayReflect } from "./decide/writeReflection.ts";
import { type LegalCommands, NOTHING_LEGAL } from "./legal.ts";
import { openInOrder } from "./plenary/agenda.ts";
import { subjectsOpenTo } from "./plenary/subjects.ts";
import type { Refusal } from "./refusals.ts";
import { mayAnswerSettlement, mayProposeSettlement, openRenegotiationIn } from "./renegotiation.ts";
import type { GameState } from "./state.ts";

/**
 * What one delegation may do now, with the bounds (rule 14.2). Made of the same checks by which
 * commands are refused; reads nothing that is a secret of another delegation.
 */
export function legalCommands(scenario: Scenario, state: GameState, seat: SeatId): LegalCommands {
  return {
    ...NOTHING_LEGAL,
    ...legalTalk(scenario, state, seat),
    ...legalDeals(scenario, state, seat),
    ...legalTexts(scenario, state, seat),
    ...legalPlenary(scenario, state, seat),
    ...legalCommitments(scenario, state, seat),
    ...legalRenegotiation(state, seat),
  };
}

type Part = Partial<LegalCommands>;

function legalRenegotiation(state: GameState, seat: SeatId): Part {
  const open = openRenegotiationIn(state);
  if (open === undefined) return {};
  return {
    proposeSettlement: mayProposeSettlement(state, seat) === undefined,
    answerSettlement: open.proposals.map(({ number: proposal }) => ({
      proposal,
      answers: [true, false].filter(
        (accepted) => mayAnswerSettlement(state, seat, { proposal, accepted }) === undefined,
      ),
    })),
  };
}

function legalTalk(scenario: Scenario, state: GameState, seat: SeatId): Part {
  const others = scenario.seats.map(({ id }) => id).filter((id) => id !== seat);
  const mayShow = isOpenNow(state, "shareIntelligence");
  return {
    markReady: isOpenNow(state, "markReady") ? state.seats[seat]?.ready !== true : undefined,
    speak: mayBeHeard(state, seat)
      ? { plenary: false, privately: [] }
      : {
          plenary: isOpenNow(state, "speak"),
          privately: isPrivateTalkOpen(scenario, state) ? others : [],
        },
    shareIntelligence: mayShow
      ? others
          .map((to) => shareableWith(scenario, state, seat, to))
          .filter(({ forecast, objectives }) => forecast || objectives.length > 0)
      : [],
    answerOverture: isOpenNow(state, "answerOverture") ? answersOpenTo(scenario, state, seat) : [],
    writeReflection: isOpenNow(state, "writeReflection") && mayReflect(state, seat) === undefined,
  };
}

function legalDeals(scenario: Scenario, state: GameState, seat: SeatId): Part {
  if (!isOpenNow(state, "proposeDeal")) return {};
  const drafts = idsOf(state.deals).filter((id) => state.deals[id]?.status === "drafted");
  const where = (mayNot: (deal: DealId) => Refusal | undefined): readonly DealId[] =>
    drafts.filter((id) => mayNot(id) === undefined);
  const mayPropose = mayProposeDeal(scenario, state, seat) === undefined;
  return {
    proposeDeal: mayPropose ? clauseBounds(scenario, state, seat) : undefined,
    counterDeal: where((deal) => mayCounterDeal(scenario, state, seat, deal)),
    signDeal: where((deal) => maySignDeal(scenario, state, seat, deal)),
    rejectDeal: where((deal) => mayRejectDeal(state, seat, deal)),
    withdrawDeal: where((deal) => mayWithdrawDeal(state, seat, deal)),
  };
}

/** New texts and changes of texts; each still needs the trust that its options ask for (8.2). */
function legalTexts(scenario: Scenario, state: GameState, seat: SeatId): Part {
  if (!isOpenNow(state, "tableResolution")) return {};
  const subjects = subjectsOpenTo(scenario, state, seat);
  return {
    tableResolution: subjects,
    offerSingleText: isOpenNow(state, "offerSingleText")
      ? subjects.filter(
          (subject) => mayOfferSingleText(scenario, state, seat, subject) === undefined,
        )
      : [],
    amendResolution: isOpenNow(state, "amendResolution")
      ? ofThisYear(state).filter((id) => amendableText(scenario, state, id).ok)
      : [],
  };
}

function legalPlenary(scenario: Scenario, state: GameState, seat: SeatId): Part {
  if (!isOpenNow(state, "takePosition")) return {};
  const ids = ofThisYear(state);
  const open = openInOrder(state);
  return {
    secondResolution: ids.filter((id) => resolutionToSecond(state, seat, id).ok),
    takePosition: open
      .map((each) => ({
        resolution: each.id,
        positions: positionsOpenTo(scenario, state, seat, each),
      }))
      .filter(({ positions }) => positions.length > 0),
    shelveResolution: ids.filter((id) => mayShelve(state, seat, id) === undefined),
    issueChairStatement: ids.filter((id) => mayIssueChairStatement(state, seat, id) === undefined),
    issueMembersStatement: ids.filter((id) => resolutionToState(state, seat, id).ok),
    setAgenda: state.chair === seat ? open.map(({ id }) => id) : [],
    invokeNonInterference: [
      ...ids.map((resolution) => ({ kind: "resolution" as const, resolution })),
      ...idsOf(state.crises).map((crisis) => ({ kind: "crisis" as const, crisis })),
    ].filter((against) => mayInvokeNonInterference(scenario, state, seat, against) === undefined),
  };
}

const ofThisYear = (state: GameState): readonly ResolutionId[] =>
  Object.values(state.resolutions).flatMap(({ id, year }) => (year === state.year ? [id] : []));

/** Money for the year, and for crises. */
function legalCommitments(scenario: Scenario, state: GameState, seat: SeatId): Part {
  return {
    submitBudget: isOpenNow(state, "submitBudget")
      ? budgetBounds(scenario, state, seat)
      : undefined,
    respondCrisis: isOpenNow(state, "respondCrisis")
      ? Object.values(state.crises).flatMap(({ id: crisis }) => {
          const card = scenario.crises.find(({ id }) => id === crisis);
          if (card === undefined || mayRespond(state, seat, crisis) !== undefined) return [];
          const options = card.options.map(({ id }) => id);
          return [{ crisis, options, max: mostToGive(state, seat, crisis) }];
        })
      : [],
  };
}
