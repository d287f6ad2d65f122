import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import { R1, SECRETARIAT } from "#tests/support/texts.ts";
import { CRISIS, NEWS, OBLIGATION, OPTION, type Samples } from "./sampleCase.ts";

const kept = { year: 1, kept: true, weight: 1, reason: "promiseKept" } as const;
const budget = {
  defenceGrowth: 2,
  publishDefence: true,
  programmes: { [SECRETARIAT]: 1 },
  obligations: { [OBLIGATION]: 2 },
  reconciliation: [],
};
const coordination = { factor: 0.7, terms: [{ reason: "base", amount: 0.7 }] } as const;
const resolved = {
  crisis: CRISIS,
  option: OPTION,
  strength: 9,
  coordination,
  contributions: { [KOREA]: 2 },
  losses: { [JAPAN]: 1 },
  severe: true,
};

/** What the year brings: money, crises, and how the region and trust move. */
export const yearSamples = {
  incomePaid: [{ type: "incomePaid", amounts: { [KOREA]: 11 } }],
  crisesDrawn: [{ type: "crisesDrawn", crises: [CRISIS] }],
  budgetSubmitted: [{ type: "budgetSubmitted", seat: KOREA, budget }],
  budgetExecuted: [true, false].map((byDefault) => ({
    type: "budgetExecuted",
    seat: KOREA,
    budget,
    spent: 4,
    byDefault,
    defenceSpending: 47,
  })),
  programmeFunded: [
    {
      type: "programmeFunded",
      programme: SECRETARIAT,
      by: { [KOREA]: 1 },
      due: { [KOREA]: 2 },
      funded: 0.5,
      maturity: 0.25,
    },
  ],
  reconciliationTaken: [
    { type: "reconciliationTaken", seat: KOREA, towards: JAPAN, step: "commission" },
  ],
  crisisStruck: ([1, 2, 3] as const).map((severity) => ({
    type: "crisisStruck",
    crisis: CRISIS,
    year: 1,
    severity,
    need: 12,
  })),
  crisisResponded: [
    { type: "crisisResponded", seat: KOREA, crisis: CRISIS, option: OPTION, amount: 2 },
  ],
  collectiveResponseSet: [{ type: "collectiveResponseSet", crisis: CRISIS, option: OPTION }],
  crisisResolved: (["contained", "managed", "uncontained"] as const).map((outcome) => ({
    type: "crisisResolved",
    ...resolved,
    outcome,
  })),
  tracksMoved: [
    {
      type: "tracksMoved",
      moves: [
        { track: "tension", by: 3, reason: "drift" },
        { track: "cyber", by: 1, reason: "programme", about: SECRETARIAT },
        { track: "health", by: -2, reason: "crisis", about: CRISIS },
        { track: "centrality", by: -3, reason: "nonInterference", about: ASEAN },
        { track: "rivalry", by: 1, reason: "news", about: NEWS },
        { track: "centrality", by: 1, reason: "procedure", about: R1 },
      ],
    },
  ],
  societalTrustMoved: [
    { type: "societalTrustMoved", pair: "japan~korea", by: 3, reason: "reconciliation" },
    {
      type: "societalTrustMoved",
      pair: "japan~korea",
      by: 3,
      reason: "programme",
      about: SECRETARIAT,
    },
  ],
  trustEvidenceFound: [
    { type: "trustEvidenceFound", pair: "japan>korea", evidence: kept, knownTo: "all" },
    {
      type: "trustEvidenceFound",
      pair: "japan>korea",
      evidence: { ...kept, kept: false, reason: "promiseBroken" },
      knownTo: "all",
    },
  ],
  trustAged: [{ type: "trustAged", factor: 0.85 }],
  treasuryMoved: [
    { type: "treasuryMoved", seat: KOREA, by: 2, reason: "income", secret: false },
    {
      type: "treasuryMoved",
      seat: KOREA,
      by: -2,
      reason: "crisisLoss",
      about: CRISIS,
      secret: true,
    },
  ],
  treasuryDeclared: [{ type: "treasuryDeclared", seat: KOREA, undisclosed: 0 }],
  defenceEstimated: [
    { type: "defenceEstimated", seat: KOREA, low: 45, high: 48, believedGrowth: 0, opacity: 0.3 },
    {
      type: "defenceEstimated",
      seat: KOREA,
      low: 46,
      high: 46,
      believedGrowth: 0,
      reportedGrowth: 2,
      opacity: 0,
    },
  ],
  securityAssessed: [{ type: "securityAssessed", seat: KOREA, security: 52.5 }],
} as const satisfies Partial<Samples>;
