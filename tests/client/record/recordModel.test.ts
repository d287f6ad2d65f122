import { beforeAll, describe, expect, test } from "vitest";
import { sayAny } from "#client/panels/parts/say.ts";
import { loadTableTexts, setScenarioTexts } from "#client/text/i18n.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import type { EventOf } from "#client/viewmodel/record/recordContext.ts";
import { RECORD_KINDS, recordItems, wordEvent } from "#client/viewmodel/record/recordModel.ts";
import { loadPack, PACKS_FOLDER } from "#server/scenarios/loadPacks.ts";
import {
  crisisId,
  dealId,
  idsOf,
  newsId,
  objectiveId,
  optionId,
  overtureId,
  playerId,
  programmeId,
} from "#shared/kernel/ids.ts";
import { seedRng } from "#shared/kernel/rng.ts";
import { playItself } from "#shared/practice/selfPlay.ts";
import type { RecordEntry } from "#shared/protocol/messages.ts";
import type { Texts } from "#shared/scenario/texts.ts";
import type { Event, EventType } from "#shared/views/view.ts";
import { agreed, calmCaucus, lastDeal, obligationOf, pay, promise } from "#tests/support/deals.ts";
import { ASEAN, given, JAPAN, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { R1, textOf, toAdopt } from "#tests/support/texts.ts";
import { deskOf } from "../support/desk.ts";

beforeAll(async () => {
  await loadTableTexts();
  setScenarioTexts({ en: scenarioTexts() });
});

describe("every event in words", () => {
  test.each(idsOf<EventType>(samples()))("%s is told with every place filled", (type) => {
    for (const event of samples()[type]) {
      const wording = wordEvent(event, DESK);
      if (UNTOLD.has(event.type)) {
        expect(wording).toBeUndefined();
        continue;
      }
      const lines = [wording?.text, ...(wording?.details ?? [])].map((phrase) =>
        phrase === undefined ? "" : sayAny(phrase),
      );
      for (const line of lines) {
        expect(line).toMatch(/^[“\p{Lu}\d].*\S$/u);
        expect(line).not.toMatch(/\{\{|undefined|^[a-z]+:/);
      }
    }
  });

  test("a whole game of bots is told without a gap", { timeout: 120_000 }, () => {
    const game = playItself(trilateral, { seed: 11, years: 3 });
    const table = given({ years: 3 }).where(() => game.state);
    const desk = deskOf(table, KOREA);
    const untold = game.events.filter(
      (event) => wordEvent(event, desk) === undefined && !UNTOLD.has(event.type),
    );
    expect(untold).toEqual([]);
    const texts = game.events.flatMap((event) => {
      const wording = wordEvent(event, desk);
      return wording === undefined ? [] : [wording.text, ...wording.details].map(sayAny);
    });
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter((text) => /\{\{|undefined|^[a-z]+:/.test(text))).toEqual([]);
  });
});

describe("sentences say who did what", () => {
  test("5.3 a deal is told with its clauses as treaty text", () => {
    expect(
      told({
        type: "dealProposed",
        deal: dealId("d1"),
        by: KOREA,
        parties: [KOREA, JAPAN],
        open: true,
        clauses: [promise(KOREA, pay(JAPAN, 2), { due: 3 })],
      }),
    ).toEqual([
      "Korea proposed an open deal to Japan.",
      "Korea pays Japan US$ 2 bn by the end of year 3.",
    ]);
  });

  test("6.5 a broken promise names what was missing", () => {
    const obligation = obligationOf(DEAL_IN_FORCE).id;
    const lines = told({
      type: "obligationSettled",
      obligation,
      outcome: "broken",
      missing: 1.5,
      year: 1,
      public: true,
    });
    expect(lines[0]).toBe("Korea broke a promise; US$ 1.5 bn was missing.");
  });

  test("4.5 a statement of the phrase book is told in the reader's language, ids as names", () => {
    const [line] = told({
      type: "messageSpoken",
      from: JAPAN,
      channel: [],
      text: "",
      statement: { key: "asksTooMuchMoney", params: { amount: 2.5 } },
      at: 0,
    });
    expect(line).toBe(
      "Japan said on the plenary floor: “US$ 2.5 bn is more than this is worth to us.”",
    );
  });

  test("12.1 a move of a track is told with its cause by name", () => {
    const lines = told({
      type: "tracksMoved",
      moves: [{ track: "tension", by: -0.8, reason: "programme", about: "secretariat" }],
    });
    expect(lines[1]).toContain("Permanent ASEAN–Korea–Japan Secretariat");
  });
});

describe("the record filtered", () => {
  const record = [
    entry(0, 1, { type: "gameStarted" }),
    entry(1, 1, { type: "messageSpoken", from: JAPAN, channel: [], text: "Hello", at: 0 }),
    entry(2, 2, { type: "newsInjected", text: "A summit is called." }),
    entry(3, 2, { type: "chanceDrawn", rng: seedRng(1) }),
  ];

  test("the newest line stands first, and what is not told is left out", () => {
    expect(recordItems(DESK, record).map(({ index }) => index)).toEqual([2, 1, 0]);
  });

  test("by year and by kind", () => {
    expect(recordItems(DESK, record, { year: 1 }).map(({ index }) => index)).toEqual([1, 0]);
    expect(recordItems(DESK, record, { kind: "talk" }).map(({ index }) => index)).toEqual([1]);
    expect(recordItems(DESK, record, { year: 2, kind: "talk" })).toEqual([]);
  });

  test("every line has a kind that can be filtered by", () => {
    const kinds = new Set(recordItems(DESK, record).map(({ kind }) => kind));
    expect(kinds.size).toBeGreaterThan(1);
    expect(RECORD_KINDS).toEqual(expect.arrayContaining([...kinds]));
  });
});

/** What no delegation is told in words. */
const UNTOLD: ReadonlySet<EventType> = new Set(["chanceDrawn"]);

const DEAL_IN_FORCE = agreed(calmCaucus(), [promise(KOREA, pay(JAPAN, 2))], { open: true });

/** A plenary with a text before it, and a deal in force. */
const DESK: OpenDesk = deskOf(
  agreed(calmCaucus(), [promise(KOREA, pay(JAPAN, 2))], { open: true })
    .inPhase("plenary")
    .having(KOREA, toAdopt("secretariat")),
  KOREA,
);

function told(event: Event): readonly string[] {
  const wording = wordEvent(event, DESK);
  return wording === undefined ? [] : [wording.text, ...wording.details].map(sayAny);
}

function entry(
  index: number,
  year: number,
  event: Event | { readonly type: "gameStarted" },
): RecordEntry {
  const whole = event.type === "gameStarted" ? startedAs() : event;
  return { index, year, phase: "caucus", at: index, event: whole };
}

function scenarioTexts(): Texts {
  const loaded = loadPack(`${PACKS_FOLDER}/trilateral`);
  const english = loaded.ok ? loaded.value.texts["en"] : undefined;
  if (english === undefined) throw new Error("Trilateral has no English texts");
  return english;
}

/** One event of each type at least: a new type does not compile until it is told. */
function samples(): { readonly [Type in EventType]: readonly EventOf<Type>[] } {
  const deal = lastDeal(DEAL_IN_FORCE).id;
  const obligation = obligationOf(DEAL_IN_FORCE).id;
  const crisis = crisisId("superTyphoon");
  const [option = optionId("")] = (
    trilateral.crises.find(({ id }) => id === crisis)?.options ?? []
  ).map(({ id }) => id);
  const [overture = overtureId("")] = trilateral.overtures.map(({ id }) => id);
  const [news = newsId("")] = trilateral.news.map(({ id }) => id);
  const secretariat = programmeId("secretariat");
  const text = textOf("secretariat");
  const clauses = [
    promise(KOREA, pay(JAPAN, 2), { condition: { kind: "ifPerformed", party: JAPAN } }),
  ];
  const kept = { year: 1, kept: true, weight: 1, reason: "promiseKept" } as const;
  const budget = {
    defenceGrowth: 2,
    publishDefence: true,
    programmes: { [secretariat]: 1 },
    obligations: { [obligation]: 2 },
    reconciliation: [],
  };
  const programme = {
    id: secretariat,
    adoptedIn: 1,
    package: text,
    members: [ASEAN, KOREA, JAPAN],
    shares: { [ASEAN]: 0.34, [KOREA]: 0.33, [JAPAN]: 0.33 },
    maturity: 0,
    funded: 0,
    paid: {},
  };
  const coordination = { factor: 0.7, terms: [{ reason: "base", amount: 0.7 }] } as const;
  const resolved = {
    crisis,
    option,
    strength: 9,
    coordination,
    contributions: { [KOREA]: 2 },
    losses: { [JAPAN]: 1 },
    severe: true,
  };
  return {
    seatAssigned: [
      { type: "seatAssigned", seat: KOREA },
      { type: "seatAssigned", seat: KOREA, player: { id: playerId("p"), kind: "person" } },
      { type: "seatAssigned", seat: KOREA, player: { id: playerId("b"), kind: "bot" } },
    ],
    gameStarted: [startedAs()],
    phaseBegan: [{ type: "phaseBegan", year: 1, phase: "caucus", chair: ASEAN, at: 0 }],
    readyMarked: [
      { type: "readyMarked", seat: KOREA, ready: true },
      { type: "readyMarked", seat: KOREA, ready: false },
    ],
    gamePaused: [{ type: "gamePaused" }],
    gameResumed: [{ type: "gameResumed" }],
    phaseExtended: [{ type: "phaseExtended", endsAt: 1, by: 60_000 }],
    phaseRewound: [{ type: "phaseRewound", at: 0 }],
    clockExtended: [{ type: "clockExtended", by: 5_000 }],
    chanceDrawn: [{ type: "chanceDrawn", rng: seedRng(1) }],
    gameEnded: (["completed", "collapsed", "closed"] as const).map((reason) => ({
      type: "gameEnded",
      ending: { reason, region: "coldPeace", scores: {} },
    })),
    seatCovered: (["instructor", "clock"] as const).flatMap((by) =>
      (["caretaker", "full"] as const).map((scope) => ({
        type: "seatCovered",
        seat: KOREA,
        scope,
        by,
      })),
    ),
    seatReturned: [{ type: "seatReturned", seat: KOREA }],
    seatMuted: [
      { type: "seatMuted", seat: KOREA, muted: true },
      { type: "seatMuted", seat: KOREA, muted: false },
    ],
    seatNudged: [
      { type: "seatNudged", seat: KOREA, by: "instructor" },
      { type: "seatNudged", seat: KOREA, by: "clock" },
    ],
    announced: [{ type: "announced", text: "Five minutes to go." }],
    incomePaid: [{ type: "incomePaid", amounts: { [KOREA]: 11 } }],
    newsBroke: [{ type: "newsBroke", news }],
    newsInjected: [{ type: "newsInjected", text: "A summit is called." }],
    newsForeseen: [{ type: "newsForeseen", news }],
    crisesDrawn: [{ type: "crisesDrawn", crises: [crisis] }],
    forecastDealt: [{ type: "forecastDealt", seat: KOREA, forecast: FORECAST }],
    overtureMade: [{ type: "overtureMade", seat: KOREA, overture }],
    overtureAnswered: (["accept", "hedge", "decline"] as const).map((answer) => ({
      type: "overtureAnswered",
      seat: KOREA,
      overture,
      answer,
      paid: 2,
      alignment: 1,
      security: 0,
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
      deal,
      by: KOREA,
      parties: [KOREA, JAPAN],
      open,
      clauses,
    })),
    dealCountered: [{ type: "dealCountered", deal, by: JAPAN, clauses }],
    dealSigned: [{ type: "dealSigned", deal, by: JAPAN }],
    dealRejected: [{ type: "dealRejected", deal, by: JAPAN }],
    dealWithdrawn: [{ type: "dealWithdrawn", deal, by: KOREA }],
    dealExpired: [{ type: "dealExpired", deal }],
    dealEnteredIntoForce: [
      { type: "dealEnteredIntoForce", deal, year: 1, obligations: [obligation], escrowed: {} },
    ],
    dealFulfilled: [{ type: "dealFulfilled", deal }],
    obligationPerformed: [
      { type: "obligationPerformed", obligation, amount: 2 },
      { type: "obligationPerformed", obligation, amount: 0 },
    ],
    obligationSettled: (["kept", "broken", "excused"] as const).map((outcome) => ({
      type: "obligationSettled",
      obligation,
      outcome,
      year: 1,
      public: true,
    })),
    escrowReleased: [
      { type: "escrowReleased", obligation, from: KOREA, amount: 2 },
      { type: "escrowReleased", obligation, from: KOREA, to: JAPAN, amount: 2 },
      { type: "escrowReleased", obligation, from: KOREA, to: KOREA, amount: 2 },
    ],
    agendaSet: [{ type: "agendaSet", order: [R1] }],
    resolutionTabled: [false, true].flatMap((singleText) =>
      (
        [
          { kind: "adoptProgramme", programme: secretariat },
          { kind: "reviseProgramme", programme: secretariat },
          { kind: "endProgramme", programme: secretariat },
          { kind: "crisisResponse", crisis, option },
        ] as const
      ).map((subject) => ({
        type: "resolutionTabled",
        resolution: R1,
        by: KOREA,
        subject,
        matter: "procedural",
        rule: "consensus",
        package: subject.kind === "adoptProgramme" ? text : {},
        singleText,
        year: 1,
      })),
    ),
    resolutionSeconded: [{ type: "resolutionSeconded", resolution: R1, by: JAPAN }],
    resolutionAmended: [
      { type: "resolutionAmended", resolution: R1, by: JAPAN, package: textOf("secretariat") },
    ],
    positionTaken: (["support", "abstain", "object", "dissociate"] as const).map((position) => ({
      type: "positionTaken",
      resolution: R1,
      seat: JAPAN,
      position,
    })),
    silenceBroken: [{ type: "silenceBroken", resolution: R1, by: JAPAN }],
    resolutionDecided: (
      ["adopted", "blocked", "shelved", "struck", "chairStatement", "membersStatement"] as const
    ).map((outcome) => ({
      type: "resolutionDecided",
      resolution: R1,
      outcome,
      members: outcome === "adopted" ? [KOREA, JAPAN] : [],
    })),
    programmeAdopted: [{ type: "programmeAdopted", programme }],
    programmeRevised: [
      {
        type: "programmeRevised",
        programme: secretariat,
        package: text,
        members: programme.members,
        shares: programme.shares,
      },
    ],
    programmeEnded: [{ type: "programmeEnded", programme: secretariat }],
    procedureChanged: [{ type: "procedureChanged", matter: "economic", rule: "silence" }],
    nonInterferenceInvoked: [
      { type: "nonInterferenceInvoked", seat: ASEAN, against: { kind: "crisis", crisis } },
      {
        type: "nonInterferenceInvoked",
        seat: ASEAN,
        against: { kind: "resolution", resolution: R1 },
      },
    ],
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
        programme: secretariat,
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
      crisis,
      year: 1,
      severity,
      need: 12,
    })),
    crisisResponded: [{ type: "crisisResponded", seat: KOREA, crisis, option, amount: 2 }],
    collectiveResponseSet: [{ type: "collectiveResponseSet", crisis, option }],
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
          { track: "cyber", by: 1, reason: "programme", about: secretariat },
          { track: "health", by: -2, reason: "crisis", about: crisis },
          { track: "centrality", by: -3, reason: "nonInterference", about: ASEAN },
          { track: "rivalry", by: 1, reason: "news", about: news },
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
        about: secretariat,
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
        about: crisis,
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
    overtureExposed: (["accept", "hedge"] as const).map((answer) => ({
      type: "overtureExposed",
      seat: JAPAN,
      overture,
      answer,
    })),
    reflectionWritten: [{ type: "reflectionWritten", seat: KOREA, year: 1, text: "We listened." }],
    renegotiationOpened: [
      {
        type: "renegotiationOpened",
        at: 0,
        endsAt: 300_000,
        ground: { trust: [-1, 50], purse: 9, aims: {} },
      },
    ],
    settlementProposed: [
      {
        type: "settlementProposed",
        proposal: 1,
        by: KOREA,
        settlement: { keep: [], adopt: {} },
        at: 0,
      },
    ],
    settlementAnswered: [true, false].map((accepted) => ({
      type: "settlementAnswered",
      proposal: 1,
      seat: JAPAN,
      accepted,
      at: 0,
    })),
    renegotiationClosed: [
      { type: "renegotiationClosed", outcome: "agreed", proposal: 1 },
      { type: "renegotiationClosed", outcome: "timeUp" },
      { type: "renegotiationClosed", outcome: "stopped" },
    ],
  };
}

const FORECAST = { year: 1, crisisKind: "typhoon", likelihood: 70 };

function startedAs(): EventOf<"gameStarted"> {
  const { seats, tracks, trust, procedure } = given().state;
  return {
    type: "gameStarted",
    at: 0,
    seats,
    tracks,
    government: trust.government,
    societal: trust.societal,
    procedure,
  };
}
