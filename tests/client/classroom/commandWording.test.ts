import { beforeAll, describe, expect, test } from "vitest";
import { sayAny } from "#client/panels/parts/say.ts";
import { loadClassTexts, loadTableTexts, setScenarioTexts } from "#client/text/i18n.ts";
import { wordCommand } from "#client/viewmodel/classroom/commandWording.ts";
import type { Desk } from "#client/viewmodel/desk.ts";
import { loadPack, PACKS_FOLDER } from "#server/scenarios/loadPacks.ts";
import { type SeatCommand, seatCommandSchema } from "#shared/rules/commands.ts";
import { agreed, calm, fund, lastDeal, pay, promise, toPropose } from "#tests/support/deals.ts";
import { given, JAPAN, KOREA } from "#tests/support/given.ts";
import { deskOf } from "../support/desk.ts";

beforeAll(async () => {
  await Promise.all([loadTableTexts(), loadClassTexts()]);
  const pack = loadPack(`${PACKS_FOLDER}/trilateral`);
  if (!pack.ok) throw new Error("The pack cannot be read");
  setScenarioTexts(pack.value.texts);
});

const caucus = given({ scenario: calm }).inPhase("caucus");
const CLAUSES = [promise(KOREA, pay(JAPAN, 1.5)), promise(JAPAN, fund("secretariat", 2))];
const SUBJECT = { kind: "adoptProgramme", programme: "secretariat" } as const;
const TEXT = { seat: "jakarta", mandate: "consult", shares: "equal" };

/** One of every kind of command and, where a kind has several sentences, one of each. */
const COMMANDS: readonly object[] = [
  { type: "markReady", ready: true },
  { type: "markReady", ready: false },
  { type: "speak", to: [], text: "Let us begin with the fund." },
  { type: "speak", to: ["japan"], text: "What do you need?" },
  { type: "proposeDeal", with: ["japan"], open: true, clauses: CLAUSES },
  { type: "proposeDeal", with: ["japan", "asean"], open: false, clauses: CLAUSES },
  { type: "counterDeal", deal: "x", revision: 1, clauses: CLAUSES },
  { type: "signDeal", deal: "x", revision: 1 },
  { type: "rejectDeal", deal: "x" },
  { type: "withdrawDeal", deal: "x" },
  { type: "shareIntelligence", to: "japan", item: { kind: "forecast" } },
  {
    type: "shareIntelligence",
    to: "japan",
    item: { kind: "objective", objective: "historyFaced" },
  },
  ...["accept", "decline", "hedge"].map((answer) => ({
    type: "answerOverture",
    overture: "usChipAccess",
    answer,
  })),
  ...["tableResolution", "offerSingleText"].flatMap((type) => [
    { type, subject: SUBJECT, package: TEXT },
    { type, subject: { kind: "reviseProgramme", programme: "secretariat" }, package: TEXT },
    { type, subject: { kind: "endProgramme", programme: "secretariat" }, package: {} },
    {
      type,
      subject: { kind: "crisisResponse", crisis: "coastGuardGrounding", option: "x" },
      package: {},
    },
  ]),
  { type: "secondResolution", resolution: "r1" },
  { type: "amendResolution", resolution: "r1", changes: { seat: "jakarta" } },
  ...["support", "abstain", "object", "dissociate"].map((position) => ({
    type: "takePosition",
    resolution: "r1",
    position,
  })),
  { type: "shelveResolution", resolution: "r1" },
  { type: "issueChairStatement", resolution: "r1" },
  { type: "issueMembersStatement", resolution: "r1" },
  { type: "setAgenda", order: ["r1"] },
  { type: "invokeNonInterference", against: { kind: "resolution", resolution: "r1" } },
  { type: "invokeNonInterference", against: { kind: "crisis", crisis: "coastGuardGrounding" } },
  {
    type: "submitBudget",
    budget: {
      defenceGrowth: 3,
      publishDefence: true,
      programmes: { secretariat: 1 },
      obligations: { unknown: 2 },
      reconciliation: [{ towards: "japan", step: "statement" }],
    },
  },
  { type: "respondCrisis", crisis: "coastGuardGrounding", option: "x", amount: 1 },
  { type: "writeReflection", text: "We gave first." },
  {
    type: "proposeSettlement",
    settlement: { keep: ["secretariat"], adopt: { disasterRelief: {} } },
  },
  ...[true, false].map((accepted) => ({ type: "answerSettlement", proposal: 2, accepted })),
];

const parsed: readonly SeatCommand[] = COMMANDS.map((command) => seatCommandSchema.parse(command));

function inWords(command: SeatCommand, desk: Desk): readonly string[] {
  const { text, details } = wordCommand(command, desk);
  return [text, ...details].map(sayAny);
}

describe("a suggested command in words", () => {
  test("covers every command that a delegation has", () => {
    const covered = new Set(parsed.map(({ type }) => type));
    const all = seatCommandSchema.options.map((option) => option.shape.type.value);
    expect([...all].filter((type) => !covered.has(type))).toEqual([]);
  });

  test.each(parsed.map((command) => [JSON.stringify(command), command] as const))(
    "%s is a sentence without gaps",
    (_name, command) => {
      for (const sentence of inWords(command, deskOf(caucus, KOREA))) {
        expect(sentence).not.toMatch(/\{\{|classroom:|record:|undefined/);
        expect(sentence).not.toBe("");
      }
    },
  );

  test("to sign a draft says with whom, and every clause of that draft", () => {
    const proposed = caucus.having(JAPAN, toPropose(KOREA, CLAUSES));
    const { id } = lastDeal(proposed);
    const words = inWords({ type: "signDeal", deal: id, revision: 1 }, deskOf(proposed, KOREA));
    expect(words[0]).toBe("Sign the draft with Japan.");
    expect(words).toHaveLength(1 + CLAUSES.length);
    expect(words[1]).toContain("US$ 1.5 bn");
  });

  test("to submit a budget says what each promise is, and leaves out what is nothing", () => {
    const owing = agreed(caucus, CLAUSES);
    const desk = deskOf(owing, KOREA);
    const [obligation] = Object.values(desk.own.obligations).filter(
      ({ clause }) => clause.from === KOREA,
    );
    if (obligation === undefined) throw new Error("nothing is owed");
    const budget = {
      defenceGrowth: 0,
      publishDefence: false,
      programmes: { secretariat: 0 },
      obligations: { [obligation.id]: 1.5 },
      reconciliation: [],
    };
    const words = inWords(seatCommandSchema.parse({ type: "submitBudget", budget }), desk);
    expect(words).toHaveLength(3);
    expect(words[1]).toContain("0 %, not published");
    expect(words[2]).toContain("US$ 1.5 bn");
  });
});
