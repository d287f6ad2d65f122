import type { Concept, DiscussionQuestion } from "#shared/analysis/discussionQuestions.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import {
  crisisParam,
  labelParam,
  type Phrase,
  phrase,
  programmeParam,
  seatParam,
  seatsParam,
} from "../phrase.ts";

/** A question for discussion in words, with the glossary's term it leads to. */
export interface AskedQuestion {
  readonly key: DiscussionQuestion["key"];
  readonly text: Phrase<
    | `debrief:questions.${Exclude<DiscussionQuestion["key"], "transfer">}`
    | `debrief:transfer.${Concept}`
  >;
  readonly concept: Concept;
  /** In the glossary of the scenario. */
  readonly term: string;
}

export const askedQuestions = (
  questions: readonly DiscussionQuestion[],
): readonly AskedQuestion[] =>
  questions.map((question) => ({
    key: question.key,
    text: textOf(question),
    concept: question.concept,
    term: TERMS[question.concept],
  }));

/** Where the glossary explains what a question is about. */
const TERMS: Readonly<Record<Concept, string>> = {
  publicGood: "publicGood",
  commitment: "commitment",
  consensusCost: "consensus",
  hedging: "hedging",
  securityDilemma: "securityDilemma",
  walkAway: "walkAway",
  logRolling: "logRolling",
  jointGains: "paretoFrontier",
  institution: "coordination",
  trust: "effectiveTrust",
};

function textOf(question: DiscussionQuestion): AskedQuestion["text"] {
  switch (question.key) {
    case "collapse":
      return phrase("debrief:questions.collapse", { year: question.year });
    case "crisisUncontained":
      return phrase("debrief:questions.crisisUncontained", {
        crisis: crisisParam(question.crisis),
        most: seatParam(question.most),
        least: seatParam(question.least),
      });
    case "crisisUnmet":
      return phrase("debrief:questions.crisisUnmet", { crisis: crisisParam(question.crisis) });
    case "promiseBroken":
      return phrase("debrief:questions.promiseBroken", {
        year: question.year,
        seat: seatParam(question.seat),
        duty: labelParam(`clauses:kind.${question.duty}`),
      });
    case "textBlocked":
      return phrase("debrief:questions.textBlocked", {
        seats: seatsParam(question.seats),
        programme: programmeParam(question.programme),
        year: question.year,
        rule: labelParam(`common:rules.${question.rule}`),
      });
    case "armsRace":
      return phrase("debrief:questions.armsRace", {
        seat: seatParam(question.seat),
        year: question.year,
        percent: question.percent,
      });
    case "overtureTaken":
      return phrase("debrief:questions.overtureTaken", {
        seat: seatParam(question.seat),
        overture: { kind: "overture", overture: question.overture },
        year: question.year,
      });
    case "amendedText":
      return phrase("debrief:questions.amendedText", {
        programme: programmeParam(question.programme),
        texts: question.texts,
      });
    case "belowWalkAway":
      return phrase("debrief:questions.belowWalkAway", {
        seat: seatParam(question.seat),
        score: question.score,
        walkAway: question.walkAway,
      });
    case "trustGap":
      return phrase("debrief:questions.trustGap", {
        from: seatParam(question.from),
        to: seatParam(question.to),
      });
    case "everyPromiseKept":
      return phrase("debrief:questions.everyPromiseKept", { count: question.count });
    case "leftOnTable":
      return phrase("debrief:questions.leftOnTable", {
        points: question.points,
        programmes: { kind: "programmes", programmes: question.programmes },
      });
    case "programmeMissed":
      return phrase("debrief:questions.programmeMissed", {
        crisis: crisisParam(question.crisis),
        programme: programmeParam(question.programme),
      });
    case "transfer":
      return phrase(`debrief:transfer.${question.concept}`);
    case "whatWouldYouChange":
    case "whatMatteredMost":
    case "firstTrust":
      return phrase(`debrief:questions.${question.key}`);
    default:
      return assertNever(question);
  }
}
