import type { SeatCommand } from "#shared/rules/commands.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { PublicView, SeatView } from "#shared/views/view.ts";
import { WorkerPort } from "./workerPort.ts";

/** What a delegation can see: all that the coach is told. */
export interface Seen {
  readonly scenario: PublicScenario;
  readonly public: PublicView;
  readonly own: SeatView;
}

/** What an expert in the same seat would do next. */
export interface Advice {
  readonly command: SeatCommand;
  /** Largest first. */
  readonly reasons: readonly Reason[];
}

export const REASONS = [
  "sheet",
  "cost",
  "region",
  "stability",
  "security",
  "relations",
  "promise",
  "autonomy",
] as const;

/** One thing that speaks for it or against it, in points of the own final score (0–100). */
export interface Reason {
  readonly name: (typeof REASONS)[number];
  readonly points: number;
}

export interface CoachRequest extends Seen {
  readonly id: number;
  readonly type: "advise";
}

export interface CoachAnswers {
  /** Undefined where there is nothing to do but wait. */
  readonly advise: Advice | undefined;
}

/** Asks the expert, who thinks in a worker of this browser and knows what the reader knows. */
export const advise = (seen: Seen): Promise<Advice | undefined> =>
  port.ask({ type: "advise", ...seen });

const port = new WorkerPort<CoachRequest, CoachAnswers, never>(
  () => new Worker(new URL("./coachWorker.ts", import.meta.url), { type: "module" }),
  () => undefined,
);
