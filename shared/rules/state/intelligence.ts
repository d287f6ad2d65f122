import type { ObjectiveId, SeatId } from "#shared/kernel/ids.ts";

/** A hint, true with the scenario's accuracy: a kind of crisis expected this year. */
export interface Forecast {
  readonly year: number;
  readonly crisisKind: string;
  /** Percent. */
  readonly likelihood: number;
}

export type Intelligence =
  | { readonly kind: "forecast"; readonly from: SeatId; readonly forecast: Forecast }
  | { readonly kind: "objective"; readonly from: SeatId; readonly objective: ObjectiveId };
