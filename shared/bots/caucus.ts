import type { DealId, SeatId } from "#shared/kernel/ids.ts";
import { money } from "#shared/kernel/units.ts";
import type { Clause, ClauseBounds, Deal, Package, Programme } from "#shared/views/view.ts";
import { dealTerms, dealValue } from "./dealValue.ts";
import { priceOfMoney } from "./evaluation.ts";
import { programmeOf } from "./lookUp.ts";
import { likelyToAccept } from "./opponents.ts";
import { bestValue, ratedPackages } from "./packageSearch.ts";
import { statusQuoValue } from "./packageValue.ts";
import { type BotContext, type BotDecision, decision } from "./policy.ts";
import { canUndertake, reasonToReject, seemingDraftWorth, signingThreshold } from "./signing.ts";
import { trustOf, trustSuffices } from "./trust.ts";
import { withdrawDraft } from "./withdrawal.ts";

/** The caucus: see to the drafts on the table, then put the own best idea to the partner it suits. */
export function caucusMove(context: BotContext): BotDecision | undefined {
  return draftsMove(context) ?? proposeDeal(context);
}

/** Takes back what it no longer stands by before anybody else signs it, and answers what others drafted. */
export function draftsMove(context: BotContext): BotDecision | undefined {
  return withdrawDraft(context) ?? answerDrafts(context);
}

function answerDrafts(context: BotContext): BotDecision | undefined {
  const { own } = context.view;
  for (const id of own.legal.signDeal) {
    const deal = own.deals[id];
    if (deal === undefined || deal.signatures.includes(own.seat)) continue;
    return answerDraft(context, id, deal);
  }
  return rejectStaleDraft(context);
}

/** A draft that the rules no longer let anybody sign as it is: a step already taken, say. */
function rejectStaleDraft(context: BotContext): BotDecision | undefined {
  const { own } = context.view;
  const stale = own.legal.rejectDeal.find(
    (id) =>
      !own.legal.signDeal.includes(id) && own.deals[id]?.signatures.includes(own.seat) !== true,
  );
  const deal = stale === undefined ? undefined : own.deals[stale];
  if (deal === undefined) return undefined;
  const others = deal.parties.filter((seat) => seat !== own.seat);
  return decision({ type: "rejectDeal", deal: deal.id }, [], {
    to: others,
    statement: { key: "noLongerPossible", params: {} },
  });
}

function answerDraft(context: BotContext, id: DealId, deal: Deal): BotDecision {
  const clauses = deal.revisions.at(-1)?.clauses ?? [];
  const why = dealTerms(context, clauses);
  const value = seemingDraftWorth(context, clauses);
  const others = deal.parties.filter((seat) => seat !== context.view.own.seat);
  if (value >= signingThreshold(context, others) && canUndertake(context, clauses)) {
    return decision({ type: "signDeal", deal: id, revision: deal.revisions.length }, why);
  }
  const counter = counterOffer(context, clauses, others);
  const mayCounter = context.view.own.legal.counterDeal.includes(id) && deal.revisions.length < 4;
  if (counter !== undefined && mayCounter) {
    return decision(
      { type: "counterDeal", deal: id, revision: deal.revisions.length, clauses: [...counter] },
      why,
      { to: others, statement: { key: "counterOffer", params: {} } },
    );
  }
  return decision({ type: "rejectDeal", deal: id }, why, {
    to: others,
    statement: reasonToReject(context, clauses, others),
  });
}

/** The same deal with less of what hurts most: halved if it is money, dropped otherwise. */
function counterOffer(
  context: BotContext,
  clauses: readonly Clause[],
  others: readonly SeatId[],
): readonly Clause[] | undefined {
  const { own } = context.view;
  const worst = clauses
    .map((clause, index) => ({ clause, index, points: dealValue(context, [clause]) }))
    .filter(({ clause, points }) => clause.from === own.seat && points < 0)
    .toSorted((a, b) => a.points - b.points)[0];
  if (worst === undefined) return undefined;
  const changed = clauses.flatMap((clause, index): readonly Clause[] => {
    if (index !== worst.index) return [clause];
    const { duty } = clause;
    if (!("amount" in duty) || duty.amount < 0.4) return [];
    return [{ ...clause, duty: { ...duty, amount: money(duty.amount / 2) } }];
  });
  const givesNothing = !changed.some((clause) => clause.from === own.seat);
  const asksNothing = !changed.some((clause) => clause.from !== own.seat);
  if (changed.length === 0 || givesNothing || asksNothing) return undefined;
  return dealValue(context, changed) >= signingThreshold(context, others) ? changed : undefined;
}

function proposeDeal(context: BotContext): BotDecision | undefined {
  const { own, public: table } = context.view;
  const bounds = own.legal.proposeDeal;
  if (bounds === undefined) return undefined;
  const authored = Object.values(own.deals).filter((deal) => deal.revisions[0]?.by === own.seat);
  if (authored.length >= 2 * table.year * context.personality.initiative) return undefined;
  const ideas = bounds.partners
    .flatMap((partner) => dealIdeas(context, bounds, partner))
    .filter((idea) => !resembles(own.deals, idea.partner, idea.clauses))
    .filter((idea) => canUndertake(context, idea.clauses))
    .map((idea) => ({ ...idea, value: seemingDraftWorth(context, idea.clauses) }))
    .toSorted((a, b) => b.value - a.value);
  const best = ideas[0];
  if (best === undefined || best.value < signingThreshold(context, [best.partner]))
    return undefined;
  return decision(
    { type: "proposeDeal", with: [best.partner], open: best.open, clauses: [...best.clauses] },
    dealTerms(context, best.clauses),
    { to: [best.partner], statement: { key: best.key, params: {} } },
  );
}

