import { Decoder, Encoder, Reflection } from "@colyseus/schema";
import { beforeAll, describe, expect, test } from "vitest";
import { matchRules } from "#server/match/matchRules.ts";
import { reconcile } from "#server/rooms/reconcile.ts";
import { showPublic } from "#server/rooms/showPublic.ts";
import { playItself } from "#shared/practice/selfPlay.ts";
import { PublicState, publicViewOf } from "#shared/protocol/publicState.ts";
import { publicWireOf } from "#shared/protocol/publicWire.ts";
import type { PublicView, View } from "#shared/views/view.ts";
import { trilateral } from "./support/heads.ts";

/** The public views of one game that bots played, from its lobby to its end. */
const views: PublicView[] = [];
beforeAll(() => {
  Encoder.BUFFER_SIZE = 65_536;
  const { scenario } = trilateral();
  const { events } = playItself(scenario, { seed: 11, years: 3 });
  let state = matchRules.initialState(scenario, { seed: 11, years: 3, pace: "stepped" });
  let view: View | undefined;
  for (const event of events) {
    state = matchRules.evolve(state, event);
    view = matchRules.project(scenario, state, { kind: "public" }, view);
    views.push(view.public);
  }
});

/** A server's state and a client's copy of it, with only encoded patches between them. */
class Line {
  readonly state = new PublicState();
  readonly #encoder = new Encoder(this.state);
  #decoder: Decoder<PublicState> | undefined;
  #shown: PublicView | undefined;

  /** Bytes of the patch. */
  show(view: PublicView): number {
    showPublic(this.state, view, this.#shown);
    this.#shown = view;
    if (this.#decoder === undefined) {
      const all = this.#encoder.encodeAll({ offset: 0 }).slice();
      this.#encoder.discardChanges();
      this.#decoder = new Decoder(new PublicState());
      this.#decoder.decode(all);
      return all.length;
    }
    if (!this.#encoder.hasChanges) return 0;
    const patch = this.#encoder.encode({ offset: 0 }).slice();
    this.#encoder.discardChanges();
    this.#decoder.decode(patch);
    return patch.length;
  }

  get seen(): PublicView {
    if (this.#decoder === undefined) throw new Error("Nothing has been shown");
    return publicViewOf(this.#decoder.state);
  }
}

/** Money and levels travel as whole tenths. */
const inTenths = (view: PublicView): PublicView => {
  const tenths = (value: unknown): unknown => {
    if (typeof value === "number") return Math.round(value * 10) / 10;
    if (Array.isArray(value)) return value.map(tenths);
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, tenths(part)]));
    return value;
  };
  const money = new Set(["tracks", "governmentTrust", "societalTrust", "effectiveTrust"]);
  return Object.assign(
    {},
    view,
    Object.fromEntries(
      Object.entries(view).map(([key, part]) => [key, money.has(key) ? tenths(part) : part]),
    ),
  );
};

describe("The public view as it travels", () => {
  test("arrives as it was sent, after every event of a whole game", () => {
    const line = new Line();
    for (const view of views) {
      line.show(view);
      expect(line.seen).toEqual(inTenths(view));
    }
    expect(views.at(-1)?.ending).toBeDefined();
  });

  test("costs nothing where nothing changed", () => {
    const line = new Line();
    for (const view of views) line.show(view);
    const [last] = views.slice(-1);
    if (last === undefined) throw new Error("No view");
    expect(line.show(structuredClone(last))).toBe(0);
  });

  test("costs at most 100 bytes when ten small fields change", () => {
    const line = new Line();
    const view = views[Math.floor(views.length / 2)];
    if (view === undefined) throw new Error("No view");
    line.show(view);
    const [pairA, pairB, pairC] = Object.keys(view.governmentTrust);
    const changed: PublicView = {
      ...view,
      tracks: {
        ...view.tracks,
        tension: 41.3,
        centrality: 57.7,
        prosperity: 61.9,
        rivalry: 88.1,
      },
      governmentTrust: {
        ...view.governmentTrust,
        [pairA ?? ""]: 33.3,
        [pairB ?? ""]: 44.4,
        [pairC ?? ""]: 55.5,
      },
      severeUncontained: view.severeUncontained + 1,
      crisesContained: view.crisesContained + 1,
      paused: !view.paused,
    };
    expect(line.show(changed)).toBeLessThanOrEqual(100);
    expect(line.seen).toEqual(inTenths(changed));
  });

  test("can be read by a client that is told the types with the first frame", () => {
    const state = new PublicState();
    const encoder = new Encoder(state);
    const [last] = views.slice(-1);
    if (last === undefined) throw new Error("No view");
    reconcile(state, publicWireOf(last));
    const decoder = Reflection.decode<PublicState>(Reflection.encode(encoder));
    decoder.decode(encoder.encodeAll({ offset: 0 }));
    expect(publicViewOf(decoder.state)).toEqual(inTenths(last));
  });

  test("takes back what is no longer there: a rewind undoes a whole phase", () => {
    const line = new Line();
    const [first] = views;
    const [last] = views.slice(-1);
    if (first === undefined || last === undefined) throw new Error("No view");
    line.show(last);
    line.show(first);
    expect(line.seen).toEqual(inTenths(first));
  });
});
