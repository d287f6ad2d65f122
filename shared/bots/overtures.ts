import type { Money } from "#shared/kernel/units.ts";
import type { OvertureAnswer, OvertureCard } from "#shared/views/view.ts";
import { numberOf, seemingly } from "./chance.ts";
import { pointsPerRaw, priceOfMoney, regionTerms, securityPoint } from "./evaluation.ts";
import { costOfExposure, partKnown } from "./exposure.ts";
import { modelsMandates } from "./levels.ts";
import { overtureCardOf } from "./lookUp.ts";
import { aimsMoved } from "./overtureAims.ts";
import { type BotContext, type BotDecision, decision, type Term, total } from "./policy.ts";
import { programmeGain } from "./programmeGain.ts";
import { brokenPledgeTerms } from "./promises.ts";

/** Answers the first overture that waits: the answer worth most, with what exposure may cost. */
export function overtureMove(context: BotContext): BotDecision | undefined {
  const offer = context.view.own.legal.answerOverture[0];
  if (offer === undefined) return undefined;
  const { overture, answers } = offer;
  const card = overtureCardOf(context.scenario, overture);
  const best = answers
    .map((answer) => {
      const terms = overtureTerms(context, card, answer);
      return {
        answer,
        terms,
        points: seemingly(context, numberOf(`${card.id} ${answer}`), total(terms)),
      };
    })
    .toSorted((a, b) => b.points - a.points)[0];
  if (best === undefined) return undefined;
  return decision({ type: "answerOverture", overture, answer: best.answer }, best.terms);
}

/** What an answer brings and costs, in points of the own final score, against declining. */
export function overtureTerms(
  context: BotContext,
  card: OvertureCard,
  answer: OvertureAnswer,
): readonly Term[] {
  if (answer === "decline") return [{ name: "promise", points: 0 }];
  const terms = takingTerms(context, card, answer);
  return [...terms, ...promisesBroken(context, card)];
}

/** The same as far as nothing has been promised. */
export function takingTerms(
  context: BotContext,
  card: OvertureCard,
  answer: Exclude<OvertureAnswer, "decline">,
): readonly Term[] {
  const { own } = context.view;
  const part = answer === "hedge" ? 0.5 : 1;
  const paid = card.pays * part;
  const steps = Math.trunc(card.alignment * part);
  const { ideal, pointsLostPerStep } = own.mandate.alignment;
  const drift = Math.abs(own.alignment + steps - ideal) - Math.abs(own.alignment - ideal);
  const perRaw = pointsPerRaw(own.mandate);
  const price = priceOfMoney(context);
  return [
    { name: "cost", points: paid * price },
    { name: "cost", about: "vote", points: -costOfDemand(context, card, paid) },
    { name: "security", points: card.security * part * securityPoint(context) },
    { name: "autonomy", points: -drift * pointsLostPerStep * perRaw },
    { name: "relations", points: -relationsAtRisk(context, card, answer) },
    ...regionTerms(
      context,
      [
        ["rivalry", card.rivalry],
        ["centrality", card.centrality],
      ],
      part,
    ),
    { name: "autonomy", about: "objectives", points: aimsMoved(context, card, answer, steps) },
  ];
}

/**
 * Points that exposure is likely to cost. Who models the others weighs by the rules when it becomes known, and
 * what their trust and agreement are worth; else a part of what a breach with everybody is taken to cost.
 */
function relationsAtRisk(
  context: BotContext,
  card: OvertureCard,
  answer: Exclude<OvertureAnswer, "decline">,
): number {
  if (modelsMandates(context.level))
    return partKnown(context, card, answer) * costOfExposure(context);
  const care = 0.5 + context.personality.cooperativeness;
  return care * card.leak * (answer === "hedge" ? 0.5 : 1) * RELATIONS_AT_STAKE;
}
/** Points of the own score that a breach of trust with everybody is taken to cost. */
const RELATIONS_AT_STAKE = 4;

/**
 * Points that the position asked for is likely to cost (7.6), once a text is decided: half of the payment taken
 * back, or what the programme would have brought otherwise, whichever is less, since it votes by both.
 */
function costOfDemand(context: BotContext, { demandsVote }: OvertureCard, paid: Money): number {
  if (demandsVote === undefined) return 0;
  const { programmes, resolutions } = context.view.public;
  if (programmes[demandsVote.programme] !== undefined) return 0;
  const gain = programmeGain(context, demandsVote);
  const forgone = demandsVote.position === "object" ? gain : -gain;
  if (forgone <= 0) return 0;
  const isBefore = Object.values(resolutions).some(
    ({ status, subject }) =>
      (status === "tabled" || status === "open") &&
      subject.kind === "adoptProgramme" &&
      subject.programme === demandsVote.programme,
  );
  const cost = Math.min((paid / 2) * priceOfMoney(context), forgone);
  return cost * (isBefore ? 1 : TEXT_THIS_YEAR);
}
/** How likely a programme on which nothing lies before the plenary comes to a decision in a year. */
const TEXT_THIS_YEAR = 0.4;

/** What it costs to take an overture that one promised to decline: the word of the honest is not for sale. */
function promisesBroken(context: BotContext, card: OvertureCard): readonly Term[] {
  const { own } = context.view;
  return Object.values(own.obligations)
    .filter(
      ({ status, clause: { from, duty } }) =>
        status === "pending" &&
        from === own.seat &&
        duty.kind === "declineOvertures" &&
        duty.power === card.power,
    )
    .flatMap((promise) => brokenPledgeTerms(context, promise));
}
