import type { CrisisId, OptionId, ResolutionId } from "#shared/kernel/ids.ts";
import { clamp, flooredMoney, money } from "#shared/kernel/units.ts";
import type { CrisisCard, ResolutionSubject } from "#shared/views/view.ts";
import { draftsMove } from "./caucus.ts";
import { numberOf, seemingly } from "./chance.ts";
import { weighedHelp } from "./crisisHelp.ts";
import { optionTerms } from "./crisisOptions.ts";
import { grievance } from "./grievance.ts";
import { modelsMandates } from "./levels.ts";
import { crisisCardOf } from "./lookUp.ts";
import { fairPart } from "./opponents/help.ts";
import { type BotContext, type BotDecision, decision, type Term, total } from "./policy.ts";
import { strikeCrisis } from "./procedure/domesticCrisis.ts";
import { keepsPromise } from "./promises.ts";

/**
 * Keeps to itself a crisis of its own that others would make worse, sees to drafts where talks are open (5.1),
 * agrees on a common response where the procedure allows it, then commits to each crisis once: the option worth
 * most, or the common one, and a share that is fair by exposure.
 */
export function crisisMove(context: BotContext): BotDecision | undefined {
  return (
    strikeCrisis(context) ??
    draftsMove(context) ??
    commonResponseMove(context) ??
    commitmentMove(context)
  );
}

function commitmentMove(context: BotContext): BotDecision | undefined {
  const { own } = context.view;
  let left = own.treasury;
  for (const { crisis, options, max } of own.legal.respondCrisis) {
    const before = own.crisisResponses[crisis];
    const common = context.view.public.crises[crisis]?.collective;
    if (before !== undefined && (common === undefined || common === before.option)) {
      left = money(left - before.amount);
      continue;
    }
    const card = crisisCardOf(context.scenario, crisis);
    const option = optionFor(context, crisis, card, options);
    const amount =
      before?.amount ??
      flooredMoney(
        clamp(contributionTo(context, crisis, card), 0, Math.max(0, Math.min(max, left))),
      );
    return decision(
      { type: "respondCrisis", crisis, option, amount },
      optionTerms(context, card, option),
    );
  }
  return undefined;
}

/** Positions, seconds and, where nobody has spoken, a proposal on what all should do (8.9). */
function commonResponseMove(context: BotContext): BotDecision | undefined {
  const { own, public: table } = context.view;
  for (const { resolution, positions } of own.legal.takePosition) {
    const subject = responseOf(context, resolution);
    if (subject === undefined || table.resolutions[resolution]?.positions[own.seat]) continue;
    const position = isGoodEnough(context, subject) ? "support" : "abstain";
    if (!positions.includes(position)) continue;
    return decision({ type: "takePosition", resolution, position }, reasonsFor(context, subject));
  }
  for (const resolution of own.legal.secondResolution) {
    const subject = responseOf(context, resolution);
    if (subject === undefined || !isGoodEnough(context, subject)) continue;
    return decision({ type: "secondResolution", resolution }, reasonsFor(context, subject));
  }
  for (const subject of own.legal.tableResolution) {
    if (subject.kind !== "crisisResponse" || shortfallOf(context, subject) > 0) continue;
    return decision(
      { type: "tableResolution", subject, package: {} },
      reasonsFor(context, subject),
    );
  }
  return undefined;
}

type CommonResponse = Extract<ResolutionSubject, { kind: "crisisResponse" }>;

function responseOf(context: BotContext, id: ResolutionId): CommonResponse | undefined {
  const subject = context.view.public.resolutions[id]?.subject;
  return subject?.kind === "crisisResponse" ? subject : undefined;
}

const reasonsFor = (context: BotContext, { crisis, option }: CommonResponse): readonly Term[] =>
  optionTerms(context, crisisCardOf(context.scenario, crisis), option);

/** Points by which a response falls short of the own favourite. */
function shortfallOf(context: BotContext, { crisis, option }: CommonResponse): number {
  const card = crisisCardOf(context.scenario, crisis);
  const points = card.options.map(({ id }) => total(optionTerms(context, card, id)));
  return Math.max(...points) - total(optionTerms(context, card, option));
}

/** One answer of all is worth more than the own favourite, the more so to the co-operative. */
const isGoodEnough = (context: BotContext, subject: CommonResponse): boolean =>
  shortfallOf(context, subject) <= 0.5 + 3 * context.personality.cooperativeness;

/** The collective option where one is decided; else the best by sheet and region. */
function optionFor(
  context: BotContext,
  crisis: CrisisId,
  card: CrisisCard,
  options: readonly OptionId[],
): OptionId {
  const collective = context.view.public.crises[crisis]?.collective;
  if (collective !== undefined) return collective;
  const best = options
    .map((option) => {
      const points = total(optionTerms(context, card, option));
      return { option, points: seemingly(context, numberOf(`${crisis} ${option}`), points) };
    })
    .toSorted((a, b) => b.points - a.points)[0];
  const first = options[0];
  if (best === undefined || first === undefined) throw new Error(`Crisis ${card.id} has no option`);
  return best.option;
}

/**
 * The own part of the need: exposure over all exposure, times effort, and what was promised. Who models
 * the others weighs it against what they are likely to give.
 */
function contributionTo(context: BotContext, crisis: CrisisId, card: CrisisCard): number {
  const { own, public: table } = context.view;
  const state = table.crises[crisis];
  if (state === undefined) return 0;
  if (state.struckBy !== undefined && state.struckBy !== own.seat) return 0;
  const solidarity = 0.15 * context.personality.cooperativeness;
  const isAnybodyExposed = Object.values(card.exposure).some((each) => each > 0);
  const part = isAnybodyExposed ? fairPart(card, own.seat) * 0.85 + solidarity / 2 : solidarity;
  const fair =
    (state.need / EXPECTED_COORDINATION) *
    part *
    context.personality.crisisEffort *
    willingness(context, card);
  const meant = modelsMandates(context.level)
    ? weighedHelp(context, state, card, fair).amount
    : fair;
  return Object.values(own.obligations).reduce((most, promise) => {
    const { status, clause, performed } = promise;
    const isOpen = status === "pending" && clause.from === own.seat && !clause.escrow;
    if (!isOpen || clause.duty.kind !== "contribute" || clause.duty.crisisKind !== card.kind)
      return most;
    const beyond = clause.duty.amount - performed - most;
    const isKept = beyond > 0 && keepsPromise(context, promise, money(beyond));
    return isKept ? most + beyond : most;
  }, meant);
}

/** 1, or less where those whom a crisis hits wronged this delegation: a half at most is withheld. */
function willingness(context: BotContext, card: CrisisCard): number {
  let held = 0;
  let exposed = 0;
  for (const { id } of context.scenario.seats) {
    if (id === context.view.own.seat) continue;
    const exposure = card.exposure[id] ?? 0;
    exposed += exposure;
    held += exposure * grievance(context, id);
  }
  return exposed === 0 ? 1 : 1 - 0.5 * clamp((0.4 * held) / exposed, 0, 1);
}

/** Co-ordination that a table without institutions, but of one mind, can hope for. */
const EXPECTED_COORDINATION = 0.8;
