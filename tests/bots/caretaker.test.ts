import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caretakerMove } from "#shared/bots/caretaker.ts";
import { crisisId, programmeId, resolutionId, type SeatId } from "#shared/kernel/ids.ts";
import type { SeatCommand } from "#shared/rules/commands.ts";
import { decide } from "#shared/rules/decide.ts";
import { evolveAll } from "#shared/rules/evolve.ts";
import type { GameState } from "#shared/rules/state.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { project } from "#shared/views/project.ts";
import {
  advanced,
  agreed,
  calm,
  calmCaucus,
  contribute,
  escrow,
  fund,
  obligationOf,
  pay,
  promise,
  struck,
  toBudget,
  toRespond,
  withProgramme,
} from "#tests/support/deals.ts";
import {
  ASEAN,
  CLOCK,
  type Given,
  given,
  INSTRUCTOR,
  JAPAN,
  KOREA,
  seat,
} from "#tests/support/given.ts";
import { playAtRandom } from "#tests/support/randomPlay.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import {
  asSingleText,
  opened,
  R2,
  toAdopt,
  toAmend,
  toEnd,
  toRevise,
  toSecond,
  toTake,
} from "#tests/support/texts.ts";

const FUND = programmeId("resilienceFund");
const TYPHOON = crisisId("superTyphoon");
const COVER = { type: "coverSeat", seat: KOREA, scope: "caretaker" } as const;

/** What a caretaker would do for the delegation now. */
function moveIn(scenario: Scenario, state: GameState, id: SeatId): SeatCommand | undefined {
  const { public: table, own } = project(scenario, state, { kind: "seat", seat: id });
  if (own === undefined) throw new Error("A seat has a view");
  return caretakerMove({ scenario: publicScenario(scenario), view: { public: table, own } })
    ?.command;
}
const moveOf = ({ scenario, state }: Given, id: SeatId = KOREA) => moveIn(scenario, state, id);
const READY = { type: "markReady", ready: true };

describe("15.2 a caretaker in the caucus", () => {
  test("signs nothing, rejects nothing and answers no overture, and is ready", () => {
    const drafted = calmCaucus().having(JAPAN, {
      type: "proposeDeal",
      with: [KOREA],
      open: false,
      clauses: [promise(JAPAN, pay(KOREA, 5))],
    });
    expect(moveOf(drafted)).toEqual(READY);
    const briefing = given();
    const waiting = [ASEAN, KOREA, JAPAN].find(
      (id) => Object.keys(briefing.state.seats[id]?.overtures ?? {}).length > 0,
    );
    expect(moveOf(briefing, waiting)).toEqual(READY);
  });

  test("shows the forecast that was promised to be shown", () => {
    const owing = agreed(given().inPhase("caucus"), [
      promise(KOREA, { kind: "shareForecast", to: JAPAN }),
    ]);
    const show = { type: "shareIntelligence", to: JAPAN, item: { kind: "forecast" } } as const;
    expect(moveOf(owing)).toEqual(show);
    expect(moveOf(owing.having(KOREA, show))).toEqual(READY);
  });
});

describe("15.2 a caretaker's budget", () => {
  const budgetOf = (table: Given) => {
    const move = moveOf(table);
    return move?.type === "submitBudget" ? move.budget : undefined;
  };

  test("pays dues and what falls due, nothing before its year, and lets defence be", () => {
    const owing = agreed(
      withProgramme(calmCaucus(), "resilienceFund"),
      [promise(KOREA, pay(JAPAN, 3)), promise(KOREA, pay(ASEAN, 2), { due: 2 })],
      { parties: [KOREA, JAPAN, ASEAN] },
    );
    const owed = obligationOf(owing).id;
    expect(budgetOf(owing.inPhase("budget"))).toEqual({
      defenceGrowth: 0,
      publishDefence: false,
      programmes: { [FUND]: 2.3 },
      obligations: { [owed]: 3 },
      reconciliation: [],
    });
  });

  test("keeps promises about funds, steps, publishing and growth", () => {
    const owing = agreed(withProgramme(calmCaucus(), "resilienceFund"), [
      promise(KOREA, fund("resilienceFund", 4)),
      promise(KOREA, { kind: "reconcile", towards: JAPAN, step: "statement" }),
      promise(KOREA, { kind: "publishDefence" }),
      promise(KOREA, { kind: "capDefence", percent: -2 }),
    ]);
    expect(budgetOf(owing.inPhase("budget"))).toMatchObject({
      defenceGrowth: -2,
      publishDefence: true,
      programmes: { [FUND]: 4 },
      reconciliation: [{ towards: JAPAN, step: "statement" }],
    });
  });

  test("spends no more than there is, dues first", () => {
    const owing = agreed(withProgramme(calmCaucus(), "resilienceFund"), [
      promise(KOREA, pay(JAPAN, 9)),
    ]).inPhase("budget");
    const owed = obligationOf(owing).id;
    const poor = owing.where(({ seats }) => {
      const korea = seats[KOREA];
      return korea === undefined ? {} : { seats: { ...seats, [KOREA]: { ...korea, treasury: 5 } } };
    });
    expect(budgetOf(poor)).toMatchObject({
      programmes: { [FUND]: 2.3 },
      obligations: { [owed]: 2.7 },
    });
  });

  test("leaves one that the delegation has submitted as it is", () => {
    const submitted = calmCaucus()
      .inPhase("budget")
      .having(KOREA, toBudget({ defenceGrowth: 3 }));
    expect(moveOf(submitted)).toEqual(READY);
  });
});

