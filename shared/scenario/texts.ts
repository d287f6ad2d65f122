import { notesKeysOf } from "./instructorNotes.ts";
import type { Scenario } from "./schema.ts";

/** The prose of a pack in one language, nested by the parts of its keys. */
export interface Texts {
  readonly [key: string]: string | Texts;
}

/** Every text that a scenario needs in every language, as dotted keys; no others are allowed. */
export function textKeysOf(scenario: Scenario): readonly string[] {
  return [
    ...fields("scenario", ["title", "summary", "duration"]),
    ...scenario.seats.flatMap((seat) =>
      fields(`seats.${seat.id}`, ["name", "formalName", "strategy", "briefing"]),
    ),
    ...scenario.programmes.flatMap(programmeKeys),
    ...scenario.crises.flatMap(crisisKeys),
    ...[...new Set(scenario.crises.map((crisis) => crisis.kind))].map(
      (kind) => `crisisKinds.${kind}`,
    ),
    ...scenario.overtures.flatMap((card) => fields(`overtures.${card.id}`, ["title", "body"])),
    ...scenario.news.flatMap((card) => fields(`news.${card.id}`, ["title", "body"])),
    ...Object.entries(scenario.mandates).flatMap(([seat, mandate]) => [
      ...mandate.objectives.map((each) => `mandates.${seat}.objectives.${each.id}`),
      `mandates.${seat}.redLine`,
    ]),
    ...scenario.glossary.flatMap((term) => fields(`glossary.${term}`, ["title", "body"])),
    ...scenario.facts.flatMap((fact) => fields(`facts.${fact.id}`, ["title", "body", "source"])),
    ...scenario.quiz.flatMap(quizKeys),
    ...yearsOf(scenario).map((year) => `reflection.${year}`),
    ...(scenario.instructorNotes === undefined ? [] : notesKeysOf(scenario.instructorNotes)),
  ];
}

/** The text under a dotted key, or undefined where there is none. */
export function textAt(texts: Texts, key: string): string | undefined {
  let here: string | Texts | undefined = texts;
  for (const part of key.split(".")) {
    if (here === undefined || typeof here === "string") return undefined;
    here = Object.hasOwn(here, part) ? here[part] : undefined;
  }
  return typeof here === "string" ? here : undefined;
}

/**
 * The texts without the mandates of other seats, without what explains the quiz, and without the notes
 * for the instructor: what may be sent to `seat`, or to all when absent; `everyMandate` leaves the
 * mandates in.
 */
export function textsFor(texts: Texts, seat?: string, everyMandate = false): Texts {
  const { mandates, quiz, instructorNotes: _notes, ...open } = texts;
  const told = everyMandate ? mandates : ownMandate(mandates, seat);
  return {
    ...open,
    ...(quiz === undefined ? {} : { quiz: withoutWhys(quiz) }),
    ...(told === undefined ? {} : { mandates: told }),
  };
}

/** The explanations of those questions of the quiz that are answered, under the keys of all texts. */
export function whysOf(texts: Texts, answered: readonly string[]): Texts {
  const whys = answered.flatMap((id) => {
    const why = textAt(texts, `quiz.${id}.why`);
    return why === undefined ? [] : [[id, { why }] as const];
  });
  return { quiz: Object.fromEntries(whys) };
}

function ownMandate(
  mandates: string | Texts | undefined,
  seat: string | undefined,
): Texts | undefined {
  if (seat === undefined || mandates === undefined || typeof mandates === "string")
    return undefined;
  const own = mandates[seat];
  return own === undefined ? undefined : { [seat]: own };
}

function withoutWhys(quiz: string | Texts): string | Texts {
  if (typeof quiz === "string") return quiz;
  const questions: Record<string, string | Texts> = {};
  for (const [id, question] of Object.entries(quiz)) {
    if (typeof question === "string") continue;
    const { why: _withTheAnswer, ...asked } = question;
    questions[id] = asked;
  }
  return questions;
}

const fields = (prefix: string, names: readonly string[]): readonly string[] =>
  names.map((name) => `${prefix}.${name}`);

const programmeKeys = (programme: Scenario["programmes"][number]): readonly string[] => [
  ...fields(`programmes.${programme.id}`, ["title", "summary"]),
  ...programme.issues.flatMap((issue) => [
    `programmes.${programme.id}.issues.${issue.id}.title`,
    ...issue.options.map(
      (option) => `programmes.${programme.id}.issues.${issue.id}.options.${option.id}`,
    ),
  ]),
];

const crisisKeys = (crisis: Scenario["crises"][number]): readonly string[] => [
  ...fields(`crises.${crisis.id}`, ["title", "body"]),
  ...crisis.options.map((option) => `crises.${crisis.id}.options.${option.id}`),
];

const quizKeys = ({ id, options }: Scenario["quiz"][number]): readonly string[] => [
  ...fields(`quiz.${id}`, ["question", "why"]),
  ...Array.from({ length: options }, (_, option) => `quiz.${id}.options.${option}`),
];

const yearsOf = (scenario: Scenario): readonly number[] => {
  const { short, standard } = scenario.settings.years;
  return Array.from({ length: Math.max(short, standard) }, (_, index) => index + 1);
};
