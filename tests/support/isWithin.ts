import { assertNever } from "#shared/kernel/assertNever.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { money } from "#shared/kernel/units.ts";
import type { CommandOf, PlenaryCommand, SeatCommand } from "#shared/rules/commands.ts";
import type { LegalCommands } from "#shared/rules/legal.ts";

/** Whether a command of a seat lies within the bounds of what it may do now. */
export function isWithin(legal: LegalCommands, seat: SeatId, command: SeatCommand): boolean {
  if (isPlenary(command)) return isPlenaryWithin(legal, command);
  switch (command.type) {
    case "markReady":
      return legal.markReady !== undefined;
    case "speak":
      return isSpeechWithin(legal, seat, command);
    case "proposeDeal":
      return isProposalWithin(legal, seat, command);
    case "counterDeal":
      return legal.counterDeal.includes(command.deal);
    case "signDeal":
      return legal.signDeal.includes(command.deal);
    case "rejectDeal":
      return legal.rejectDeal.includes(command.deal);
    case "withdrawDeal":
      return legal.withdrawDeal.includes(command.deal);
    case "shareIntelligence":
      return isSharingWithin(legal, command);
    case "answerOverture":
      return legal.answerOverture.some(
        ({ overture, answers }) =>
          overture === command.overture && answers.includes(command.answer),
      );
    case "submitBudget":
      return isBudgetWithin(legal, command);
    case "respondCrisis":
      return legal.respondCrisis.some(
        ({ crisis, options, max }) =>
          crisis === command.crisis && options.includes(command.option) && command.amount <= max,
      );
    case "writeReflection":
      return legal.writeReflection;
    case "proposeSettlement":
      return legal.proposeSettlement;
    case "answerSettlement":
      return legal.answerSettlement.some(
        ({ proposal, answers }) =>
          proposal === command.proposal && answers.includes(command.accepted),
      );
    default:
      return assertNever(command);
  }
}

const isPlenary = (command: SeatCommand): command is PlenaryCommand =>
  "resolution" in command || "subject" in command || "order" in command || "against" in command;

function isPlenaryWithin(legal: LegalCommands, command: PlenaryCommand): boolean {
  switch (command.type) {
    case "tableResolution":
      return legal.tableResolution.some((subject) => isSame(subject, command.subject));
    case "offerSingleText":
      return legal.offerSingleText.some((subject) => isSame(subject, command.subject));
    case "secondResolution":
    case "amendResolution":
    case "shelveResolution":
    case "issueChairStatement":
    case "issueMembersStatement":
      return legal[command.type].includes(command.resolution);
    case "takePosition":
      return legal.takePosition.some(
        ({ resolution, positions }) =>
          resolution === command.resolution && positions.includes(command.position),
      );
    case "setAgenda":
      return (
        command.order.length === legal.setAgenda.length &&
        legal.setAgenda.every((id) => command.order.includes(id))
      );
    case "invokeNonInterference":
      return legal.invokeNonInterference.some((against) => isSame(against, command.against));
    default:
      return assertNever(command);
  }
}

function isSpeechWithin(
  { speak }: LegalCommands,
  seat: SeatId,
  { to }: CommandOf<"speak">,
): boolean {
  const others = to.filter((each) => each !== seat);
  if (to.length === 0) return speak.plenary;
  return others.length > 0 && others.every((each) => speak.privately.includes(each));
}

function isProposalWithin(
  { proposeDeal: bounds }: LegalCommands,
  seat: SeatId,
  { with: partners, clauses }: CommandOf<"proposeDeal">,
): boolean {
  if (bounds === undefined) return false;
  const { firstYear, contributeFrom, lastYear } = bounds;
  return (
    partners.every((each) => each === seat || bounds.partners.includes(each)) &&
    clauses.length <= bounds.maxClauses &&
    clauses.every(
      ({ due, duty }) =>
        due <= lastYear && due >= (duty.kind === "contribute" ? contributeFrom : firstYear),
    ) &&
    clauses.every(
      ({ duty }) => !("programme" in duty) || bounds.programmes.includes(duty.programme),
    )
  );
}

function isSharingWithin(
  { shareIntelligence }: LegalCommands,
  { to, item }: CommandOf<"shareIntelligence">,
): boolean {
  const offer = shareIntelligence.find((each) => each.to === to);
  if (offer === undefined) return false;
  return item.kind === "forecast" ? offer.forecast : offer.objectives.includes(item.objective);
}

function isBudgetWithin(
  { submitBudget: bounds }: LegalCommands,
  { budget }: CommandOf<"submitBudget">,
): boolean {
  if (bounds === undefined) return false;
  const { defenceGrowth, programmes, obligations, reconciliation } = budget;
  const steps = reconciliation.flatMap(({ towards, step }) =>
    bounds.reconciliation.filter((each) => each.towards === towards && each.step === step),
  );
  const dues = Object.entries(programmes).filter(([, amount]) => amount > 0);
  const debts = Object.entries(obligations).filter(([, amount]) => amount > 0);
  const spent =
    Math.max(0, defenceGrowth) * bounds.costPerPercent +
    [...dues, ...debts].reduce((sum, [, amount]) => sum + amount, 0) +
    steps.reduce((sum, { cost }) => sum + cost, 0);
  return (
    defenceGrowth >= bounds.growthMin &&
    defenceGrowth <= bounds.growthMax &&
    steps.length === reconciliation.length &&
    dues.every(([id, amount]) =>
      bounds.programmes.some(({ programme, max }) => programme === id && amount <= max),
    ) &&
    debts.every(([id, amount]) =>
      bounds.obligations.some(({ obligation, due }) => obligation === id && amount <= due),
    ) &&
    money(spent - 0.1) <= bounds.available
  );
}

const isSame = (a: object, b: object): boolean =>
  Object.entries({ ...a, ...b }).every(
    ([name, value]) =>
      Object.entries(a).some(([key, own]) => key === name && own === value) &&
      Object.entries(b).some(([key, own]) => key === name && own === value),
  );
