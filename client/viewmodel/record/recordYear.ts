import { idsOf } from "#shared/kernel/ids.ts";
import type { OpenDesk } from "../desk.ts";
import {
  changeParam,
  crisisParam,
  factorParam,
  labelParam,
  type MoveReason,
  moneyParam,
  type Param,
  type Phrase,
  phrase,
  programmeParam,
  seatParam,
  shareParam,
} from "../phrase.ts";
import { aboutParam, type EventOf, line, pairOf, type Wordings } from "./recordContext.ts";
import { amountLines } from "./recordCourse.ts";

/** Budgets, crises, and what the Review brings. */
export const YEAR_WORDINGS: Wordings<YearEvent> = {
  budgetSubmitted: ({ seat }) => line(phrase("record:budgetSubmitted", { seat: seatParam(seat) })),
  budgetExecuted: (event) => line(budgetSentence(event), budgetLines(event)),
  reconciliationTaken: ({ seat, towards, step }) =>
    line(
      phrase("record:reconciliationTaken", {
        seat: seatParam(seat),
        towards: seatParam(towards),
        step: labelParam(`panels:step.${step}`),
      }),
    ),
  crisisStruck: ({ crisis, severity, need }) =>
    line(
      phrase(`record:crisisStruck.${severity}`, {
        crisis: crisisParam(crisis),
        need: moneyParam(need),
      }),
    ),
  crisisResponded: ({ seat, crisis, option, amount }) =>
    line(
      phrase("record:crisisResponded", {
        seat: seatParam(seat),
        amount: moneyParam(amount),
        crisis: crisisParam(crisis),
        option: { kind: "crisisOption", crisis, option },
      }),
    ),
  collectiveResponseSet: ({ crisis, option }) =>
    line(
      phrase("record:collectiveResponseSet", {
        crisis: crisisParam(crisis),
        option: { kind: "crisisOption", crisis, option },
      }),
    ),
  crisisResolved: (event) =>
    line(
      phrase(`record:crisisResolved.${event.outcome}`, {
        crisis: crisisParam(event.crisis),
      }),
      resultLines(event),
    ),
  tracksMoved: ({ moves }, desk) =>
    line(
      phrase("record:tracksMoved"),
      moves.map(({ track, by, reason, about }) =>
        withAbout("record:detail.track", desk, reason, about, {
          track: labelParam(`panels:track.${track}`),
          by: changeParam(by),
        }),
      ),
    ),
  societalTrustMoved: ({ pair, by, reason, about }, desk) => {
    const [one, other] = pairOf(pair);
    return line(
      withAbout("record:societalTrustMoved", desk, reason, about, {
        one: seatParam(one),
        other: seatParam(other),
        by: changeParam(by),
      }),
    );
  },
  trustEvidenceFound: ({ pair, evidence }) => {
    const [from, to] = pairOf(pair);
    return line(
      phrase(evidence.kept ? "record:trustGained" : "record:trustLost", {
        from: seatParam(from),
        to: seatParam(to),
        reason: labelParam(`reasons:trust.${evidence.reason}`),
      }),
    );
  },
  trustAged: ({ factor }) => line(phrase("record:trustAged", { factor: shareParam(factor) })),
  treasuryMoved: ({ seat, by, reason, about, secret }, desk) =>
    line(
      withAbout(by < 0 ? "record:treasurySpent" : "record:treasuryGained", desk, reason, about, {
        seat: seatParam(seat),
        amount: moneyParam(Math.abs(by)),
      }),
      secret ? [phrase("record:detail.secret")] : [],
    ),
  treasuryDeclared: ({ seat }) =>
    line(phrase("record:treasuryDeclared", { seat: seatParam(seat) })),
  defenceEstimated: (event) => line(defenceSentence(event)),
  securityAssessed: ({ seat, security }) =>
    line(phrase("record:securityAssessed", { seat: seatParam(seat), security })),
  overtureExposed: ({ seat, overture, answer }) =>
    line(
      phrase(answer === "hedge" ? "record:hedgeExposed" : "record:overtureExposed", {
        seat: seatParam(seat),
        overture: { kind: "overture", overture },
      }),
    ),
  reflectionWritten: ({ seat, text }) =>
    line(phrase("record:reflectionWritten", { seat: seatParam(seat), text })),
};
export type YearEvent =
  | "budgetSubmitted"
  | "budgetExecuted"
  | "reconciliationTaken"
  | "crisisStruck"
  | "crisisResponded"
  | "collectiveResponseSet"
  | "crisisResolved"
  | "tracksMoved"
  | "societalTrustMoved"
  | "trustEvidenceFound"
  | "trustAged"
  | "treasuryMoved"
  | "treasuryDeclared"
  | "defenceEstimated"
  | "securityAssessed"
  | "overtureExposed"
  | "reflectionWritten";

