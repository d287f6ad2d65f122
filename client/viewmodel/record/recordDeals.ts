import type { DealId, ObligationId } from "#shared/kernel/ids.ts";
import type { Clause } from "#shared/views/view.ts";
import { wordClause } from "../deals/clauseWording.ts";
import type { OpenDesk } from "../desk.ts";
import { moneyParam, type Param, type Phrase, phrase, seatParam, seatsParam } from "../phrase.ts";
import { dealIn, line, obligationIn, type Wordings } from "./recordContext.ts";

/** Talk, deals, and what becomes of promises. */
export const DEAL_WORDINGS: Wordings<DealEvent> = {
  messageSpoken: ({ from, channel, text, statement }) => {
    const said: Param = statement === undefined ? text : { kind: "statement", statement };
    const to = channel.filter((seat) => seat !== from);
    return channel.length === 0
      ? line(phrase("record:spokenInPlenary", { from: seatParam(from), said }))
      : line(phrase("record:spoken", { from: seatParam(from), to: seatsParam(to), said }));
  },
  intelligenceShared: ({ to, item }) => {
    const params = { from: seatParam(item.from), to: seatParam(to) };
    return item.kind === "forecast"
      ? line(
          phrase("record:forecastShared", {
            ...params,
            crisisKind: { kind: "crisisKind", crisisKind: item.forecast.crisisKind },
            likelihood: item.forecast.likelihood,
          }),
        )
      : line(
          phrase("record:objectiveShared", {
            ...params,
            objective: { kind: "objective", seat: item.from, objective: item.objective },
          }),
        );
  },
  dealProposed: ({ by, parties, open, clauses }) =>
    line(
      phrase(open ? "record:dealProposed" : "record:secretDealProposed", {
        by: seatParam(by),
        others: seatsParam(parties.filter((seat) => seat !== by)),
      }),
      clauseLines(clauses),
    ),
  dealCountered: ({ deal, by, clauses }, desk) =>
    line(
      phrase("record:dealCountered", { by: seatParam(by), parties: partiesParam(desk, deal) }),
      clauseLines(clauses),
    ),
  dealSigned: ({ deal, by }, desk) => aboutDeal("record:dealSigned", desk, deal, seatParam(by)),
  dealRejected: ({ deal, by }, desk) => aboutDeal("record:dealRejected", desk, deal, seatParam(by)),
  dealWithdrawn: ({ deal, by }, desk) =>
    aboutDeal("record:dealWithdrawn", desk, deal, seatParam(by)),
  dealExpired: ({ deal }, desk) => aboutDeal("record:dealExpired", desk, deal),
  dealEnteredIntoForce: ({ deal }, desk) =>
    line(
      phrase("record:dealEnteredIntoForce", { parties: partiesParam(desk, deal) }),
      clauseLines(dealIn(desk, deal)?.revisions.at(-1)?.clauses ?? []),
    ),
  dealFulfilled: ({ deal }, desk) => aboutDeal("record:dealFulfilled", desk, deal),
  obligationPerformed: ({ obligation, amount }, desk) => {
    const debtor = debtorParam(desk, obligation);
    return line(
      amount > 0
        ? phrase("record:obligationPaid", { debtor, amount: moneyParam(amount) })
        : phrase("record:obligationDone", { debtor }),
      dutyLines(desk, obligation),
    );
  },
  obligationSettled: ({ obligation, outcome, missing }, desk) => {
    const debtor = debtorParam(desk, obligation);
    const text =
      outcome === "broken" && missing !== undefined && missing > 0
        ? phrase("record:obligationSettled.short", { debtor, missing: moneyParam(missing) })
        : phrase(`record:obligationSettled.${outcome}`, { debtor });
    return line(text, dutyLines(desk, obligation));
  },
  escrowReleased: ({ obligation, from, to, amount }, desk) => {
    const params = { from: seatParam(from), amount: moneyParam(amount) };
    return line(
      to === undefined || to === from
        ? phrase(to === undefined ? "record:escrowSpent" : "record:escrowReturned", params)
        : phrase("record:escrowPaid", { ...params, to: seatParam(to) }),
      dutyLines(desk, obligation),
    );
  },
};
export type DealEvent =
  | "messageSpoken"
  | "intelligenceShared"
  | "dealProposed"
  | "dealCountered"
  | "dealSigned"
  | "dealRejected"
  | "dealWithdrawn"
  | "dealExpired"
  | "dealEnteredIntoForce"
  | "dealFulfilled"
  | "obligationPerformed"
  | "obligationSettled"
  | "escrowReleased";

/** The sentences of clauses: each duty, and after it what it hangs on. */
export const clauseLines = (clauses: readonly Clause[]): readonly Phrase[] =>
  clauses.flatMap((clause) => {
    const { duty, condition } = wordClause(clause);
    return condition === undefined ? [duty] : [duty, condition];
  });

const dutyLines = (desk: OpenDesk, id: ObligationId): readonly Phrase[] => {
  const obligation = obligationIn(desk, id);
  return obligation === undefined ? [] : clauseLines([obligation.clause]);
};

const partiesParam = (desk: OpenDesk, id: DealId): Param =>
  seatsParam(dealIn(desk, id)?.parties ?? []);

const debtorParam = (desk: OpenDesk, id: ObligationId): Param => {
  const obligation = obligationIn(desk, id);
  return obligation === undefined ? seatsParam([]) : seatParam(obligation.clause.from);
};

const aboutDeal = (
  key: string,
  desk: OpenDesk,
  deal: DealId,
  by?: Param,
): ReturnType<typeof line> =>
  line(phrase(key, { parties: partiesParam(desk, deal), ...(by === undefined ? {} : { by }) }));
