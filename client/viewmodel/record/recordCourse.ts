import { idsOf, type SeatId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";
import { isVacated } from "#shared/protocol/vacated.ts";
import { crisisParam, labelParam, moneyParam, type Phrase, phrase, seatParam } from "../phrase.ts";
import { line, type Wordings } from "./recordContext.ts";

/** The course of the game, the news, and what each delegation is told at the year's beginning. */
export const COURSE_WORDINGS: Wordings<CourseEvent> = {
  seatAssigned: ({ seat, player }) => {
    const isLeft = player === undefined || isVacated(seat, player);
    const key = isLeft ? "seatLeft" : SEAT_TAKEN[player.kind];
    return line(phrase(`record:${key}`, { seat: seatParam(seat) }));
  },
  gameStarted: () => line(phrase("record:gameStarted")),
  phaseBegan: ({ year, phase: name, chair }) =>
    line(
      phrase("record:phaseBegan", {
        year,
        phase: labelParam(`common:phases.${name}`),
        chair: seatParam(chair),
      }),
    ),
  readyMarked: ({ seat, ready }) =>
    line(phrase(ready ? "record:ready" : "record:notReady", { seat: seatParam(seat) })),
  gamePaused: () => line(phrase("record:gamePaused")),
  gameResumed: () => line(phrase("record:gameResumed")),
  phaseExtended: ({ by }) =>
    line(phrase("record:phaseExtended", { by: { kind: "duration", span: by } })),
  phaseRewound: () => line(phrase("record:phaseRewound")),
  clockExtended: ({ by }) =>
    line(phrase("record:clockExtended", { by: { kind: "duration", span: by } })),
  chanceDrawn: () => undefined,
  gameEnded: ({ ending }) =>
    line(phrase(`record:gameEnded.${ending.reason}`), [phrase(`record:region.${ending.region}`)]),
  seatCovered: ({ seat, scope, by }) =>
    line(phrase(`record:seatCovered.${scope}.${by}`, { seat: seatParam(seat) })),
  seatReturned: ({ seat }) => line(phrase("record:seatReturned", { seat: seatParam(seat) })),
  seatMuted: ({ seat, muted }) =>
    line(phrase(muted ? "record:seatMuted" : "record:seatUnmuted", { seat: seatParam(seat) })),
  seatNudged: ({ seat, by }) => line(phrase(`record:seatNudged.${by}`, { seat: seatParam(seat) })),
  announced: ({ text }) => line(phrase("record:announced", { text })),
  incomePaid: ({ amounts }) => line(phrase("record:incomePaid"), amountLines(amounts)),
  newsBroke: ({ news }) => line(phrase("record:newsBroke", { news: { kind: "news", news } })),
  newsInjected: ({ text }) => line(phrase("record:newsInjected", { text })),
  newsForeseen: ({ news }) => line(phrase("record:newsForeseen", { news: { kind: "news", news } })),
  crisesDrawn: ({ crises }) =>
    line(
      phrase("record:crisesDrawn"),
      crises.map((crisis) => phrase("record:detail.crisis", { crisis: crisisParam(crisis) })),
    ),
  forecastDealt: ({ seat, forecast }) =>
    line(
      phrase("record:forecastDealt", {
        seat: seatParam(seat),
        crisisKind: { kind: "crisisKind", crisisKind: forecast.crisisKind },
        likelihood: forecast.likelihood,
      }),
    ),
  overtureMade: ({ seat, overture }) =>
    line(
      phrase("record:overtureMade", {
        seat: seatParam(seat),
        overture: { kind: "overture", overture },
      }),
    ),
  overtureAnswered: ({ seat, overture, answer, paid }) =>
    line(
      phrase(`record:overtureAnswered.${answer}`, {
        seat: seatParam(seat),
        overture: { kind: "overture", overture },
        paid: moneyParam(paid),
      }),
    ),
};
export type CourseEvent =
  | "seatAssigned"
  | "gameStarted"
  | "phaseBegan"
  | "readyMarked"
  | "gamePaused"
  | "gameResumed"
  | "phaseExtended"
  | "phaseRewound"
  | "clockExtended"
  | "chanceDrawn"
  | "gameEnded"
  | "seatCovered"
  | "seatReturned"
  | "seatMuted"
  | "seatNudged"
  | "announced"
  | "incomePaid"
  | "newsBroke"
  | "newsInjected"
  | "newsForeseen"
  | "crisesDrawn"
  | "forecastDealt"
  | "overtureMade"
  | "overtureAnswered";

/** US$ bn by delegation, a line each. */
export const amountLines = (
  amounts: Readonly<Record<SeatId, Money>>,
): readonly Phrase<"record:detail.amount">[] =>
  idsOf<SeatId>(amounts).map((seat) =>
    phrase("record:detail.amount", {
      seat: seatParam(seat),
      amount: moneyParam(amounts[seat] ?? 0),
    }),
  );

const SEAT_TAKEN = { person: "seatTaken", bot: "seatTakenByBot" } as const;
