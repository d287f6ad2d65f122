import { sha256 } from "#server/journal/hashChain.ts";
import type { JournalEntry, TableHead } from "#server/journal/journal.ts";
import { loadPacks } from "#server/scenarios/loadPacks.ts";
import { seatId } from "#shared/kernel/ids.ts";
import type { Pack } from "#shared/scenario/parsePack.ts";

let known: Pack | undefined;

/** The trilateral pack, read once. */
export const trilateral = (): Pack => {
  if (known !== undefined) return known;
  const packs = loadPacks();
  known = packs.ok ? packs.value.get("trilateral") : undefined;
  if (known === undefined) throw new Error("The trilateral pack cannot be read");
  return known;
};

export const headOf = (code: string, pace: TableHead["pace"] = "live"): TableHead => ({
  code,
  createdAt: 1_000,
  scenario: trilateral().scenario,
  length: "short",
  years: 3,
  pace,
  seed: 7,
  hostTokenHash: sha256(`host of ${code}`),
  hostPlays: false,
});

export const entryOf = (version: number, commandId = `command-${version}`): JournalEntry => ({
  version,
  at: 1_000 + version,
  actor: { kind: "seat", seat: seatId("korea") },
  commandId,
  command: { type: "markReady", ready: version % 2 === 1 },
  events: [{ type: "readyMarked", seat: seatId("korea"), ready: version % 2 === 1 }],
});

/** As `entryOf`, of somebody who speaks. */
export const spokenOf = (version: number, commandId?: string): JournalEntry => {
  const text = `What is said at ${version}`;
  const { at } = entryOf(version);
  return {
    ...entryOf(version, commandId),
    command: { type: "speak", to: [], text },
    events: [{ type: "messageSpoken", from: seatId("korea"), channel: [], text, at }],
  };
};
