import { dealId, obligationId, type SeatId } from "#shared/kernel/ids.ts";
import type { Deal } from "#shared/rules/state/deal.ts";
import type { Obligation } from "#shared/rules/state/obligation.ts";
import type { GameState } from "#shared/rules/state.ts";
import { project } from "#shared/views/project.ts";
import type { SeatView, View } from "#shared/views/view.ts";
import { type Given, JAPAN, KOREA } from "#tests/support/given.ts";

export const shown = (table: Given): View["public"] =>
  project(table.scenario, table.state, { kind: "public" }).public;

export function own(table: Given, seat: SeatId): SeatView {
  const view = project(table.scenario, table.state, { kind: "seat", seat });
  if (view.own === undefined) throw new Error(`${seat} has no view of its own`);
  return view.own;
}

/** Deals between Korea and Japan: a draft, secret and open ones, and a secret one whose breach was verified. */
export function dealsOfEveryKind(): Pick<GameState, "deals" | "obligations"> {
  const parties = [KOREA, JAPAN];
  const clause = { from: KOREA, duty: { kind: "publishDefence" }, due: 1, escrow: false } as const;
  const deal = (name: string, open: boolean, status: Deal["status"]): Deal => ({
    id: dealId(name),
    parties,
    open,
    status,
    revisions: [{ by: KOREA, clauses: [clause] }],
    signatures: parties,
  });
  const obligation = (name: string, isPublic: boolean): Obligation => ({
    id: obligationId(`${name}.1`),
    deal: dealId(name),
    parties,
    clause,
    status: "broken",
    performed: 0,
    done: false,
    settledIn: 1,
    public: isPublic,
  });
  const deals = [
    deal("openDraft", true, "drafted"),
    deal("openInForce", true, "inForce"),
    deal("openFulfilled", true, "fulfilled"),
    deal("openRejected", true, "rejected"),
    deal("secretInForce", false, "inForce"),
    deal("verifiedBreach", false, "fulfilled"),
  ];
  const obligations = [
    obligation("openInForce", true),
    obligation("openFulfilled", true),
    obligation("secretInForce", false),
    obligation("verifiedBreach", true),
  ];
  return {
    deals: Object.fromEntries(deals.map((each) => [each.id, each])),
    obligations: Object.fromEntries(obligations.map((each) => [each.id, each])),
  };
}
