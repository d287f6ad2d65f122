import { describe, expect, test } from "vitest";
import {
  type CrisisSheet,
  crisisCommand,
  crisisDraftOf,
  crisisSheets,
} from "#client/viewmodel/now/crisisModel.ts";
import { crisisId, optionId } from "#shared/kernel/ids.ts";
import { coordinationOf } from "#shared/rules/crises/response.ts";
import {
  agreed,
  calm,
  calmCaucus,
  contribute,
  promise,
  withProgramme,
} from "#tests/support/deals.ts";
import {
  ADVANCE,
  ASEAN,
  type Given,
  given,
  INSTRUCTOR,
  JAPAN,
  KOREA,
} from "#tests/support/given.ts";
import { deskOf, openDeskOf } from "../support/desk.ts";

const TYPHOON = crisisId("superTyphoon");

describe("a crisis card", () => {
  test("11.2 and 11.6 need, what counts as managed, and losses grow with severity", () => {
    const { card, crisis, managedFrom, exposures } = sheetOf(typhoon());
    expect(crisis.need).toBe(card.need * 1.5);
    expect(managedFrom).toBeCloseTo(crisis.need * 0.6, 5);
    for (const { seat, exposure, loss } of exposures) {
      expect(exposure).toBe(card.exposure[seat]);
      expect(loss).toBeCloseTo(card.loss * 1.5 * exposure, 1);
    }
  });

  test("11.5 co-ordination is what the rules would make of it, apart and with one response", () => {
    const mature = { maturity: 1, funded: 1 };
    for (const table of [
      typhoon(),
      typhoon(withProgramme(given({ scenario: calm }), "secretariat", mature)),
      typhoon(withProgramme(given({ scenario: calm }), "disasterStandby", mature)),
      typhoon(withProgramme(given({ scenario: calm }), "secretariat", { maturity: 0.5 })),
    ]) {
      const { coordination, card } = sheetOf(table);
      const factor = (isOneResponse: boolean): number =>
        coordinationOf(table.scenario, table.state, {
          kind: card.kind,
          isOneResponse,
          isCollective: false,
        }).factor;
      expect(coordination.split).toBeCloseTo(factor(false), 5);
      expect(coordination.joint).toBeCloseTo(factor(true), 5);
    }
  });

  test("11.5 what all must give together is just enough if they choose one response", () => {
    const table = typhoon();
    const { coordination, card, crisis } = sheetOf(table);
    const option = card.options.find(({ efficiency }) => efficiency === 1) ?? card.options[0];
    if (option === undefined) throw new Error("A crisis without options");
    const rich = table.where((state) => ({
      seats: Object.fromEntries(
        Object.entries(state.seats).map(([id, seat]) => [id, { ...seat, treasury: 100 }]),
      ),
    }));
    const half = Math.ceil((coordination.neededTogether / 2) * 10) / 10;
    const resolved = rich
      .having(KOREA, { type: "respondCrisis", crisis: crisis.id, option: option.id, amount: half })
      .having(JAPAN, { type: "respondCrisis", crisis: crisis.id, option: option.id, amount: half })
      .having(INSTRUCTOR, ADVANCE);
    const strength = resolved.state.crises[crisis.id]?.strength ?? 0;
    expect(strength).toBeGreaterThanOrEqual(crisis.need * option.efficiency);
    expect(strength).toBeLessThan(crisis.need * option.efficiency + 0.5);
  });

  test("6.2 promised help for this kind is shown as long as it is not settled", () => {
    const help = agreed(calmCaucus(), [promise(JAPAN, contribute("typhoon", 2), { due: 3 })]);
    const other = agreed(calmCaucus(), [promise(JAPAN, contribute("haze", 2), { due: 3 })]);
    expect(sheetOf(typhoon(help)).pledges).toMatchObject([{ clause: { from: JAPAN } }]);
    expect(sheetOf(typhoon(other)).pledges).toEqual([]);
  });

  test("13.2 the mandate's points stand beside each response, and nowhere for a host", () => {
    const table = typhoon();
    const [open] = crisisSheets(openDeskOf(table));
    const own = sheetOf(table);
    expect(own.options).not.toEqual([]);
    expect(own.options.filter(({ points }) => points === undefined)).toEqual([]);
    expect(open?.options.map(({ points }) => points)).toEqual(own.options.map(() => undefined));
  });

  test("8.15 it can be struck only by a delegation whose domestic affairs it touches", () => {
    const haze = inject(given({ scenario: calm }), "seasonalHaze");
    expect(sheetOf(haze, ASEAN).mayStrike).toBe(true);
    expect(sheetOf(haze, JAPAN).mayStrike).toBe(false);
  });
});

describe("a commitment", () => {
  test("11.3 a response and an amount become a command that the rules accept", () => {
    const table = typhoon();
    const { bounds, options } = sheetOf(table);
    if (bounds === undefined) throw new Error("Nothing can be committed");
    const option = options[0]?.option ?? "";
    const read = crisisCommand({ option, amount: "1,5" }, TYPHOON, bounds);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const after = table.when(KOREA, read.value).yields({ type: "crisisResponded", amount: 1.5 });
    expect(crisisDraftOf(deskOf(after, KOREA), TYPHOON)).toEqual({ option, amount: "1.5" });
  });

  test("giving nothing is an answer, but a response must be chosen", () => {
    const { bounds } = sheetOf(typhoon());
    if (bounds === undefined) throw new Error("Nothing can be committed");
    const [first = optionId("")] = bounds.options;
    expect(crisisCommand({ option: first, amount: "" }, TYPHOON, bounds)).toMatchObject({
      value: { amount: 0 },
    });
    expect(crisisCommand({ option: "", amount: "1" }, TYPHOON, bounds)).toMatchObject({
      error: { option: { key: "panels:crisis.error.option" } },
    });
  });

  test.each(["-1", "0.05", "999", "all"])("11.3 an amount of “%s” is marked", (amount) => {
    const { bounds } = sheetOf(typhoon());
    if (bounds === undefined) throw new Error("Nothing can be committed");
    const [first = optionId("")] = bounds.options;
    expect(crisisCommand({ option: first, amount }, TYPHOON, bounds)).toMatchObject({
      error: { amount: { key: "panels:crisis.error.amount" } },
    });
  });
});

const inject = (table: Given, crisis: string): Given =>
  table.inPhase("crisis").having(INSTRUCTOR, { type: "injectCrisis", crisis: crisisId(crisis) });

/** A typhoon of severity 2, the only crisis of a calm game. */
const typhoon = (table: Given = given({ scenario: calm })): Given => inject(table, TYPHOON);

function sheetOf(table: Given, seat = KOREA): CrisisSheet {
  const sheet = crisisSheets(deskOf(table, seat)).at(-1);
  if (sheet === undefined) throw new Error("No crisis has struck");
  return sheet;
}
