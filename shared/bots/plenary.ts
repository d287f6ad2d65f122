import type { ResolutionId } from "#shared/kernel/ids.ts";
import type { Statement } from "#shared/rules/commands.ts";
import type {
  Package,
  Position,
  Programme,
  PublicResolution,
  ResolutionSubject,
} from "#shared/views/view.ts";
import { aspiration } from "./aspiration.ts";
import { judgementOf, type OpenText } from "./judgement.ts";
import { programmeOf } from "./lookUp.ts";
import { textToOffer } from "./offers.ts";
import { aspirable, type RatedPackage, ratedPackages } from "./packageSearch.ts";
import { changesBetween } from "./packages.ts";
import { packageTerms, packageValue, statusQuoValue, subjectProgramme } from "./packageValue.ts";
import { type BotContext, type BotDecision, decision } from "./policy.ts";
import { keepsVote } from "./promises.ts";
import { askAuthorFor, reasonAgainst, withOwnChanges } from "./refusal.ts";
import { mayBeText } from "./trust.ts";

/** The plenary: answer what is on the table, then put forward the own best, then be ready. */
export function plenaryMove(context: BotContext): BotDecision | undefined {
  return answerOpenTexts(context) ?? secondTexts(context) ?? tableBest(context);
}

function answerOpenTexts(context: BotContext): BotDecision | undefined {
  const { own, public: table } = context.view;
  for (const { resolution: id, positions } of own.legal.takePosition) {
    const resolution = table.resolutions[id];
    if (resolution === undefined) continue;
    const programme = subjectProgramme(context.scenario, resolution.subject);
    if (programme === undefined) continue;
    const text = resolution.texts.at(-1)?.package;
    if (resolution.positions[own.seat] !== undefined) {
      const improved = text && improveSeconded(context, resolution, programme, text, positions);
      if (improved !== undefined) return improved;
      continue;
    }
    if (resolution.subject.kind === "endProgramme" || text === undefined) {
      return positionOnEnding(context, id, programme, positions);
    }
    const promised = promisedPosition(context, programme, text);
    if (promised !== undefined && positions.includes(promised)) {
      return takePosition(id, promised, positions, packageTerms(context, programme, text));
    }
    return answerText(context, resolution, programme, text, positions);
  }
  return undefined;
}

/** The position on this text that a promise asks for, where it will be kept. */
function promisedPosition(
  context: BotContext,
  programme: Programme,
  text: Package,
): Position | undefined {
  const { own } = context.view;
  for (const promise of Object.values(own.obligations)) {
    const { status, clause } = promise;
    if (status !== "pending" || clause.from !== own.seat || clause.duty.kind !== "vote") continue;
    const { duty } = clause;
    if (duty.programme !== programme.id) continue;
    if (duty.issue !== undefined && text[duty.issue] !== duty.option) continue;
    const gain = packageValue(context, programme, text) - statusQuoValue(context, programme);
    const points = duty.position === "object" ? gain : -gain;
    if (keepsVote(context, points)) return duty.position;
  }
  return undefined;
}

/** Changes a text that it seconded only for that: one that is no gain as it is. */
function improveSeconded(
  context: BotContext,
  resolution: PublicResolution,
  programme: Programme,
  text: Package,
  positions: readonly Position[],
): BotDecision | undefined {
  const isUntouched = resolution.texts.length === 1 && resolution.second === context.view.own.seat;
  if (!isUntouched || context.level.accepts === "aspiration") return undefined;
  const { answer, gain } = judgementOf(context, openText(context, resolution, programme, text));
  return gain <= 0 && answer === "amend"
    ? answerText(context, resolution, programme, text, positions)
    : undefined;
}

/** An open resolution's text as it is judged. */
function openText(
  { view, personality }: BotContext,
  { id, texts, rule, positions, status }: PublicResolution,
  programme: Programme,
  terms: Package,
): OpenText {
  const isOpen = status === "tabled" || view.own.legal.amendResolution.includes(id);
  const mayAmend = isOpen && rule !== "silence" && texts.length < MOST_DRAFTS;
  return {
    programme,
    terms,
    draft: texts.length,
    author: texts.at(-1)?.by,
    rule,
    positions,
    mayAmend: mayAmend && personality.initiative >= 0.5,
  };
}

function answerText(
  context: BotContext,
  resolution: PublicResolution,
  programme: Programme,
  text: Package,
  positions: readonly Position[],
): BotDecision {
  const { id } = resolution;
  const put = openText(context, resolution, programme, text);
  const { author } = put;
  const { answer, gain, amendment, counter } = judgementOf(context, put);
  const why = packageTerms(context, programme, text);
  const { seat } = context.view.own;
  switch (answer) {
    case "support":
      return takePosition(id, "support", positions, why, {
        key: "supportText",
        params: { programme: programme.id },
      });
    case "amend":
      if (counter === undefined) throw new Error(`${seat} amends ${id} by nothing`);
      return {
        command: {
          type: "amendResolution",
          resolution: id,
          changes: changesBetween(programme, text, counter.terms),
        },
        why,
        saying: {
          to: [],
          statement: wouldSupport(context, resolution, programme, counter.terms)
            ? (askAuthorFor(context, author, programme, text, counter.terms) ??
              withOwnChanges(context, programme, text, counter.terms))
            : reasonNotYet(context, programme, text, gain),
        },
      };
    case "abstain":
      return takePosition(id, "abstain", positions, why);
    case "stayOut":
    case "object": {
      const out =
        answer === "stayOut" && positions.includes("dissociate") ? "dissociate" : "object";
      const statement =
        (amendment && askAuthorFor(context, author, programme, text, amendment.terms)) ??
        reasonNotYet(context, programme, text, gain);
      return takePosition(id, out, positions, why, statement);
    }
  }
}
/**
 * Whether it would support this text in place of the one on the table, all else being as it is: it
 * bargains on from some that it puts forward, and then promises nothing.
 */
