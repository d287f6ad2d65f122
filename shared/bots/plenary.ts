import type { ResolutionId } from "#shared/kernel/ids.ts";
import type { Statement } from "#shared/rules/commands.ts";
import type { Package, Position, Programme, PublicResolution } from "#shared/views/view.ts";
import { stakeInVote } from "./demands.ts";
import { judgementOf } from "./judgement.ts";
import { openText, promisedPosition } from "./openTexts.ts";
import { changesBetween } from "./packages.ts";
import { packageTerms, packageValue, statusQuoValue, subjectProgramme } from "./packageValue.ts";
import { type BotContext, type BotDecision, decision, total } from "./policy.ts";
import { agendaMove } from "./procedure/agenda.ts";
import { closingMove } from "./procedure/closing.ts";
import { endingTerms, viewOfEnding } from "./procedure/ending.ts";
import { makeWay } from "./procedure/makingWay.ts";
import { strikeResolution } from "./procedure/nonInterference.ts";
import { tableBest } from "./proposals.ts";
import { askAuthorFor, reasonAgainst, withOwnChanges } from "./refusal.ts";

/**
 * The plenary: see to the order of business and to what has no future, answer what is on the table, then
 * put forward the own best, then be ready.
 */
export function plenaryMove(context: BotContext): BotDecision | undefined {
  return (
    strikeResolution(context) ??
    agendaMove(context) ??
    closingMove(context) ??
    answerOpenTexts(context) ??
    secondTexts(context) ??
    tableBest(context) ??
    makeWay(context)
  );
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
    if (resolution.subject.kind === "endProgramme") {
      return answerEnding(context, resolution, programme, positions);
    }
    if (text === undefined) continue;
    const promised = promisedPosition(context, programme, text);
    if (promised !== undefined && positions.includes(promised)) {
      return takePosition(id, promised, positions, packageTerms(context, programme, text));
    }
    return answerText(context, resolution, programme, text, positions);
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

function answerEnding(
  context: BotContext,
  { id, rule }: PublicResolution,
  programme: Programme,
  positions: readonly Position[],
): BotDecision {
  const position = viewOfEnding(context, programme, rule);
  const key = position === "object" ? "worthKeeping" : "canDoWithout";
  const statement = { key, params: { programme: programme.id } };
  return takePosition(id, position, positions, endingTerms(context, programme), statement);
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
    const why = resolution && reasonsToHear(context, resolution);
    if (why !== undefined) return decision({ type: "secondResolution", resolution: id }, why);
  }
  return undefined;
}

/** What speaks for opening a text, if it is worth opening. */
function reasonsToHear(
  context: BotContext,
  resolution: PublicResolution,
): BotDecision["why"] | undefined {
  const programme = subjectProgramme(context.scenario, resolution.subject);
  if (programme === undefined) return undefined;
  if (resolution.subject.kind === "endProgramme") {
    const terms = endingTerms(context, programme);
    return total(terms) > 0 ? terms : undefined;
  }
  const text = resolution.texts.at(-1)?.package;
  return text !== undefined && isWorthHearing(context, resolution, programme, text)
    ? packageTerms(context, programme, text)
    : undefined;
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
  const gain =
    packageValue(context, programme, text) -
    statusQuoValue(context, programme) +
    stakeInVote(context, programme);
  if (gain > -2 * context.personality.cooperativeness) return true;
  if (context.level.accepts === "aspiration") return false;
  const put = openText(context, resolution, programme, text);
  const { chance, counter, expected } = judgementOf(context, put);
  return (
    put.mayAmend && counter !== undefined && chance * gain + (1 - chance) * expected.amended > 0
  );
}
