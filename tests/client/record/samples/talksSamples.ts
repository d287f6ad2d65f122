import { objectiveId, overtureId } from "#shared/kernel/ids.ts";
import { lastDeal, pay, promise } from "#tests/support/deals.ts";
import { JAPAN, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { DEAL_IN_FORCE, OBLIGATION, type Samples } from "./sampleCase.ts";

const DEAL = lastDeal(DEAL_IN_FORCE).id;
const [OVERTURE = overtureId("")] = trilateral.overtures.map(({ id }) => id);
const FORECAST = { year: 1, crisisKind: "typhoon", likelihood: 70 };
const clauses = [
  promise(KOREA, pay(JAPAN, 2), { condition: { kind: "ifPerformed", party: JAPAN } }),
];

/** What is said, shown, offered and promised. */
export const talksSamples = {
  forecastDealt: [{ type: "forecastDealt", seat: KOREA, forecast: FORECAST }],
  overtureMade: [{ type: "overtureMade", seat: KOREA, overture: OVERTURE }],
  overtureAnswered: (["accept", "hedge", "decline"] as const).map((answer) => ({
    type: "overtureAnswered",
    seat: KOREA,
    overture: OVERTURE,
    answer,
    paid: 2,
    alignment: 1,
    security: 0,
  })),
  overtureExposed: (["accept", "hedge"] as const).map((answer) => ({
    type: "overtureExposed",
    seat: JAPAN,
    overture: OVERTURE,
    answer,
  })),
  messageSpoken: [
    { type: "messageSpoken", from: KOREA, channel: [], text: "Hello", at: 0 },
    { type: "messageSpoken", from: KOREA, channel: [KOREA, JAPAN], text: "Hello", at: 0 },
  ],
  intelligenceShared: [
    {
      type: "intelligenceShared",
      to: KOREA,
      item: { kind: "forecast", from: JAPAN, forecast: FORECAST },
    },
    {
      type: "intelligenceShared",
      to: KOREA,
      item: { kind: "objective", from: JAPAN, objective: objectiveId("trustedPartner") },
    },
  ],
  dealProposed: [true, false].map((open) => ({
    type: "dealProposed",
    deal: DEAL,
    by: KOREA,
    parties: [KOREA, JAPAN],
    open,
    clauses,
  })),
  dealCountered: [{ type: "dealCountered", deal: DEAL, by: JAPAN, clauses }],
  dealSigned: [{ type: "dealSigned", deal: DEAL, by: JAPAN }],
  dealRejected: [{ type: "dealRejected", deal: DEAL, by: JAPAN }],
  dealWithdrawn: [{ type: "dealWithdrawn", deal: DEAL, by: KOREA }],
  dealExpired: [{ type: "dealExpired", deal: DEAL }],
  dealEnteredIntoForce: [
    { type: "dealEnteredIntoForce", deal: DEAL, year: 1, obligations: [OBLIGATION], escrowed: {} },
  ],
  dealFulfilled: [{ type: "dealFulfilled", deal: DEAL }],
  obligationPerformed: [
    { type: "obligationPerformed", obligation: OBLIGATION, amount: 2 },
    { type: "obligationPerformed", obligation: OBLIGATION, amount: 0 },
  ],
  obligationSettled: (["kept", "broken", "excused"] as const).map((outcome) => ({
    type: "obligationSettled",
    obligation: OBLIGATION,
    outcome,
    year: 1,
    public: true,
  })),
  escrowReleased: [
    { type: "escrowReleased", obligation: OBLIGATION, from: KOREA, amount: 2 },
    { type: "escrowReleased", obligation: OBLIGATION, from: KOREA, to: JAPAN, amount: 2 },
    { type: "escrowReleased", obligation: OBLIGATION, from: KOREA, to: KOREA, amount: 2 },
  ],
} as const satisfies Partial<Samples>;
