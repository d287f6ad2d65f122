import { contentHash } from "#shared/kernel/hash.ts";
import { type DealId, dealId, type SeatId } from "#shared/kernel/ids.ts";
import { own } from "#shared/kernel/lookUp.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { clauseText, escrowIn } from "./clauses.ts";
import { firstDueYear, ownDutyRefused } from "./deals/clauseChecks.ts";
import type { ClauseBounds } from "./legal.ts";
import { opensCrisisTalks } from "./programmesInForce.ts";
import { type Refusal, refusal } from "./refusals.ts";
import { spendable } from "./spendable.ts";
import type { Clause, Deal, DealRevision } from "./state/deal.ts";
import type { GameState } from "./state.ts";
import type { Unfolding } from "./unfolding.ts";

/** Drafts still on the table lapse (5.5). */
export function expireDrafts(u: Unfolding): void {
  for (const { id, status } of Object.values(u.state.deals)) {
    if (status === "drafted") u.emit({ type: "dealExpired", deal: id });
  }
}

/** Why this delegation may not put another deal on the table, whatever its clauses (5.1). */
export function mayProposeDeal(
  scenario: Scenario,
  state: GameState,
  seat: SeatId,
): Refusal | undefined {
  const { openPerSeat } = scenario.settings.deals;
  const count = Object.values(state.deals).filter(
    ({ status, revisions }) => status === "drafted" && revisions[0]?.by === seat,
  ).length;
  return count < openPerSeat
    ? mayDealNow(scenario, state)
    : refusal("tooManyOpenDeals", { count, max: openPerSeat });
}

/** What the clauses of a draft may name now (5.1, 5.2, 5.6). */
export function clauseBounds(scenario: Scenario, state: GameState, seat: SeatId): ClauseBounds {
  return {
    partners: scenario.seats.flatMap(({ id }) => (id === seat ? [] : [id])),
    maxClauses: scenario.settings.deals.maxClauses,
    firstYear: firstDueYear(state, "pay"),
    lastYear: state.years,
    contributeFrom: firstDueYear(state, "contribute"),
    escrowable: spendable(state, seat),
    programmes: scenario.programmes.map(({ id }) => id),
    crisisKinds: [...new Set(scenario.crises.map(({ kind }) => kind))],
    objectives: scenario.mandates[seat]?.objectives.map(({ id }) => id) ?? [],
  };
}

/** Why this delegation may not answer the draft with another, whatever its clauses (5.3). */
export function mayCounterDeal(
  scenario: Scenario,
  state: GameState,
  seat: SeatId,
  id: DealId,
): Refusal | undefined {
  const { maxRevisions } = scenario.settings.deals;
  const draft = draftBefore(state, seat, id);
  if ("refused" in draft) return draft.refused;
  return draft.deal.revisions.length < maxRevisions
    ? mayDealNow(scenario, state)
    : refusal("tooManyRevisions", { max: maxRevisions });
}

/** Why this delegation may not sign the draft on the table (5.2, 5.4, 5.6). */
export function maySignDeal(
  scenario: Scenario,
  state: GameState,
  seat: SeatId,
  id: DealId,
): Refusal | undefined {
  const draft = draftBefore(state, seat, id);
  if ("refused" in draft) return draft.refused;
  const { deal } = draft;
  if (deal.signatures.includes(seat)) return refusal("alreadySigned", { deal: id });
  return (
    mayDealNow(scenario, state) ??
    signatureRefused(scenario, state, seat, { clauses: draftOf(deal).clauses, deal: id })
  );
}

/** Why this delegation may not reject the draft (5.5). */
export function mayRejectDeal(state: GameState, seat: SeatId, id: DealId): Refusal | undefined {
  const draft = draftBefore(state, seat, id);
  return "refused" in draft ? draft.refused : undefined;
}

/** Why this delegation may not withdraw the draft (5.5). */
export function mayWithdrawDeal(state: GameState, seat: SeatId, id: DealId): Refusal | undefined {
  const draft = draftBefore(state, seat, id);
  if ("refused" in draft) return draft.refused;
  const author = draft.deal.revisions[0]?.by;
  return author === seat ? undefined : refusal("notYourDraft", { deal: id, author: author ?? "" });
}

/** Why a draft that answers `revision` comes too late (5.3, 5.4). Drafts are counted from 1. */
export function revisionRefused(
  state: GameState,
  id: DealId,
  revision: number,
): Refusal | undefined {
  const current = own(state.deals, id)?.revisions.length ?? 0;
  return revision === current
    ? undefined
    : refusal("dealRevisionStale", { deal: id, revision, current });
}

/** Why this delegation cannot put its name under these clauses: what it cannot do, or afford (5.2, 5.6). */
export function signatureRefused(
  scenario: Scenario,
  state: GameState,
  seat: SeatId,
  { clauses, deal }: { readonly clauses: readonly Clause[]; readonly deal?: DealId },
): Refusal | undefined {
  const amount = escrowIn(clauses, seat);
  const available = spendable(state, seat, deal === undefined ? {} : { deal });
  return (
    ownDutyRefused({ scenario, state, seat }, clauses) ??
    (amount > available ? refusal("escrowNotAffordable", { amount, available }) : undefined)
  );
}

/** The draft of a deal that is on the table, or the last one that was. */
export function draftOf(deal: Deal): DealRevision {
  const draft = deal.revisions.at(-1);
  if (draft === undefined) throw new Error(`Deal ${deal.id} has no draft`);
  return draft;
}

/**
 * A name for a new deal made from what it says alone: names counted in order would tell everybody
 * how many secret deals there are. The same proposal made again gets a number.
 */
export function dealIdFor(
  state: GameState,
  content: Pick<Deal, "parties" | "open"> & DealRevision,
): DealId {
  const { parties, open, by, clauses } = content;
  const text = [state.year, parties.join(), by, open, ...clauses.map(clauseText)].join("\n");
  const name = `d${contentHash(text).slice(0, NAME_LENGTH)}`;
  let id = dealId(name);
  for (let again = 2; own(state.deals, id) !== undefined; again++) id = dealId(`${name}-${again}`);
  return id;
}
/** Hexadecimal digits: 40 bits, so that two different deals of a game hardly share a name. */
const NAME_LENGTH = 10;

/** Deals are closed during a crisis unless a programme keeps its talks open (5.1). */
const mayDealNow = (scenario: Scenario, state: GameState): Refusal | undefined =>
  state.phase === "crisis" && !opensCrisisTalks(scenario, state)
    ? refusal("privateTalkClosed")
    : undefined;

/**
 * The draft before a delegation, or why there is none: a deal is unknown to whoever is no party,
 * unless it was published.
 */
function draftBefore(
  state: GameState,
  seat: SeatId,
  id: DealId,
): { readonly deal: Deal } | { readonly refused: Refusal } {
  const deal = own(state.deals, id);
  if (deal === undefined) return { refused: refusal("dealUnknown", { deal: id }) };
  if (!deal.parties.includes(seat)) {
    const isPublished = deal.open && deal.enteredIntoForceIn !== undefined;
    return { refused: refusal(isPublished ? "notAParty" : "dealUnknown", { deal: id }) };
  }
  if (deal.status !== "drafted") {
    return { refused: refusal("dealNotOpenForChange", { deal: id, status: deal.status }) };
  }
  return { deal };
}
