import type { OvertureAnswer, OvertureCard } from "#shared/views/view.ts";
import { numberOf, seemingly } from "./chance.ts";
import { pointsPerRaw, priceOfMoney, regionTerms } from "./evaluation.ts";
import { overtureCardOf } from "./lookUp.ts";
import { type BotContext, type BotDecision, decision, type Term, total } from "./policy.ts";

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

function overtureTerms(
  context: BotContext,
  card: OvertureCard,
  answer: OvertureAnswer,
): readonly Term[] {
  if (answer === "decline" || breaksPromise(context, card)) {
    return [{ name: "promise", points: answer === "decline" ? 0 : -10 }];
  }
  const { own } = context.view;
  const factor = answer === "hedge" ? 0.5 : 1;
  const steps = Math.trunc(card.alignment * factor);
  const { alignment } = own.mandate;
  const drift =
    Math.abs(own.alignment + steps - alignment.ideal) - Math.abs(own.alignment - alignment.ideal);
  const perRaw = pointsPerRaw(own.mandate);
  const exposure =
    card.leak * factor * RELATIONS_AT_STAKE * (0.5 + context.personality.cooperativeness);
  return [
    { name: "cost", points: card.pays * factor * priceOfMoney(context) },
    { name: "security", points: (card.security * factor * own.mandate.security * perRaw) / 100 },
    { name: "autonomy", points: -drift * alignment.pointsLostPerStep * perRaw },
    { name: "relations", points: -exposure },
    ...regionTerms(
      context,
      [
        ["rivalry", card.rivalry],
        ["centrality", card.centrality],
      ],
      factor,
    ),
    { name: "autonomy", about: "objectives", points: -objectivesAtRisk(context) },
  ];
}
/** Points of the own score that a breach of trust with everybody is taken to cost. */
const RELATIONS_AT_STAKE = 4;

/** An objective or red line about overtures counts as lost once the limit is used up. */
function objectivesAtRisk(context: BotContext): number {
  const { own } = context.view;
  const taken = own.overtures.filter((each) => each.answer === "accept" || each.answer === "hedge");
  const perRaw = pointsPerRaw(own.mandate);
  let points = 0;
  for (const { condition, points: worth } of own.mandate.objectives) {
    if (condition.type !== "overturesTakenAtMost" || condition.seat !== own.seat) continue;
    if (taken.length + 1 > condition.count && taken.length <= condition.count)
      points += worth * perRaw;
  }
  return points;
}

function breaksPromise(context: BotContext, card: OvertureCard): boolean {
  const { own } = context.view;
  return Object.values(own.obligations).some(
    ({ status, clause }) =>
      status === "pending" &&
      clause.from === own.seat &&
      clause.duty.kind === "declineOvertures" &&
      clause.duty.power === card.power,
  );
}
