import { expect, test } from "vitest";
import { decideMove } from "#shared/bots/decide.ts";
import { strategyOf } from "#shared/bots/strategy.ts";
import { PERSONALITY_IDS } from "#shared/bots/strategyName.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { seedRng } from "#shared/kernel/rng.ts";
import type { SeatCommand } from "#shared/rules/commands.ts";
import type { Clause } from "#shared/rules/state/deal.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import { project } from "#shared/views/project.ts";
import { type Given, given, JAPAN, KOREA } from "#tests/support/given.ts";
import { shippedCase } from "./shippedCase.ts";

/** What Korea, led by a bot of this character, does at once. */
function koreaIn(table: Given, personality: string): SeatCommand | undefined {
  const view = project(table.scenario, table.state, { kind: "seat", seat: KOREA });
  if (view.own === undefined) throw new Error("A seat sees its own");
  return decideMove({
    scenario: publicScenario(table.scenario),
    view: { public: view.public, own: view.own },
    ...strategyOf(personality),
    rng: seedRng(1),
  })?.command;
}

/** The first caucus, with no great power asking for an answer first. */
const caucus = (): Given =>
  given({ scenario: shippedCase })
    .inPhase("caucus")
    .where(({ seats }) => ({
      seats: Object.fromEntries(
        Object.values(seats).map((seat) => [seat.id, { ...seat, overtures: {} }]),
      ),
    }));

const offer = (table: Given, clauses: readonly Clause[]): Given =>
  table.having(JAPAN, { type: "proposeDeal", with: [KOREA], open: false, clauses: [...clauses] });

const pays = (from: SeatId, to: SeatId, amount: number): Clause => ({
  from,
  duty: { kind: "pay", to, amount },
  due: 1,
  escrow: false,
});

for (const personality of PERSONALITY_IDS) {
  test(`${personality} signs nothing that only asks`, () => {
    const asked = offer(caucus(), [pays(KOREA, JAPAN, 1)]);
    expect(koreaIn(asked, personality)?.type).not.toBe("signDeal");
  });

  test(`${personality} gives no money for a forecast that costs nothing`, () => {
    const asked = offer(caucus(), [
      pays(KOREA, JAPAN, 6),
      { from: JAPAN, duty: { kind: "shareForecast", to: KOREA }, due: 1, escrow: false },
    ]);
    expect(koreaIn(asked, personality)?.type).not.toBe("signDeal");
  });

  test(`${personality} does not take a promise for as good as money`, () => {
    const swapped = offer(caucus(), [pays(KOREA, JAPAN, 3), pays(JAPAN, KOREA, 3)]);
    expect(koreaIn(swapped, personality)?.type).not.toBe("signDeal");
  });

  test(`${personality} gives nothing to an offer that is repeated`, () => {
    let table = caucus();
    for (let times = 0; times < 50; times++) {
      table = offer(table, [pays(KOREA, JAPAN, 0.5)]);
      const answer = koreaIn(table, personality);
      if (answer === undefined) throw new Error("The draft was not answered");
      expect(answer.type).not.toBe("signDeal");
      table = table.having(KOREA, answer);
      const open = Object.values(table.state.deals).find((deal) => deal.status === "drafted");
      if (open !== undefined) table = table.having(JAPAN, { type: "rejectDeal", deal: open.id });
    }
    expect(Object.keys(table.state.obligations)).toEqual([]);
  });

  test(`${personality} signs what is plainly good for it`, () => {
    const gift = offer(caucus(), [
      { ...pays(JAPAN, KOREA, 4), escrow: true },
      { from: KOREA, duty: { kind: "shareForecast", to: JAPAN }, due: 1, escrow: false },
    ]);
    expect(koreaIn(gift, personality)?.type).toBe("signDeal");
  });
}
