import * as fc from "fast-check";
import { expect, test } from "vitest";
import { evolve } from "#shared/rules/evolve.ts";
import { initialState } from "#shared/rules/initialState.ts";
import type { Reputation } from "#shared/rules/state/trust.ts";
import type { GameState } from "#shared/rules/state.ts";
import {
  ageTrust,
  billionWeight,
  bondKey,
  type Conduct,
  effectiveTrust,
  feltTrust,
  findEvidence,
  governmentTrust,
  moveSocietal,
  pairKey,
  pledgeWeight,
  societalTrust,
} from "#shared/rules/trust.ts";
import { type Unfolding, unfold } from "#shared/rules/unfolding.ts";
import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";

const { settings } = trilateral;
const START = initialState(trilateral, { seed: 1, years: 5, pace: "stepped" });
const inYear = (year: number, state: GameState = START): Unfolding =>
  unfold(trilateral, { ...state, year }, 0);

const conduct = (parts: Partial<Conduct>): Conduct => ({
  judge: KOREA,
  about: JAPAN,
  kept: true,
  weight: 1,
  reason: "promiseKept",
  knownTo: "all",
  ...parts,
});

function reputationOf(state: GameState, from = KOREA, to = JAPAN): Reputation {
  const reputation = state.trust.government[pairKey(from, to)];
  if (reputation === undefined) throw new Error(`No trust ${from} ${to}`);
  return reputation;
}

const weight = fc.double({ min: 0, max: 6, noNaN: true });
const reputation = fc
  .tuple(
    fc.double({ min: 0.1, max: 20, noNaN: true }),
    fc.double({ min: 0.1, max: 20, noNaN: true }),
  )
  .map(
    ([priorKept, priorBroken]): Reputation => ({
      kept: 0,
      broken: 0,
      unseenKept: 0,
      unseenBroken: 0,
      priorKept,
      priorBroken,
      items: [],
    }),
  );

test("3.1 before any evidence every government trusts as the scenario sets out", () => {
  for (const { from, to, trust } of settings.government) {
    expect(governmentTrust(reputationOf(START, from, to))).toBe(trust);
  }
});

test("3.1 trust is the mean of a beta reputation", () => {
  const evidence = { kept: 3, broken: 1, unseenKept: 0, unseenBroken: 0, items: [] };
  expect(governmentTrust({ ...evidence, priorKept: 2, priorBroken: 4 })).toBe(50);
  expect(governmentTrust({ ...evidence, priorKept: 3, priorBroken: 3 })).toBe(60);
});

test("3.1 kept conduct never lowers trust, broken conduct never raises it, and it stays within 0–100", () => {
  fc.assert(
    fc.property(reputation, weight, weight, (before, kept, broken) => {
      const now = governmentTrust({ ...before, kept, broken });
      expect(governmentTrust({ ...before, kept: kept + 1, broken })).toBeGreaterThanOrEqual(now);
      expect(governmentTrust({ ...before, kept, broken: broken + 1 })).toBeLessThanOrEqual(now);
      expect(now).toBeGreaterThanOrEqual(0);
      expect(now).toBeLessThanOrEqual(100);
    }),
  );
});

test("3.2 a stake weighs by its money, a pledge by itself, and neither more than the most", () => {
  const { weightPerBillion, weightPerPledge, maxWeight } = settings.trust;
  expect(billionWeight(settings, 2)).toBe(2 * weightPerBillion);
  expect(billionWeight(settings, 1_000)).toBe(maxWeight);
  expect(pledgeWeight(settings)).toBe(weightPerPledge);
});

test("3.2 broken conduct counts more, after the cap", () => {
  const { brokenWeight, maxWeight } = settings.trust;
  const u = inYear(1);
  findEvidence(u, conduct({ kept: false, weight: 1 }));
  findEvidence(u, conduct({ kept: false, weight: 100 }));
  expect(reputationOf(u.state)).toMatchObject({ kept: 0, broken: (1 + maxWeight) * brokenWeight });
});

test("3.2 nobody judges themselves, and what weighs nothing is no evidence", () => {
  const u = inYear(1);
  findEvidence(u, conduct({ about: KOREA }));
  findEvidence(u, conduct({ weight: 0 }));
  expect(u.events).toEqual([]);
});

test("3.3 evidence fades at each briefing from the second year on, so that trust returns to its start", () => {
  const u = inYear(1);
  findEvidence(u, conduct({ weight: 2 }));
  ageTrust(u);
  expect(reputationOf(u.state).kept).toBe(2);
  let state = u.state;
  const start = governmentTrust(reputationOf(START));
  let distance = governmentTrust(reputationOf(state)) - start;
  for (let year = 2; year <= 40; year++) {
    const later = inYear(year, state);
    ageTrust(later);
    state = later.state;
    const next = governmentTrust(reputationOf(state)) - start;
    expect(next).toBeLessThanOrEqual(distance);
    distance = next;
  }
  expect(distance).toBeLessThan(0.2);
});

