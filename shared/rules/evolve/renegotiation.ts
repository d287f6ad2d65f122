import type { SeatId } from "#shared/kernel/ids.ts";
import { withLast } from "#shared/kernel/withLast.ts";
import type { RenegotiationEvent } from "../events/renegotiation.ts";
import type { Event } from "../events.ts";
import type { Renegotiation, SettlementProposal } from "../state/renegotiation.ts";
import type { GameState } from "../state.ts";
import type { EventOf } from "./patch.ts";

export const isOfRenegotiation = (event: Event): event is RenegotiationEvent =>
  RENEGOTIATION_EVENTS.has(event.type);

const RENEGOTIATION_EVENTS: ReadonlySet<Event["type"]> = new Set<RenegotiationEvent["type"]>([
  "renegotiationOpened",
  "settlementProposed",
  "settlementAnswered",
  "renegotiationClosed",
]);

/** What happens after the end, to settle the programmes anew (rules 16). */
export function evolveRenegotiation(state: GameState, event: RenegotiationEvent): GameState {
  if (event.type === "renegotiationOpened") {
    const { at, endsAt, ground } = event;
    return { ...state, renegotiation: { openedAt: at, endsAt, ground, proposals: [] } };
  }
  const { renegotiation } = state;
  if (renegotiation === undefined) throw new Error("No renegotiation has been opened");
  return { ...state, renegotiation: changed(renegotiation, event) };
}

function changed(
  renegotiation: Renegotiation,
  event: Exclude<RenegotiationEvent, { type: "renegotiationOpened" }>,
): Renegotiation {
  const { proposals } = renegotiation;
  switch (event.type) {
    case "settlementProposed":
      return { ...renegotiation, proposals: withLast(proposals, proposed(event)) };
    case "settlementAnswered":
      return {
        ...renegotiation,
        proposals: proposals.map((each) =>
          each.number === event.proposal ? answered(each, event) : each,
        ),
      };
    case "renegotiationClosed":
      return {
        ...renegotiation,
        closed:
          event.proposal === undefined
            ? { outcome: event.outcome }
            : { outcome: event.outcome, proposal: event.proposal },
      };
  }
}

const proposed = ({
  proposal,
  by,
  settlement,
  statement,
}: EventOf<"settlementProposed">): SettlementProposal => ({
  number: proposal,
  by,
  settlement,
  answers: { [by]: true },
  said: statement === undefined ? {} : { [by]: statement },
});

function answered(
  proposal: SettlementProposal,
  { seat, accepted, statement }: EventOf<"settlementAnswered">,
): SettlementProposal {
  const { [seat]: _former, ...others }: SettlementProposal["said"] = proposal.said;
  const said: Record<SeatId, SettlementProposal["said"][SeatId]> = others;
  return {
    ...proposal,
    answers: { ...proposal.answers, [seat]: accepted },
    said: statement === undefined ? said : { ...said, [seat]: statement },
  };
}