function wouldSupport(
  context: BotContext,
  resolution: PublicResolution,
  programme: Programme,
  terms: Package,
): boolean {
  const { view } = context;
  const [last, ...before] = resolution.texts.toReversed();
  if (last === undefined) return false;
  const changed = { ...resolution, texts: [...before.toReversed(), { ...last, package: terms }] };
  const resolutions = { ...view.public.resolutions, [resolution.id]: changed };
  const then = { ...context, view: { ...view, public: { ...view.public, resolutions } } };
  return judgementOf(then, openText(then, changed, programme, terms)).answer === "support";
}

const reasonNotYet = (
  context: BotContext,
  programme: Programme,
  text: Package,
  gain: number,
): Statement =>
  gain > 0 ? { key: "gainTooSmall", params: {} } : reasonAgainst(context, programme, text);

/** Texts of one resolution after which a bot takes or leaves what there is. */
const MOST_DRAFTS = 4;

function positionOnEnding(
  context: BotContext,
  id: ResolutionId,
  programme: Programme,
  positions: readonly Position[],
): BotDecision {
  const worth = statusQuoValue(context, programme);
  return takePosition(id, worth > 0 ? "object" : "support", positions, []);
}

function takePosition(
  resolution: ResolutionId,
  wanted: Position,
  positions: readonly Position[],
  why: BotDecision["why"],
  statement?: Statement,
): BotDecision {
  const position = positions.includes(wanted) ? wanted : (positions[0] ?? wanted);
  return decision(
    { type: "takePosition", resolution, position },
    why,
    statement === undefined ? undefined : { to: [], statement },
  );
}

function secondTexts(context: BotContext): BotDecision | undefined {
  const { own, public: table } = context.view;
  for (const id of own.legal.secondResolution) {
    const resolution = table.resolutions[id];
    const programme = resolution && subjectProgramme(context.scenario, resolution.subject);
    const text = resolution?.texts.at(-1)?.package;
    if (resolution === undefined || programme === undefined || text === undefined) continue;
    if (!isWorthHearing(context, resolution, programme, text)) continue;
    return decision(
      { type: "secondResolution", resolution: id },
      packageTerms(context, programme, text),
    );
  }
  return undefined;
}

/**
 * Whether to open a text. Who weighs what may come of it does so for a text that is a loss as it is, if
 * it is likelier that it will be amended into a gain than that the others carry it.
 */
function isWorthHearing(
  context: BotContext,
  resolution: PublicResolution,
  programme: Programme,
  text: Package,
): boolean {
  const gain = packageValue(context, programme, text) - statusQuoValue(context, programme);
  if (gain > -2 * context.personality.cooperativeness) return true;
  if (context.level.accepts === "aspiration") return false;
  const put = openText(context, resolution, programme, text);
  const { chance, counter, expected } = judgementOf(context, put);
  return (
    put.mayAmend && counter !== undefined && chance * gain + (1 - chance) * expected.amended > 0
  );
}

interface Proposal {
  readonly subject: ResolutionSubject;
  readonly offer: RatedPackage;
  readonly gain: number;
}

function tableBest(context: BotContext): BotDecision | undefined {
  const { own } = context.view;
  const chairs = own.legal.offerSingleText.length > 0;
  const subjects = chairs ? own.legal.offerSingleText : own.legal.tableResolution;
  const proposals = subjects
    .map((subject) => proposalFor(context, subject))
    .filter((each) => each !== undefined)
    .toSorted((a, b) => b.gain * b.offer.chance - a.gain * a.offer.chance);
  const best = proposals[0];
  if (best === undefined || best.gain * context.personality.initiative < MIN_GAIN) return undefined;
  const programme = subjectProgramme(context.scenario, best.subject);
  const why = programme === undefined ? [] : packageTerms(context, programme, best.offer.terms);
  return decision(
    {
      type: chairs ? "offerSingleText" : "tableResolution",
      subject: best.subject,
      package: best.offer.terms,
    },
    why,
  );
}
/** Points below which a text is not worth the plenary's time. */
const MIN_GAIN = 1.3;

function proposalFor(context: BotContext, subject: ResolutionSubject): Proposal | undefined {
  if (subject.kind !== "adoptProgramme" && subject.kind !== "reviseProgramme") return undefined;
  const programme = programmeOf(context.scenario, subject.programme);
  const rated = ratedPackages(context, programme).filter((each) =>
    mayBeText(context, programme, each.terms),
  );
  if (rated.length === 0) return undefined;
  const quo = statusQuoValue(context, programme);
  const target = quo + (aspirable(context, rated) - quo) * aspiration(context, 0) * 0.85;
  const offer = textToOffer(context, programme, rated, target);
  if (offer === undefined) return undefined;
  const gain = offer.value - quo;
  return { subject, offer, gain: subject.kind === "reviseProgramme" ? gain - 3 : gain };
}