/** A deal of the same duties with the same partner was already tried, whoever proposed it. */
const resembles = (
  deals: Readonly<Record<DealId, Deal>>,
  partner: SeatId,
  clauses: readonly Clause[],
): boolean => {
  const duties = dutiesIn(clauses);
  return Object.values(deals).some(
    (deal) =>
      deal.parties.includes(partner) &&
      deal.status !== "expired" &&
      deal.status !== "fulfilled" &&
      deal.revisions.some((revision) => dutiesIn(revision.clauses) === duties),
  );
};

const dutiesIn = (clauses: readonly Clause[]): string =>
  clauses
    .map((clause) => `${clause.from} ${clause.duty.kind}`)
    .toSorted()
    .join();

interface DealIdea {
  readonly partner: SeatId;
  readonly open: boolean;
  readonly key: string;
  readonly clauses: readonly Clause[];
}

function dealIdeas(
  context: BotContext,
  bounds: ClauseBounds,
  partner: SeatId,
): readonly DealIdea[] {
  return [
    restraint(context, bounds, partner),
    mutualAid(context, bounds, partner),
    supportForMoney(context, bounds, partner),
    reconciliation(context, bounds, partner),
  ].filter((idea) => idea !== undefined);
}

/** Both cap their defence growth: the way out of the security dilemma. */
function restraint(context: BotContext, bounds: ClauseBounds, partner: SeatId): DealIdea {
  const due = Math.min(bounds.lastYear, bounds.firstYear + 1);
  const percent = context.personality.cooperativeness >= 0.5 ? 1 : 3;
  const cap = (from: SeatId): Clause => ({
    from,
    duty: { kind: "capDefence", percent },
    due,
    escrow: false,
  });
  return {
    partner,
    open: true,
    key: "proposeRestraint",
    clauses: [cap(context.view.own.seat), cap(partner)],
  };
}

/** Both promise help in the crisis that the own forecast points to. */
function mutualAid(
  context: BotContext,
  bounds: ClauseBounds,
  partner: SeatId,
): DealIdea | undefined {
  const { own, public: table } = context.view;
  const kind = own.forecasts.find((each) => each.year === table.year)?.crisisKind;
  if (kind === undefined || !bounds.crisisKinds.includes(kind)) return undefined;
  const card = context.scenario.crises.find((crisis) => crisis.kind === kind);
  if (card === undefined) return undefined;
  const amount = money((card.need / context.scenario.seats.length) * 0.8);
  const help = (from: SeatId): Clause => ({
    from,
    duty: { kind: "contribute", crisisKind: kind, amount },
    due: bounds.firstYear,
    escrow: false,
  });
  return { partner, open: true, key: "proposeMutualAid", clauses: [help(own.seat), help(partner)] };
}

/** Nobody pays for a vote that is likely to come anyway. */
const isLikelyFriend = (
  context: BotContext,
  partner: SeatId,
  programme: Programme,
  terms: Package,
): boolean => likelyToAccept(context, partner, programme, terms) >= 0.55;

/** Part of what a programme would bring that this delegation pays for a vote. */
const VOTE_PRICE = 0.15;

/** Money for a vote on the programme this delegation wants most. */
function supportForMoney(
  context: BotContext,
  bounds: ClauseBounds,
  partner: SeatId,
): DealIdea | undefined {
  const { own, public: table } = context.view;
  const wanted = bounds.programmes
    .filter((id) => table.programmes[id] === undefined)
    .map((id) => {
      const programme = programmeOf(context.scenario, id);
      const rated = ratedPackages(context, programme)
        .filter((each) => trustSuffices(context, programme, each.terms))
        .filter((each) => !isLikelyFriend(context, partner, programme, each.terms));
      return { id, gain: bestValue(rated) - statusQuoValue(context, programme) };
    })
    .filter((each) => Number.isFinite(each.gain))
    .toSorted((a, b) => b.gain - a.gain)[0];
  if (wanted === undefined || wanted.gain < 3) return undefined;
  const amount = money(
    Math.min((wanted.gain * VOTE_PRICE) / priceOfMoney(context), bounds.escrowable * 0.2),
  );
  if (amount <= 0) return undefined;
  const due = bounds.firstYear;
  return {
    partner,
    open: false,
    key: "proposeSupport",
    clauses: [
      {
        from: own.seat,
        duty: { kind: "pay", to: partner, amount },
        condition: { kind: "ifProgramme", programme: wanted.id },
        due,
        escrow: false,
      },
      {
        from: partner,
        duty: { kind: "vote", programme: wanted.id, position: "support" },
        due,
        escrow: false,
      },
    ],
  };
}

/** A statement for a commission, where societies are far apart and governments less so. */
function reconciliation(
  context: BotContext,
  bounds: ClauseBounds,
  partner: SeatId,
): DealIdea | undefined {
  const { own, public: table } = context.view;
  const bond = [own.seat, partner].toSorted().join("~");
  if ((table.societalTrust[bond] ?? 100) >= 40) return undefined;
  if (trustOf(context.view, own.seat, partner) < 25) return undefined;
  const step = (["statement", "commission"] as const).find(
    (each) => !own.reconciled.some((taken) => taken.towards === partner && taken.step === each),
  );
  if (step === undefined) return undefined;
  const act = (from: SeatId, towards: SeatId): Clause => ({
    from,
    duty: { kind: "reconcile", towards, step },
    due: bounds.firstYear,
    escrow: false,
  });
  return {
    partner,
    open: true,
    key: "proposeReconciliation",
    clauses: [act(own.seat, partner), act(partner, own.seat)],
  };
}
