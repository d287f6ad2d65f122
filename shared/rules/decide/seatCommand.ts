import { assertNever } from "#shared/kernel/assertNever.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { own } from "#shared/kernel/lookUp.ts";
import { mayActNow } from "../commandPhases.ts";
import type { SeatCommand } from "../commands.ts";
import { endPhaseWhenAllReady } from "../phases/endPhase.ts";
import { type Refusal, refusal } from "../refusals.ts";
import type { Unfolding } from "../unfolding.ts";
import { amendResolution } from "./amendResolution.ts";
import { answerOverture } from "./answerOverture.ts";
import { counterDeal } from "./counterDeal.ts";
import { invokeNonInterference } from "./invokeNonInterference.ts";
import { issueChairStatement } from "./issueChairStatement.ts";
import { issueMembersStatement } from "./issueMembersStatement.ts";
import { markReady } from "./markReady.ts";
import { offerSingleText } from "./offerSingleText.ts";
import { proposeDeal } from "./proposeDeal.ts";
import { rejectDeal } from "./rejectDeal.ts";
import { answerSettlement, proposeSettlement } from "./renegotiationCommand.ts";
import { respondCrisis } from "./respondCrisis.ts";
import { secondResolution } from "./secondResolution.ts";
import { setAgenda } from "./setAgenda.ts";
import { shareIntelligence } from "./shareIntelligence.ts";
import { shelveResolution } from "./shelveResolution.ts";
import { signDeal } from "./signDeal.ts";
import { speak } from "./speak.ts";
import { submitBudget } from "./submitBudget.ts";
import { tableResolution } from "./tableResolution.ts";
import { takePosition } from "./takePosition.ts";
import { withdrawDeal } from "./withdrawDeal.ts";
import { writeReflection } from "./writeReflection.ts";

/** A delegation's command: first whether it may act now at all, then the command's own rule. */
export function decideSeatCommand(
  u: Unfolding,
  seat: SeatId,
  command: SeatCommand,
): Refusal | undefined {
  if (own(u.state.seats, seat) === undefined) return refusal("seatUnknown", { seat });
  const refused = mayActNow(u.state, command.type) ?? carryOut(u, seat, command);
  if (refused === undefined) endPhaseWhenAllReady(u);
  return refused;
}

function carryOut(u: Unfolding, seat: SeatId, command: SeatCommand): Refusal | undefined {
  switch (command.type) {
    case "markReady":
      return markReady(u, seat, command);
    case "speak":
      return speak(u, seat, command);
    case "proposeDeal":
      return proposeDeal(u, seat, command);
    case "counterDeal":
      return counterDeal(u, seat, command);
    case "signDeal":
      return signDeal(u, seat, command);
    case "rejectDeal":
      return rejectDeal(u, seat, command);
    case "withdrawDeal":
      return withdrawDeal(u, seat, command);
    case "shareIntelligence":
      return shareIntelligence(u, seat, command);
    case "answerOverture":
      return answerOverture(u, seat, command);
    case "tableResolution":
      return tableResolution(u, seat, command);
    case "offerSingleText":
      return offerSingleText(u, seat, command);
    case "secondResolution":
      return secondResolution(u, seat, command);
    case "amendResolution":
      return amendResolution(u, seat, command);
    case "takePosition":
      return takePosition(u, seat, command);
    case "shelveResolution":
      return shelveResolution(u, seat, command);
    case "issueChairStatement":
      return issueChairStatement(u, seat, command);
    case "issueMembersStatement":
      return issueMembersStatement(u, seat, command);
    case "setAgenda":
      return setAgenda(u, seat, command);
    case "invokeNonInterference":
      return invokeNonInterference(u, seat, command);
    case "submitBudget":
      return submitBudget(u, seat, command);
    case "respondCrisis":
      return respondCrisis(u, seat, command);
    case "writeReflection":
      return writeReflection(u, seat, command);
    case "proposeSettlement":
      return proposeSettlement(u, seat, command);
    case "answerSettlement":
      return answerSettlement(u, seat, command);
    default:
      return assertNever(command);
  }
}
