import { clamp, money, tenth } from "#shared/kernel/units.ts";
import { withLast } from "#shared/kernel/withLast.ts";
import type { GameState } from "../state.ts";
import { type EventOf, withSeat } from "./patch.ts";

type YearEvent = EventOf<
  | "incomePaid"
  | "newsBroke"
  | "newsInjected"
  | "newsForeseen"
  | "crisesDrawn"
  | "forecastDealt"
  | "overtureMade"
  | "overtureAnswered"
  | "overtureExposed"
  | "messageSpoken"
  | "intelligenceShared"
  | "reflectionWritten"
>;

/** What a year brings: income, news, forecasts, overtures, talk, reflections (rules 2.5, 4, 7, 11.1, 12.2). */
export function evolveYear(state: GameState, event: YearEvent): GameState {
  switch (event.type) {
    case "incomePaid":
      return incomePaid(state, event);
    case "newsBroke":
      return {
        ...state,
        newsSeen: withLast(state.newsSeen, event.news),
        newsComing: state.newsComing.filter((news) => news !== event.news),
      };
    case "newsForeseen":
      return { ...state, newsComing: withLast(state.newsComing, event.news) };
    case "newsInjected":
    case "messageSpoken":
      return state;
    case "crisesDrawn":
      return { ...state, crisisDeck: event.crises };
    case "forecastDealt":
      return withSeat(state, event.seat, ({ forecasts }) => ({
        forecasts: withLast(forecasts, event.forecast),
      }));
    case "intelligenceShared":
      return withSeat(state, event.to, ({ intelligence }) => ({
        intelligence: withLast(intelligence, event.item),
      }));
    case "overtureMade":
      return overtureMade(state, event);
    case "overtureAnswered":
      return overtureAnswered(state, event);
    case "overtureExposed":
      return withSeat(state, event.seat, ({ overtures }) => {
        const overture = overtures[event.overture];
        if (overture === undefined) throw new Error(`No overture ${event.overture}`);
        return { overtures: { ...overtures, [event.overture]: { ...overture, exposed: true } } };
      });
    case "reflectionWritten":
      return withSeat(state, event.seat, ({ reflections }) => ({
        reflections: { ...reflections, [event.year]: event.text },
      }));
  }
}

function incomePaid(state: GameState, event: EventOf<"incomePaid">): GameState {
  const seats = { ...state.seats };
  for (const seat of Object.values(state.seats)) {
    const treasury = money(seat.treasury + (event.amounts[seat.id] ?? 0));
    seats[seat.id] = { ...seat, treasury };
  }
  return { ...state, seats };
}

function overtureMade(state: GameState, event: EventOf<"overtureMade">): GameState {
  const dealt = { ...state, overturesDealt: withLast(state.overturesDealt, event.overture) };
  return withSeat(dealt, event.seat, ({ overtures }) => ({
    overtures: {
      ...overtures,
      [event.overture]: { id: event.overture, year: state.year, received: 0, exposed: false },
    },
  }));
}

/** Money arrives unseen; alignment and security move at once. */
function overtureAnswered(state: GameState, event: EventOf<"overtureAnswered">): GameState {
  return withSeat(state, event.seat, (seat) => {
    const overture = seat.overtures[event.overture];
    if (overture === undefined) throw new Error(`No overture ${event.overture}`);
    const { answer, paid } = event;
    return {
      overtures: { ...seat.overtures, [event.overture]: { ...overture, answer, received: paid } },
      treasury: money(seat.treasury + event.paid),
      undisclosed: money(seat.undisclosed + event.paid),
      alignment: clamp(seat.alignment + event.alignment, -3, 3),
      security: tenth(clamp(seat.security + event.security, 0, 100)),
    };
  });
}
