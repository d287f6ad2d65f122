import { Encoder } from "@colyseus/schema";
import { reconcile } from "#server/rooms/reconcile.ts";
import { PublicState } from "#shared/protocol/publicState.ts";
import { publicWireOf } from "#shared/protocol/publicWire.ts";
import { likeState, tenFieldsAfter } from "./yardsticks/likeState.ts";

/** Bytes that one client receives when ten small public fields change, by the way of a table's room. */
export function tenFieldsPatch(): number {
  const view = likeState();
  const state = new PublicState();
  const encoder = new Encoder(state);
  reconcile(state, publicWireOf(view));
  encoder.encodeAll();
  encoder.discardChanges();
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = tenFieldsAfter(1);
  const pairs = Object.keys(view.governmentTrust).slice(0, 3);
  const trust = Object.fromEntries(pairs.map((pair, index) => [pair, [a, b, c][index] ?? 0]));
  const changed = {
    ...view,
    paused: !view.paused,
    tracks: { ...view.tracks, tension: d, centrality: e, prosperity: f, rivalry: g },
    governmentTrust: { ...view.governmentTrust, ...trust },
    severeUncontained: h,
    crisesContained: i,
  };
  reconcile(state, publicWireOf(changed));
  return encoder.encode().byteLength + KIND;
}

/** The byte before a patch that says what it is. */
const KIND = 1;
