import type { ResolutionId } from "#shared/kernel/ids.ts";
import type { Statement } from "#shared/rules/commands.ts";
import type {
  DecisionRule,
  Package,
  Position,
  Programme,
  ResolutionSubject,
} from "#shared/views/view.ts";
import { aspiration } from "./aspiration.ts";
import { seemingly } from "./chance.ts";
import { grievance } from "./grievance.ts";
import { programmeOf } from "./lookUp.ts";
import {
  bestValue,
  changesBetween,
  packageToOffer,
  type RatedPackage,
  ratedPackages,
  smallestAmendment,
} from "./packageSearch.ts";
import { figuresOf } from "./packages.ts";
import {
  isOutside,
  packageTerms,
  packageValue,
  statusQuoValue,
  subjectProgramme,
} from "./packageValue.ts";
import { type BotContext, type BotDecision, decision } from "./policy.ts";
import { trustSuffices } from "./trust.ts";

/** The plenary: answer what is on the table, then put forward the own best, then be ready. */
export function plenaryMove(context: BotContext): BotDecision | undefined {
  return answerOpenTexts(context) ?? secondTexts(context) ?? tableBest(context);
}

function answerOpenTexts(context: BotContext): BotDecision | undefined {
  const { own, public: table } = context.view;
  for (const { resolution: id, positions } of own.legal.takePosition) {
    const resolution = table.resolutions[id];
    if (resolution === undefined || resolution.positions[own.seat] !== undefined) continue;
    const programme = subjectProgramme(context.scenario, resolution.subject);
    if (programme === undefined) continue;
    const text = resolution.texts.at(-1)?.package;
    if (resolution.subject.kind === "endProgramme" || text === undefined) {
      return positionOnEnding(context, id, programme, positions);
    }
    const promised = promisedPosition(context, programme, text);
    if (promised !== undefined && positions.includes(promised)) {
      return takePosition(id, promised, positions, packageTerms(context, programme, text));
    }
    return answerText(context, id, programme, text, positions);
  }
  return undefined;
}

/**
 * The position on this text that a promise asks for, where it will be kept: the honest keep every
 * one; others only those that cost them little.
 */
function promisedPosition(
  context: BotContext,
  programme: Programme,
  text: Package,
): Position | undefined {
  const { own } = context.view;
  for (const { status, clause } of Object.values(own.obligations)) {
    if (status !== "pending" || clause.from !== own.seat || clause.duty.kind !== "vote") continue;
    const { duty } = clause;
    if (duty.programme !== programme.id) continue;
    if (duty.issue !== undefined && text[duty.issue] !== duty.option) continue;
    const loss = statusQuoValue(context, programme) - packageValue(context, programme, text);
    if (loss <= 8 * context.personality.honesty - 4) return duty.position;
  }
  return undefined;
}

function answerText(
  context: BotContext,
  id: ResolutionId,
  programme: Programme,
  text: Package,
  positions: readonly Position[],
): BotDecision {
  const { own, public: table } = context.view;
  const resolution = table.resolutions[id];
  const texts = resolution?.texts.length ?? 1;
  const rated = ratedPackages(context, programme);
  const quo = statusQuoValue(context, programme);
  const worth = packageValue(context, programme, text);
  const value = seemingly(context, figuresOf(programme)(text).number, worth) - quo;
  const author = resolution?.texts.at(-1)?.by;
  const wronged = author === undefined || author === own.seat ? 0 : grievance(context, author);
  const target = (bestValue(rated) - quo) * aspiration(context, texts - 1) + wronged;
  const why = packageTerms(context, programme, text);
  if (value > 0 && value >= target) {
    return takePosition(id, "support", positions, why, {
      key: "supportText",
      params: { programme: programme.id },
    });
  }
  const wanted = smallestAmendment(
    programme,
    rated.filter((each) => mayBeText(context, programme, each.terms, resolution?.rule)),
    text,
    Math.max(target, value + 0.5) + quo,
  );
  const mayAmend =
    own.legal.amendResolution.includes(id) && texts < 4 && context.personality.initiative >= 0.5;
  if (wanted !== undefined && mayAmend && resolution?.rule !== "silence") {
    return {
      command: {
        type: "amendResolution",
        resolution: id,
        changes: changesBetween(programme, text, wanted.terms),
      },
      why,
      saying: { to: [], statement: askFor(programme, text, wanted) },
    };
  }
  if (value > 0) return takePosition(id, "support", positions, why);
  if (value > -toleranceOf(context) || isOutside(context, programme))
    return takePosition(id, "abstain", positions, why);
  const out: Position = positions.includes("dissociate") && value > -4 ? "dissociate" : "object";
  return takePosition(id, out, positions, why, refusalOf(context, programme, text, wanted));
}

