import { idsOf, type ObligationId } from "#shared/kernel/ids.ts";
import { money } from "#shared/kernel/units.ts";
import { withLast } from "#shared/kernel/withLast.ts";
import type { DealEvent } from "../events/deals.ts";
import type { Deal, DealStatus } from "../state/deal.ts";
import type { Obligation } from "../state/obligation.ts";
import type { GameState } from "../state.ts";
import { type EventOf, withDeal, withSeat } from "./patch.ts";

/** Drafts, signatures, obligations and escrow (rules 5 and 6). */
export function evolveDeal(state: GameState, event: DealEvent): GameState {
  switch (event.type) {
    case "dealProposed":
      return proposed(state, event);
    case "dealCountered":
      return withDeal(state, event.deal, ({ revisions }) => ({
        revisions: withLast(revisions, { by: event.by, clauses: event.clauses }),
        signatures: [event.by],
      }));
    case "dealSigned":
      return withDeal(state, event.deal, ({ signatures }) => ({
        signatures: withLast(signatures, event.by),
      }));
    case "dealRejected":
      return withStatus(state, event.deal, "rejected");
    case "dealWithdrawn":
      return withStatus(state, event.deal, "withdrawn");
    case "dealExpired":
      return withStatus(state, event.deal, "expired");
    case "dealFulfilled":
      return withStatus(state, event.deal, "fulfilled");
    case "dealEnteredIntoForce":
      return enteredIntoForce(state, event);
    case "obligationPerformed":
      return withObligation(state, event.obligation, ({ performed, done }) => ({
        performed: money(performed + event.amount),
        done: done || event.amount === 0,
      }));
    case "obligationSettled":
      return settled(state, event);
    case "escrowReleased":
      return escrowReleased(state, event);
  }
}

function proposed(state: GameState, event: EventOf<"dealProposed">): GameState {
  const deal: Deal = {
    id: event.deal,
    parties: event.parties,
    open: event.open,
    status: "drafted",
    revisions: [{ by: event.by, clauses: event.clauses }],
    signatures: [event.by],
  };
  return { ...state, deals: { ...state.deals, [deal.id]: deal } };
}

const withStatus = (state: GameState, deal: Deal["id"], status: DealStatus): GameState =>
  withDeal(state, deal, () => ({ status }));

/** Clauses become obligations; escrowed money leaves the treasuries, unseen where the deal is secret. */
function enteredIntoForce(state: GameState, event: EventOf<"dealEnteredIntoForce">): GameState {
  const deal = state.deals[event.deal];
  if (deal === undefined) throw new Error(`No deal ${event.deal}`);
  const clauses = deal.revisions.at(-1)?.clauses ?? [];
  const obligations = { ...state.obligations };
  for (const [index, clause] of clauses.entries()) {
    const id = event.obligations[index];
    if (id === undefined) throw new Error(`No obligation for clause ${index} of ${deal.id}`);
    obligations[id] = {
      id,
      deal: deal.id,
      parties: deal.parties,
      clause,
      status: "pending",
      performed: 0,
      done: false,
      public: deal.open,
    };
  }
  let next: GameState = { ...state, obligations };
  next = withDeal(next, deal.id, () => ({ status: "inForce", enteredIntoForceIn: event.year }));
  for (const seat of idsOf(event.escrowed)) {
    const amount = event.escrowed[seat] ?? 0;
    next = withSeat(next, seat, ({ treasury, escrowed, undisclosed }) => ({
      treasury: money(treasury - amount),
      escrowed: money(escrowed + amount),
      undisclosed: deal.open ? undisclosed : money(undisclosed - amount),
    }));
  }
  return next;
}

function withObligation(
  state: GameState,
  id: ObligationId,
  change: (before: Obligation) => Partial<Obligation>,
): GameState {
  const before = state.obligations[id];
  if (before === undefined) throw new Error(`No obligation ${id}`);
  const after = { ...before, ...change(before) };
  return { ...state, obligations: { ...state.obligations, [id]: after } };
}

/** Promises count for a delegation's word; what escrow executes does not. */
function settled(state: GameState, event: EventOf<"obligationSettled">): GameState {
  const next = withObligation(state, event.obligation, () => ({
    status: event.outcome,
    missing: event.missing,
    settledIn: event.year,
    public: event.public,
  }));
  const clause = state.obligations[event.obligation]?.clause;
  if (clause === undefined || clause.escrow || event.outcome === "excused") return next;
  return withSeat(next, clause.from, ({ promisesKept, promisesBroken }) =>
    event.outcome === "kept"
      ? { promisesKept: promisesKept + 1 }
      : { promisesBroken: promisesBroken + 1 },
  );
}

/**
 * Money set aside reaches a seat, returns to its owner, or goes where everybody sees it (`to`
 * absent: a programme or a crisis). What a secret deal moves between treasuries stays undeclared.
 */
function escrowReleased(state: GameState, event: EventOf<"escrowReleased">): GameState {
  const { amount, from, to } = event;
  const deal = state.obligations[event.obligation]?.deal;
  const secret = deal !== undefined && state.deals[deal]?.open === false;
  const hidden = secret ? amount : 0;
  const released = withSeat(state, from, ({ escrowed, undisclosed }) => ({
    escrowed: money(escrowed - amount),
    undisclosed: money(undisclosed + (to === undefined ? hidden : 0)),
  }));
  if (to === undefined) return released;
  return withSeat(released, to, ({ treasury, undisclosed }) => ({
    treasury: money(treasury + amount),
    undisclosed: money(undisclosed + hidden),
  }));
}
