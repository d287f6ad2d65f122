import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keepSections, saysTheSame } from "#shared/views/keepSections.ts";
import { project } from "#shared/views/project.ts";
import type { View, Viewer } from "#shared/views/view.ts";
import { given, KOREA } from "#tests/support/given.ts";
import { playAtRandom, positionsOf } from "#tests/support/randomPlay.ts";
import { trilateral } from "#tests/support/scenarios.ts";

describe("what keeps its identity", () => {
  const korea: Viewer = { kind: "seat", seat: KOREA };

  test("a view made again of the same position is the very same", () => {
    const { state } = given();
    const before = project(trilateral, state, korea);
    expect(project(trilateral, { ...state }, korea, before)).toBe(before);
  });

  test("4.3 what all may see keeps nothing of a delegation's own view of the same position", () => {
    const { state } = given();
    const own = project(trilateral, state, korea);
    expect(project(trilateral, state, { kind: "public" }, own)).toEqual({ public: own.public });
  });

  test("a position is seen by the scenario that is asked about", () => {
    const { state } = given();
    project(trilateral, state, korea);
    const { [KOREA]: mandate } = trilateral.mandates;
    if (mandate === undefined) throw new Error("Korea has a mandate");
    const changed = { ...mandate, walkAway: mandate.walkAway + 1 };
    const other = { ...trilateral, mandates: { ...trilateral.mandates, [KOREA]: changed } };
    expect(project(other, state, korea).own?.mandate).toBe(changed);
  });

  test("a section is a new object only where it says something new", () => {
    let sections = 0;
    for (const viewer of [korea, { kind: "public" } as const]) {
      let before: View | undefined;
      for (const state of positionsOf(playAtRandom(3, { steps: 250 }))) {
        const after = project(trilateral, state, viewer, before);
        expect(after).toEqual(project(trilateral, structuredClone(state), viewer));
        for (const [old, fresh] of sectionPairs(before, after)) {
          if (Object.is(old, fresh)) continue;
          sections += 1;
          expect(fresh).not.toEqual(old);
        }
        before = after;
      }
    }
    expect(sections).toBeGreaterThan(100);
  });

  test("what is kept and remembered says what a view made from nothing says, byte for byte", () => {
    const viewers: readonly Viewer[] = [
      { kind: "public" },
      { kind: "instructor" },
      ...trilateral.seats.map(({ id }): Viewer => ({ kind: "seat", seat: id })),
    ];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const kept = new Map<Viewer, View>();
        for (const state of positionsOf(playAtRandom(seed, { steps: 120 }))) {
          // A copy shares no part with any position before it, so that nothing is remembered of it.
          const copy = structuredClone(state);
          for (const viewer of viewers) {
            const view = project(trilateral, state, viewer, kept.get(viewer));
            kept.set(viewer, view);
            expect(JSON.stringify(view)).toBe(JSON.stringify(project(trilateral, copy, viewer)));
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  test("sections that say the same are kept, whatever stands beside them", () => {
    const before = { a: { x: [1, 2] }, b: { y: 1 } };
    const after = keepSections(before, { a: { x: [1, 2] }, b: { y: 2 } });
    expect(after).toEqual({ a: { x: [1, 2] }, b: { y: 2 } });
    expect(after.a).toBe(before.a);
    expect(keepSections(before, { a: { x: [1, 2] }, b: { y: 1 } })).toBe(before);
  });

  test("a key that is absent says the same as one that is undefined; one that is gone does not", () => {
    expect(saysTheSame({ a: undefined, b: 2 }, { b: 2 })).toBe(true);
    expect(saysTheSame({ b: 2 }, { a: undefined, b: 2 })).toBe(true);
    expect(saysTheSame({ a: 1, b: 2 }, { b: 2 })).toBe(false);
    expect(saysTheSame({ b: 2 }, { a: 1, b: 2 })).toBe(false);
    expect(saysTheSame([1, 2, 3], [1, 2])).toBe(false);
    expect(saysTheSame([1], { 0: 1 })).toBe(false);
    expect(saysTheSame(undefined, {})).toBe(false);
    expect(saysTheSame([{ x: [1] }], [{ x: [1] }])).toBe(true);
    expect(saysTheSame([{ x: [1] }], [{ x: [2] }])).toBe(false);
  });
});

/** Every section of the public and the own view, before and after. */
function sectionPairs(before: View | undefined, after: View): readonly (readonly unknown[])[] {
  if (before === undefined) return [];
  const pairs: unknown[][] = [];
  for (const [key, fresh] of Object.entries(after.public)) {
    pairs.push([Object.entries(before.public).find(([name]) => name === key)?.[1], fresh]);
  }
  for (const [key, fresh] of Object.entries(after.own ?? {})) {
    pairs.push([Object.entries(before.own ?? {}).find(([name]) => name === key)?.[1], fresh]);
  }
  return pairs;
}