describe("15.2 a caretaker in a crisis", () => {
  /** A typhoon of severity 2, whose need is 15; the exposures are 0.9, 0.3 and 0.5. */
  const typhoon = (table = given({ scenario: calm })): Given =>
    struck(table.inPhase("crisis"), TYPHOON);

  test("gives a modest part where the delegation has shown no way of its own", () => {
    // 15 × 0.5 × 0.3 / 1.7
    expect(moveOf(typhoon())).toMatchObject({ type: "respondCrisis", amount: 1.3 });
  });

  test("gives the part of the need that the delegation has given before", () => {
    const before = struck(given({ scenario: calm }).inPhase("crisis"), "seasonalHaze");
    const need = before.state.crises[crisisId("seasonalHaze")]?.need ?? 0;
    const helped = advanced(
      before.having(KOREA, toRespond("seasonalHaze", "fireFighting", need / 5)),
    );
    const later = typhoon(advanced(helped).inPhase("crisis", 2));
    expect(moveOf(later)).toMatchObject({ crisis: TYPHOON, amount: 3 });
    const stingy = advanced(before);
    expect(moveOf(typhoon(advanced(stingy).inPhase("crisis", 2)))).toMatchObject({ amount: 0 });
  });

  test("gives what was promised where that is more", () => {
    const promised = agreed(calmCaucus(), [promise(KOREA, contribute("typhoon", 6))]);
    expect(moveOf(typhoon(promised))).toMatchObject({ amount: 6 });
  });

  test("leaves what the delegation has committed, and is ready when nobody else is at work", () => {
    const answered = typhoon().having(KOREA, toRespond("superTyphoon", "cashGrants", 0.4));
    expect(moveOf(answered)).toBeUndefined();
    const last = answered.having(ASEAN, { type: "markReady", ready: true }).having(JAPAN, {
      type: "markReady",
      ready: true,
    });
    expect(moveOf(last)).toEqual(READY);
  });
});

describe("15.2 a caretaker at a table that all people have left", () => {
  const left = (pace: "live" | "stepped", by: "clock" | "instructor"): Given => {
    const actor = by === "clock" ? CLOCK : INSTRUCTOR;
    return [ASEAN, KOREA, JAPAN].reduce(
      (table, id) => table.having(actor, { ...COVER, seat: id }),
      given({ pace }),
    );
  };

  test("lets time end the phase where there is time", () => {
    expect(moveOf(left("live", "clock"))).toBeUndefined();
  });

  test("ends it where there is none, if the clock found nobody there", () => {
    expect(moveOf(left("stepped", "clock"))).toEqual(READY);
  });

  test("ends nothing where it was the instructor who had all covered", () => {
    expect(moveOf(left("stepped", "instructor"))).toBeUndefined();
  });
});