/**
 * Whether the plenary would hear a text (8.1, 8.2): one that trust allows and that changes what is
 * in force, or lets in those who stand outside.
 */
function mayBeText(
  context: BotContext,
  programme: Programme,
  terms: Package,
  rule?: DecisionRule,
): boolean {
  const inForce = context.view.public.programmes[programme.id];
  const isNew =
    inForce === undefined ||
    inForce.members.length < context.scenario.seats.length ||
    Object.keys(changesBetween(programme, inForce.package, terms)).length > 0;
  return isNew && trustSuffices(context, programme, terms, rule);
}

/** Points of loss that a delegation lets pass for the sake of relations. A veto costs trust. */
const toleranceOf = (context: BotContext): number => 1.5 * context.personality.cooperativeness;

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

/** "We could support it with {option} on {issue}." */
function askFor(programme: Programme, text: Package, wanted: RatedPackage): Statement {
  const [issue, option] = Object.entries(changesBetween(programme, text, wanted.terms))[0] ?? [
    "",
    "",
  ];
  return { key: "wouldSupportWith", params: { programme: programme.id, issue, option } };
}

/** The issue that hurts most, in terms of interests, and what would win support if anything. */
function refusalOf(
  context: BotContext,
  programme: Programme,
  text: Package,
  wanted: RatedPackage | undefined,
): Statement {
  if (wanted !== undefined) return askFor(programme, text, wanted);
  const terms = packageTerms(context, programme, text);
  const worst = terms.toSorted((a, b) => a.points - b.points)[0];
  if (worst?.name === "cost") return { key: "tooCostly", params: { programme: programme.id } };
  if (worst?.name === "sheet" && worst.about !== programme.id && worst.about !== undefined) {
    const option = Object.entries(text).find(([issue]) => issue === worst.about)?.[1] ?? "";
    return {
      key: "cannotAccept",
      params: { programme: programme.id, issue: worst.about, option },
    };
  }
  return { key: "notInOurInterest", params: { programme: programme.id } };
}

function secondTexts(context: BotContext): BotDecision | undefined {
  const { own, public: table } = context.view;
  for (const id of own.legal.secondResolution) {
    const resolution = table.resolutions[id];
    const programme = resolution && subjectProgramme(context.scenario, resolution.subject);
    const text = resolution?.texts.at(-1)?.package;
    if (programme === undefined || text === undefined) continue;
    const gain = packageValue(context, programme, text) - statusQuoValue(context, programme);
    const openness = 2 * context.personality.cooperativeness;
    if (gain <= -openness) continue;
    return decision(
      { type: "secondResolution", resolution: id },
      packageTerms(context, programme, text),
    );
  }
  return undefined;
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
const MIN_GAIN = 0.8;

function proposalFor(context: BotContext, subject: ResolutionSubject): Proposal | undefined {
  if (subject.kind !== "adoptProgramme" && subject.kind !== "reviseProgramme") return undefined;
  const programme = programmeOf(context.scenario, subject.programme);
  const rated = ratedPackages(context, programme).filter((each) =>
    mayBeText(context, programme, each.terms),
  );
  if (rated.length === 0) return undefined;
  const quo = statusQuoValue(context, programme);
  const target = quo + (bestValue(rated) - quo) * aspiration(context, 0) * 0.85;
  const offer = packageToOffer(context, rated, target);
  if (offer === undefined) return undefined;
  const gain = offer.value - quo;
  return { subject, offer, gain: subject.kind === "reviseProgramme" ? gain - 3 : gain };
}
