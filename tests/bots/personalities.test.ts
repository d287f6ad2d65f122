import { describe, expect, test } from "vitest";
import { decideMove } from "#shared/bots/decide.ts";
import type { BotDecision } from "#shared/bots/policy.ts";
import { strategyOf } from "#shared/bots/strategy.ts";
import { PERSONALITY_IDS, type PersonalityId, strategyName } from "#shared/bots/strategyName.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { seedRng } from "#shared/kernel/rng.ts";
import { playItself } from "#shared/practice/selfPlay.ts";
import type { Clause } from "#shared/rules/state/deal.ts";
import type { Evidence } from "#shared/rules/state/trust.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import { project } from "#shared/views/project.ts";
import { type Given, given, JAPAN, KOREA } from "#tests/support/given.ts";
import { MANY_GAMES } from "#tests/support/manyGames.ts";
import { shippedCase } from "./shippedCase.ts";

/** What a bot of this character does, without the slips of lower levels. */
function moveOf(table: Given, seat: SeatId, personality: PersonalityId): BotDecision | undefined {
  const view = project(table.scenario, table.state, { kind: "seat", seat });
  if (view.own === undefined) throw new Error("A seat sees its own");
  return decideMove({
    scenario: publicScenario(table.scenario),
    view: { public: view.public, own: view.own },
    ...strategyOf(strategyName({ personality, level: "expert" })),
    rng: seedRng(1),
  });
}

/** The first caucus, in which Japan's draft waits for Korea; Japan may have done Korea wrong before. */
function draftFromJapan(wrongs: readonly Evidence[], clauses: readonly Clause[]): Given {
  return given({ scenario: shippedCase })
    .inPhase("caucus")
    .where(({ seats, trust }) => ({
      seats: Object.fromEntries(
        Object.values(seats).map((seat) => [seat.id, { ...seat, overtures: {} }]),
      ),
      trust: {
        ...trust,
        government: Object.fromEntries(
          Object.entries(trust.government).map(([pair, record]) => [
            pair,
            pair === `${KOREA}>${JAPAN}`
              ? { ...record, items: wrongs.map((each) => ({ ...each, knownTo: "all" as const })) }
              : record,
          ]),
        ),
      },
    }))
    .having(JAPAN, { type: "proposeDeal", with: [KOREA], open: true, clauses: [...clauses] });
}

const cap = (from: SeatId): Clause => ({
  from,
  duty: { kind: "capDefence", percent: 1 },
  due: 2,
  escrow: false,
});
const broke: Evidence = { year: 1, kept: false, weight: 2.5, reason: "promiseBroken" };
const objected: Evidence = { year: 1, kept: false, weight: 2.5, reason: "objected" };

describe("a wrong done to it", () => {
  const answer = (personality: PersonalityId, wrongs: readonly Evidence[]): string | undefined =>
    moveOf(draftFromJapan(wrongs, [cap(JAPAN), cap(KOREA)]), KOREA, personality)?.command.type;

  test("makes a sanctioner refuse what it would have signed", () => {
    expect(answer("sanctioner", [])).toBe("signDeal");
    expect(answer("sanctioner", [broke])).not.toBe("signDeal");
  });

  test("does not move an accommodator", () => {
    expect(answer("accommodator", [broke])).toBe("signDeal");
  });

  test("is not an objection: that is everybody's right", () => {
    expect(answer("sanctioner", [objected])).toBe("signDeal");
  });
});

/** What a table of one character does in some games. */
function conductOf(personality: PersonalityId): Record<"said" | "texts", number> {
  const conduct = { said: 0, texts: 0 };
  for (let seed = 1; seed <= 4; seed++) {
    const personalities = Object.fromEntries(shippedCase.seats.map(({ id }) => [id, personality]));
    const { state, events } = playItself(shippedCase, { seed, years: 5, personalities });
    conduct.said += events.filter(({ type }) => type === "messageSpoken").length;
    conduct.texts += Object.keys(state.resolutions).length;
  }
  return conduct;
}

test(
  "characters differ in what they do: the Side-Stepper says and proposes least",
  MANY_GAMES,
  () => {
    const conduct = new Map(PERSONALITY_IDS.map((id) => [id, conductOf(id)]));
    const least = (of: "said" | "texts"): PersonalityId | undefined =>
      PERSONALITY_IDS.toSorted(
        (a, b) => (conduct.get(a)?.[of] ?? 0) - (conduct.get(b)?.[of] ?? 0),
      )[0];
    expect(least("said")).toBe("avoider");
    expect(least("texts")).toBe("avoider");
  },
);
