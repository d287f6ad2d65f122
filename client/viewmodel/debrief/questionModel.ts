import type { Concept, DiscussionQuestion } from "#shared/analysis/discussionQuestion.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import {
  crisisParam,
  labelParam,
  moneyParam,
  type Phrase,
  phrase,
  programmeParam,
  seatParam,
  seatsParam,
  shareParam,
} from "../phrase.ts";

/** A question for discussion in words, with the glossary's term it leads to. */
export interface AskedQuestion {
  readonly key: DiscussionQuestion["key"];
  readonly text: Phrase<
    | `debrief:questions.${Exclude<DiscussionQuestion["key"], "transfer"> | "overtureHedged"}`
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
  concession: "concession",
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
    case "textBlocked":
    case "textDelayed":
    case "gaveWay":
    case "amendedText":
    case "belowWalkAway":
      return onBargaining(question);
    case "promiseBroken":
    case "promiseBrokenSecretly":
    case "trustGap":
    case "everyPromiseKept":
      return onRelations(question);
    case "collapse":
    case "crisisUncontained":
    case "crisisUnmet":
    case "armsRace":
    case "overtureTaken":
    case "overtureExposed":
      return onRegion(question);
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

type BargainingQuestion = Extract<
  DiscussionQuestion,
  { key: "textBlocked" | "textDelayed" | "gaveWay" | "amendedText" | "belowWalkAway" }
>;

function onBargaining(question: BargainingQuestion): AskedQuestion["text"] {
  switch (question.key) {
    case "textBlocked":
      return phrase("debrief:questions.textBlocked", {
        seats: seatsParam(question.seats),
        programme: programmeParam(question.programme),
        year: question.year,
        rule: labelParam(`common:rules.${question.rule}`),
      });
    case "textDelayed":
      return phrase("debrief:questions.textDelayed", {
        seats: seatsParam(question.seats),
        programme: programmeParam(question.programme),
        year: question.year,
        adoptedIn: question.adoptedIn,
      });
    case "gaveWay":
      return phrase("debrief:questions.gaveWay", {
        programme: programmeParam(question.programme),
        more: seatParam(question.more),
        morePart: shareParam(question.morePart),
        less: seatParam(question.less),
        lessPart: shareParam(question.lessPart),
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
    default:
      return assertNever(question);
  }
}

type RelationQuestion = Extract<
  DiscussionQuestion,
  { key: "promiseBroken" | "promiseBrokenSecretly" | "trustGap" | "everyPromiseKept" }
>;

function onRelations(question: RelationQuestion): AskedQuestion["text"] {
  switch (question.key) {
    case "promiseBroken":
      return phrase("debrief:questions.promiseBroken", {
        year: question.year,
        seat: seatParam(question.seat),
        duty: labelParam(`clauses:kind.${question.duty}`),
        judge: seatParam(question.judge),
        lost: question.lost,
      });
    case "promiseBrokenSecretly":
      return phrase("debrief:questions.promiseBrokenSecretly", {
        year: question.year,
        seat: seatParam(question.seat),
        duty: labelParam(`clauses:kind.${question.duty}`),
      });
    case "trustGap":
      return phrase("debrief:questions.trustGap", {
        from: seatParam(question.from),
        to: seatParam(question.to),
        trust: question.trust,
        returned: question.returned,
      });
    case "everyPromiseKept":
      return phrase("debrief:questions.everyPromiseKept", { count: question.count });
    default:
      return assertNever(question);
  }
}

type RegionQuestion = Extract<
  DiscussionQuestion,
  {
    key:
      | "collapse"
      | "crisisUncontained"
      | "crisisUnmet"
      | "armsRace"
      | "overtureTaken"
      | "overtureExposed";
  }
>;

function onRegion(question: RegionQuestion): AskedQuestion["text"] {
  switch (question.key) {
    case "collapse":
      return phrase("debrief:questions.collapse", {
        year: question.year,
        reason: labelParam(`debrief:outcome.collapse.${question.reason}`),
      });
    case "crisisUncontained":
      return phrase("debrief:questions.crisisUncontained", {
        crisis: crisisParam(question.crisis),
        year: question.year,
        met: shareParam(question.met),
        most: seatParam(question.most),
        mostGave: moneyParam(question.mostGave),
        least: seatParam(question.least),
        leastGave: moneyParam(question.leastGave),
      });
    case "crisisUnmet":
      return phrase("debrief:questions.crisisUnmet", {
        crisis: crisisParam(question.crisis),
        year: question.year,
      });
    case "armsRace":
      return phrase("debrief:questions.armsRace", {
        seat: seatParam(question.seat),
        year: question.year,
        percent: question.percent,
      });
    case "overtureTaken":
      return phrase(
        question.answer === "hedge"
          ? "debrief:questions.overtureHedged"
          : "debrief:questions.overtureTaken",
        {
          seat: seatParam(question.seat),
          overture: { kind: "overture", overture: question.overture },
          year: question.year,
          received: moneyParam(question.received),
        },
      );
    case "overtureExposed":
      return phrase("debrief:questions.overtureExposed", {
        seat: seatParam(question.seat),
        overture: { kind: "overture", overture: question.overture },
        year: question.year,
      });
    default:
      return assertNever(question);
  }
}
