import type { SeatCommand } from "#shared/rules/commands.ts";
import type { ResolutionSubject } from "#shared/views/view.ts";
import { aspiration } from "./aspiration.ts";
import { stakeInVote } from "./demands.ts";
import { programmeOf } from "./lookUp.ts";
import { textToOffer } from "./offers.ts";
import { aspirable, ratedPackages } from "./packageSearch.ts";
import { packageTerms, statusQuoValue } from "./packageValue.ts";
import { type BotContext, type BotDecision, decision } from "./policy.ts";
import { proposalToEnd } from "./procedure/ending.ts";
import type { Proposal } from "./proposal.ts";
import { mayBeText } from "./trust.ts";

/** Puts forward what promises most, if anything is worth the plenary's time. */
export function tableBest(context: BotContext): BotDecision | undefined {
  const { own } = context.view;
  const chairs = own.legal.offerSingleText.length > 0;
  const texts = chairs ? own.legal.offerSingleText : own.legal.tableResolution;
  const ends = own.legal.tableResolution.filter(({ kind }) => kind === "endProgramme");
  const proposals = [...texts, ...(chairs ? ends : [])]
    .map((subject) => proposalFor(context, subject))
    .filter((each) => each !== undefined)
    .toSorted((a, b) => b.gain * b.chance - a.gain * a.chance);
  const best = proposals[0];
  if (best === undefined || !isWorthTheTime(context, best)) return undefined;
  const { subject, terms } = best;
  const type: SeatCommand["type"] =
    chairs && subject.kind !== "endProgramme" ? "offerSingleText" : "tableResolution";
  return decision({ type, subject, package: terms }, best.why, best.saying);
}

/** Whether a proposal brings what a delegation of this initiative takes the plenary's time for. */
export const isWorthTheTime = ({ personality }: BotContext, { gain }: Proposal): boolean =>
  gain * personality.initiative >= MIN_GAIN;
const MIN_GAIN = 1.3;

/** The own best on a subject, if there is anything to gain. */
export function proposalFor(context: BotContext, subject: ResolutionSubject): Proposal | undefined {
  if (subject.kind === "crisisResponse") return undefined;
  if (subject.kind === "endProgramme") return proposalToEnd(context, subject);
  const programme = programmeOf(context.scenario, subject.programme);
  const rated = ratedPackages(context, programme).filter((each) =>
    mayBeText(context, programme, each.terms),
  );
  if (rated.length === 0) return undefined;
  const quo = statusQuoValue(context, programme);
  const target = quo + (aspirable(context, rated) - quo) * aspiration(context, 0) * 0.85;
  const offer = textToOffer(context, programme, rated, target);
  if (offer === undefined) return undefined;
  const upheaval = subject.kind === "reviseProgramme" ? UPHEAVAL : 0;
  const gain = offer.value - quo - upheaval + stakeInVote(context, programme);
  const why = packageTerms(context, programme, offer.terms);
  return { subject, terms: offer.terms, chance: offer.chance, gain, why };
}
/** Points that a change of what has been agreed must bring before it is a gain. */
const UPHEAVAL = 3;