test("3.4 the trust of two societies is one value, and moves no further than 0–100", () => {
  expect(bondKey(KOREA, JAPAN)).toBe(bondKey(JAPAN, KOREA));
  const moves = fc.array(fc.double({ min: -150, max: 150, noNaN: true }), { maxLength: 8 });
  fc.assert(
    fc.property(moves, (all) => {
      const u = inYear(1);
      for (const by of all) {
        const before = societalTrust(u.state, KOREA, JAPAN);
        const reported = u.events.length;
        moveSocietal(u, [JAPAN, KOREA], by, "programme");
        const after = societalTrust(u.state, KOREA, JAPAN);
        expect(after).toBeGreaterThanOrEqual(0);
        expect(after).toBeLessThanOrEqual(100);
        const event = u.events[reported];
        const moved = event?.type === "societalTrustMoved" ? event.by : 0;
        expect(moved).toBeCloseTo(after - before, 6);
        if (event !== undefined) expect(event).toMatchObject({ pair: "japan~korea" });
      }
    }),
  );
});

test("3.5 a government trusts as its evidence says, but not beyond what its society bears", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), weight, weight, (society, kept, broken) => {
      const evidence = { ...reputationOf(START), kept, broken };
      const state: GameState = {
        ...START,
        trust: {
          government: { ...START.trust.government, [pairKey(KOREA, JAPAN)]: evidence },
          societal: { ...START.trust.societal, [bondKey(KOREA, JAPAN)]: society },
        },
      };
      const borne = society + settings.trust.societalLead;
      expect(effectiveTrust(trilateral, state, KOREA, JAPAN)).toBe(
        Math.min(governmentTrust(evidence), borne),
      );
    }),
  );
});

test("3.5 kept promises lift Japan and Korea no higher than their societies bear; apology lifts that", () => {
  const u = inYear(1);
  for (let times = 0; times < 6; times++) findEvidence(u, conduct({ weight: 2.5 }));
  const borne = 22 + settings.trust.societalLead;
  expect(effectiveTrust(trilateral, u.state, KOREA, JAPAN)).toBe(borne);
  moveSocietal(u, [KOREA, JAPAN], 6, "reconciliation");
  expect(effectiveTrust(trilateral, u.state, KOREA, JAPAN)).toBe(borne + 6);
});

test("3.6 every trust value is the sum of its items, each faded by the years since", () => {
  const deed = fc.record({ kept: fc.boolean(), weight, year: fc.integer({ min: 1, max: 5 }) });
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
      let state = START;
      for (let year = 1; year <= 5; year++) {
        const u = inYear(year, state);
        ageTrust(u);
        for (const each of deeds) if (each.year === year) findEvidence(u, conduct(each));
        state = u.state;
      }
      const { items, kept, broken } = reputationOf(state);
      const { yearlyDecay } = settings.trust;
      const sum = (wanted: boolean): number =>
        items
          .filter((item) => item.kept === wanted)
          .reduce((all, item) => all + item.weight * yearlyDecay ** (5 - item.year), 0);
      expect(sum(true)).toBeCloseTo(kept, 9);
      expect(sum(false)).toBeCloseTo(broken, 9);
      for (const item of items) expect(item).toMatchObject({ reason: "promiseKept" });
    }),
  );
});

test("3.7 evidence that not everybody may know moves what the judge feels, not what the table sees", () => {
  const u = inYear(1);
  findEvidence(u, conduct({ kept: false, weight: 2, knownTo: [KOREA, ASEAN] }));
  const seen = effectiveTrust(trilateral, u.state, KOREA, JAPAN);
  expect(seen).toBe(effectiveTrust(trilateral, START, KOREA, JAPAN));
  expect(feltTrust(trilateral, u.state, KOREA, JAPAN)).toBe(24);
  findEvidence(u, conduct({ kept: true, weight: 2, knownTo: [KOREA, ASEAN] }));
  expect(feltTrust(trilateral, u.state, KOREA, JAPAN)).toBe(36.7);
  const known = evolve(u.state, {
    type: "trustEvidenceFound",
    pair: pairKey(KOREA, JAPAN),
    evidence: { year: 1, kept: true, weight: 1, reason: "duesPaid" },
    knownTo: "all",
  });
  expect(effectiveTrust(trilateral, known, KOREA, JAPAN)).toBeGreaterThan(seen);
});
