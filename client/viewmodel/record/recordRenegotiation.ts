import { phrase, seatParam } from "../phrase.ts";
import { line, type Wordings } from "./recordContext.ts";

/** What happens after the end, when the programmes are settled anew. */
export const RENEGOTIATION_WORDINGS: Wordings<
  "renegotiationOpened" | "settlementProposed" | "settlementAnswered" | "renegotiationClosed"
> = {
  renegotiationOpened: () => line(phrase("record:renegotiationOpened")),
  settlementProposed: ({ by, proposal }) =>
    line(phrase("record:settlementProposed", { seat: seatParam(by), proposal })),
  settlementAnswered: ({ seat, proposal, accepted }) =>
    line(
      phrase(`record:settlementAnswered.${accepted ? "accepted" : "declined"}`, {
        seat: seatParam(seat),
        proposal,
      }),
    ),
  renegotiationClosed: ({ outcome, proposal = 0 }) =>
    line(phrase(`record:renegotiationClosed.${outcome}`, { proposal })),
};