/** The sentence that names the thing a move came from where there is one, else the one that does not. */
function withAbout(
  key: string,
  desk: OpenDesk,
  reason: MoveReason,
  about: string | undefined,
  params: Readonly<Record<string, Param>>,
): Phrase {
  const all = { ...params, reason: labelParam(`reasons:move.${reason}`) };
  const source = aboutParam(desk, about);
  return source === undefined ? phrase(key, all) : phrase(`${key}About`, { ...all, about: source });
}

function budgetSentence({ seat, spent, byDefault }: EventOf<"budgetExecuted">): Phrase {
  return phrase(byDefault ? "record:budgetByDefault" : "record:budgetExecuted", {
    seat: seatParam(seat),
    spent: moneyParam(spent),
  });
}

function budgetLines({ budget, defenceSpending }: EventOf<"budgetExecuted">): readonly Phrase[] {
  const paid = idsOf(budget.programmes).filter((id) => (budget.programmes[id] ?? 0) > 0);
  const obligations = Object.values(budget.obligations).reduce((sum, amount) => sum + amount, 0);
  return [
    phrase("record:detail.defence", {
      growth: changeParam(budget.defenceGrowth),
      spending: moneyParam(defenceSpending),
    }),
    ...paid.map((programme) =>
      phrase("record:detail.funding", {
        programme: programmeParam(programme),
        amount: moneyParam(budget.programmes[programme] ?? 0),
      }),
    ),
    ...(obligations > 0
      ? [phrase("record:detail.obligations", { amount: moneyParam(obligations) })]
      : []),
    ...(budget.publishDefence ? [phrase("record:detail.published")] : []),
  ];
}

function resultLines(event: EventOf<"crisisResolved">): readonly Phrase[] {
  return [
    phrase("record:detail.response", {
      option: { kind: "crisisOption", crisis: event.crisis, option: event.option },
    }),
    phrase("record:detail.strength", {
      strength: moneyParam(event.strength),
      factor: factorParam(event.coordination.factor),
    }),
    ...amountLines(event.contributions).map(({ params }) =>
      phrase("record:detail.contribution", params),
    ),
    ...amountLines(event.losses)
      .filter(({ params }) => !isNothing(params["amount"]))
      .map(({ params }) => phrase("record:detail.loss", params)),
    ...(event.severe && event.outcome === "uncontained" ? [phrase("record:detail.severe")] : []),
  ];
}

const isNothing = (param: Param | undefined): boolean =>
  typeof param === "object" && param.kind === "money" && param.amount === 0;

function defenceSentence(event: EventOf<"defenceEstimated">): Phrase {
  const { seat, low, high, reportedGrowth } = event;
  const params = { seat: seatParam(seat), low: moneyParam(low), high: moneyParam(high) };
  if (reportedGrowth !== undefined) {
    return phrase("record:defenceReported", { ...params, growth: changeParam(reportedGrowth) });
  }
  return phrase("record:defenceEstimated", params);
}
