import type { CrisisId, NewsId, OvertureId, SeatId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";
import type { Forecast } from "../state/intelligence.ts";
import type { OvertureAnswer } from "../state/overture.ts";

export type BriefingEvent =
  | {
      readonly type: "incomePaid";
      readonly amounts: Readonly<Record<SeatId, Money>>;
    }
  | { readonly type: "newsBroke"; readonly news: NewsId }
  | { readonly type: "newsInjected"; readonly text: string }
  | { readonly type: "newsForeseen"; readonly news: NewsId }
  | { readonly type: "crisesDrawn"; readonly crises: readonly CrisisId[] }
  | { readonly type: "forecastDealt"; readonly seat: SeatId; readonly forecast: Forecast }
  | { readonly type: "overtureMade"; readonly seat: SeatId; readonly overture: OvertureId }
  | {
      readonly type: "overtureAnswered";
      readonly seat: SeatId;
      readonly overture: OvertureId;
      readonly answer: OvertureAnswer;
      /** What was paid at once, and by how many steps alignment moved. */
      readonly paid: Money;
      readonly alignment: number;
      readonly security: number;
    };
