import type { OvertureId, PlayerId, SeatId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";
import type { Budget, ReconciliationTaken } from "./budget.ts";
import type { Forecast, Intelligence } from "./intelligence.ts";
import type { OvertureState } from "./overture.ts";

export interface SeatState {
  readonly id: SeatId;
  readonly player?: Player | undefined;
  readonly cover?: Cover | undefined;
  /** May not speak (rule 15.5). */
  readonly muted: boolean;
  readonly ready: boolean;
  readonly treasury: Money;
  /** Set aside for escrowed clauses; not part of the treasury. */
  readonly escrowed: Money;
  /** Net secret receipts not yet declared: others read treasury − undisclosed. */
  readonly undisclosed: Money;
  readonly defence: Defence;
  /** −3 China … +3 United States. Secret. */
  readonly alignment: number;
  /** Own security, 0–100, as assessed at the last Review. Secret. */
  readonly security: number;
  readonly overtures: Readonly<Record<OvertureId, OvertureState>>;
  readonly forecasts: readonly Forecast[];
  /** What others have shown this delegation. */
  readonly intelligence: readonly Intelligence[];
  readonly budget?: Budget | undefined;
  /** Programmes this seat tabled in the running plenary. */
  readonly tablings: number;
  readonly promisesKept: number;
  readonly promisesBroken: number;
  readonly reconciled: readonly ReconciliationTaken[];
  /** The answer to the running year's reflection question. */
  readonly reflections: Readonly<Record<number, string>>;
}

export interface Player {
  readonly id: PlayerId;
  readonly kind: "person" | "bot";
  /** A bot's personality, absent for people. */
  readonly personality?: string | undefined;
}

/** Who acts for a delegation whose people are away (rule 15.1). */
export interface Cover {
  /** `caretaker`: enters into no new commitments. `full`: plays as a bot does. */
  readonly scope: "caretaker" | "full";
  /** Of a bot in full. */
  readonly personality?: string | undefined;
  readonly by: "instructor" | "clock";
}

export interface Defence {
  /** US$ bn a year. Secret unless reported. */
  readonly spending: Money;
  readonly startedAt: Money;
  /** Percent of growth in the last budget executed. Secret unless reported. */
  readonly growth: number;
  /** What all others believe: exact when low = high. */
  readonly estimate: { readonly low: Money; readonly high: Money };
  /** Percent of growth that others believe since the start. */
  readonly believedGrowth: number;
  /** 0 open books … 1 closed. */
  readonly opacity: number;
  readonly publishedThisYear: boolean;
}
