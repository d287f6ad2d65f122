import type { OvertureId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";

export type OvertureAnswer = "accept" | "decline" | "hedge";

export interface OvertureState {
  readonly id: OvertureId;
  readonly year: number;
  readonly answer?: OvertureAnswer | undefined;
  /** US$ bn received and not taken back. */
  readonly received: Money;
  /** Everybody knows. */
  readonly exposed: boolean;
}
