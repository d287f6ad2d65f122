import type { Debrief } from "#shared/analysis/debrief.ts";
import type { SoloEntry, SoloPlan } from "#shared/practice/soloGame.ts";
import type { ScenarioSummary } from "#shared/protocol/http.ts";
import type { CommandReply, RecordEntry } from "#shared/protocol/messages.ts";
import type { InstructorCommand, SeatCommand } from "#shared/rules/commands.ts";
import type { PackFiles } from "#shared/scenario/parsePack.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { Texts } from "#shared/scenario/texts.ts";
import type { View } from "#shared/views/view.ts";

/** A game that is played in this browser alone, as it is kept: nothing else is needed to go on. */
export interface KeptGame {
  readonly scenario: string;
  /** Hash of the scenario's data: a game of another version is not taken up. */
  readonly hash: string;
  readonly plan: SoloPlan;
  readonly entries: readonly SoloEntry[];
  /** Of a pack that does not ship with the game. */
  readonly files?: PackFiles;
}

/** Page → worker. Each is answered once, under its `id`. */
export type SoloRequest = { readonly id: number } & (
  | { readonly type: "list" }
  | {
      readonly type: "begin";
      readonly scenario: string;
      readonly plan: SoloPlan;
      /** Of a pack that does not ship with the game; the one called `scenario` where absent. */
      readonly files?: PackFiles;
    }
  | { readonly type: "resume"; readonly game: KeptGame }
  | { readonly type: "submit"; readonly command: SeatCommand | InstructorCommand }
  | { readonly type: "debrief" }
);

/** What came of a request. */
export interface SoloAnswers {
  readonly list: readonly ScenarioSummary[];
  readonly begin: SoloOpened;
  /** Undefined where the game is of another version of the scenario. */
  readonly resume: SoloOpened | undefined;
  readonly submit: CommandReply;
  readonly debrief: Debrief;
}

export interface SoloOpened {
  readonly scenario: PublicScenario;
  readonly texts: Readonly<Record<string, Texts>>;
  readonly game: KeptGame;
  readonly change: SoloChange;
}

/** What one accepted command, or several, have changed. */
export interface SoloChange {
  readonly view: View;
  /** New lines of the person's record. */
  readonly record: readonly RecordEntry[];
  /** To be kept before anything else is done with the change. */
  readonly entries: readonly SoloEntry[];
}