describe("15.2 a caretaker in plenary", () => {
  const consensus = () => opened(ASEAN, JAPAN, toAdopt("secretariat"));
  /** Economic matters are decided by ASEAN minus X. */
  const minusX = (table: Given = given({ scenario: calm }).inPhase("plenary")) =>
    opened(ASEAN, JAPAN, toAdopt("digitalPartnership"), table);

  test("abstains on a text on which the delegation has neither spoken nor promised anything", () => {
    expect(moveOf(consensus())).toEqual(toTake("abstain"));
    const spoken = consensus().having(KOREA, toTake("object"));
    expect(moveOf(spoken)).toBeUndefined();
  });

  test("takes the position that was promised", () => {
    const promised = agreed(given().inPhase("caucus"), [
      promise(KOREA, { kind: "vote", programme: programmeId("secretariat"), position: "support" }),
    ]);
    const open = opened(ASEAN, JAPAN, toAdopt("secretariat"), promised.inPhase("plenary"));
    expect(moveOf(open)).toEqual(toTake("support"));
  });

  test("takes the position that the delegation took on the very same text before, not on another", () => {
    const shelved = opened(ASEAN, KOREA, toAdopt("secretariat"))
      .having(KOREA, toTake("dissociate"))
      .having(ASEAN, { type: "shelveResolution", resolution: resolutionId("r1") });
    const again = shelved.having(ASEAN, toAdopt("secretariat")).having(JAPAN, toSecond(R2));
    expect(moveOf(again)).toEqual(toTake("dissociate", R2));
    const another = shelved
      .having(ASEAN, toAdopt("secretariat", { mandate: "coordinate" }))
      .having(JAPAN, toSecond(R2));
    expect(moveOf(another)).toEqual(toTake("abstain", R2));
  });

  test("abstains on what another made of the delegation's own text", () => {
    const amended = opened(KOREA, JAPAN, toAdopt("secretariat")).having(
      JAPAN,
      toAmend({ mandate: "coordinate" }),
    );
    expect(moveOf(amended)).toEqual(toTake("abstain"));
  });

  test("8.8 stays where the delegation is under ASEAN minus X, and blocks nobody", () => {
    expect(moveOf(minusX())).toEqual(toTake("dissociate"));
    const inForce = withProgramme(
      given({ scenario: calm }).inPhase("plenary"),
      "digitalPartnership",
    );
    const [issue] = calm.programmes.find(({ id }) => id === "digitalPartnership")?.issues ?? [];
    const other = issue?.options[1]?.id ?? "";
    const revised = opened(
      ASEAN,
      JAPAN,
      toRevise("digitalPartnership", { [issue?.id ?? ""]: other }),
      inForce,
    );
    expect(moveOf(revised)).toEqual(toTake("abstain"));
    expect(moveOf(opened(ASEAN, JAPAN, toEnd("digitalPartnership"), inForce))).toBeUndefined();
  });

  test("seconds and tables nothing, in the chair or not, and is ready last", () => {
    const tabled = given().inPhase("plenary").having(JAPAN, toAdopt("secretariat"));
    expect(moveOf(tabled)).toBeUndefined();
    expect(moveOf(tabled, ASEAN)).toBeUndefined();
    const others = tabled
      .having(ASEAN, { type: "markReady", ready: true })
      .having(JAPAN, { type: "markReady", ready: true });
    expect(moveOf(others)).toEqual(READY);
    const bothCovered = tabled
      .having(CLOCK, COVER)
      .having(CLOCK, { ...COVER, seat: JAPAN })
      .having(ASEAN, { type: "markReady", ready: true });
    expect(moveOf(bothCovered)).toEqual(READY);
    const offered = given()
      .inPhase("plenary")
      .having(ASEAN, asSingleText(toAdopt("secretariat")));
    expect(moveOf(offered)).toEqual(toTake("abstain"));
  });
});

test("15.2 an escrowed promise carries itself out: the caretaker adds nothing to it", () => {
  const secured = agreed(calmCaucus(), [escrow(KOREA, contribute("typhoon", 2))]);
  const move = moveOf(struck(secured.inPhase("crisis"), TYPHOON));
  expect(move).toMatchObject({ type: "respondCrisis", amount: 1.3 });
});

test("while the game is paused or has ended a caretaker does nothing", () => {
  expect(moveOf(given().having(INSTRUCTOR, { type: "pauseGame" }))).toBeUndefined();
  expect(moveOf(given().having(INSTRUCTOR, { type: "closeGame" }))).toBeUndefined();
});

const ENTERS_INTO_NOTHING: ReadonlySet<SeatCommand["type"]> = new Set([
  "markReady",
  "shareIntelligence",
  "takePosition",
  "submitBudget",
  "respondCrisis",
]);

test("15.2 in any position of any game what a caretaker does is accepted, binds to nothing new, and comes to an end", () => {
  const seats = fc.constantFrom(ASEAN, KOREA, JAPAN);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), seats, fc.nat(), (seed, id, at) => {
      const { steps, start } = playAtRandom(seed, { steps: 160 });
      let state = steps[at % Math.max(1, steps.length)]?.before ?? start;
      const deals = Object.keys(state.deals).length;
      for (let moves = 0; ; moves++) {
        expect(moves).toBeLessThan(40);
        const command = moveIn(trilateral, state, id);
        if (command === undefined) break;
        expect([...ENTERS_INTO_NOTHING]).toContain(command.type);
        const outcome = decide(trilateral, state, seat(id), command, { now: 9_000_000 });
        expect(outcome).toMatchObject({ ok: true });
        if (!outcome.ok) break;
        const before = state;
        state = evolveAll(state, outcome.value);
        if (state.phase !== before.phase || state.year !== before.year) break;
      }
      expect(Object.keys(state.deals)).toHaveLength(deals);
    }),
    { numRuns: 120 },
  );
});
