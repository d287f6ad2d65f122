import type { ScenarioSummary } from "#shared/protocol/http.ts";
import type { PackFault } from "#shared/scenario/faults.ts";
import type { PackFiles } from "#shared/scenario/parsePack.ts";
import type { Balance } from "#shared/simulation/balance.ts";

/** Page → worker. Each is answered once, under its `id`. */
export type AuthorRequest = { readonly id: number } & (
  | { readonly type: "models" }
  | { readonly type: "open"; readonly scenario: string }
  | { readonly type: "check"; readonly files: PackFiles }
  | {
      readonly type: "simulate";
      readonly files: PackFiles;
      readonly games: number;
      readonly seed: number;
    }
);

/** What came of a request. */
export interface AuthorAnswers {
  /** The packs that ship with the game. */
  readonly models: readonly ScenarioSummary[];
  /** The files of one of them. */
  readonly open: PackFiles;
  readonly check: Checked;
  readonly simulate: Balance;
}

/** What a pack holds, or every fault in it. */
export type Checked =
  | { readonly ok: true; readonly summary: ScenarioSummary; readonly hash: string }
  | { readonly ok: false; readonly faults: readonly PackFault[] };

/** Of a simulation, while it goes on. */
export interface Progress {
  /** Games played so far. */
  readonly done: number;
  /** Games that are played in all. */
  readonly all: number;
}
