import type { SeatId } from "#shared/kernel/ids.ts";
import { own } from "#shared/kernel/lookUp.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { CommandOf } from "../commands.ts";
import type { LegalCommands } from "../legal.ts";
import { noteSharing } from "../obligations.ts";
import { type Refusal, refusal } from "../refusals.ts";
import type { Intelligence } from "../state/intelligence.ts";
import type { SeatState } from "../state/seat.ts";
import type { GameState } from "../state.ts";
import type { Unfolding } from "../unfolding.ts";

/** Rule 4.4: what is shown is copied by the engine, so it is true; each thing once to each. */
export function shareIntelligence(
  u: Unfolding,
  seat: SeatId,
  command: CommandOf<"shareIntelligence">,
): Refusal | undefined {
  const { to } = command;
  const receiver = own(u.state.seats, to);
  if (receiver === undefined) return refusal("seatUnknown", { seat: to });
  if (to === seat) return refusal("channelIncludesNobodyElse");
  const item = unknownTo(receiver, itemToShare(u, seat, command.item));
  if (item === undefined) return refusal("nothingToShare");
  u.emit({ type: "intelligenceShared", to, item });
  noteSharing(u, seat, to, item.kind, item.kind === "objective" ? item.objective : undefined);
  return undefined;
}

/** What this delegation could show the other now: its forecast of the year, objectives of its own. */
export function shareableWith(
  scenario: Scenario,
  state: GameState,
  seat: SeatId,
  to: SeatId,
): LegalCommands["shareIntelligence"][number] {
  const receiver = own(state.seats, to);
  const isNew = (item: CommandOf<"shareIntelligence">["item"]): boolean =>
    receiver !== undefined &&
    unknownTo(receiver, itemToShare({ scenario, state }, seat, item)) !== undefined;
  const objectives = (scenario.mandates[seat]?.objectives ?? []).map(({ id }) => id);
  return {
    to,
    forecast: isNew({ kind: "forecast" }),
    objectives: objectives.filter((objective) => isNew({ kind: "objective", objective })),
  };
}

/** The item, unless the receiver has been shown it. */
const unknownTo = (
  receiver: SeatState,
  item: Intelligence | undefined,
): Intelligence | undefined =>
  item === undefined || receiver.intelligence.some((known) => isSame(known, item))
    ? undefined
    : item;

function itemToShare(
  u: Pick<Unfolding, "scenario" | "state">,
  seat: SeatId,
  item: CommandOf<"shareIntelligence">["item"],
): Intelligence | undefined {
  if (item.kind === "forecast") {
    const forecasts = u.state.seats[seat]?.forecasts ?? [];
    const forecast = forecasts.find((each) => each.year === u.state.year);
    return forecast === undefined ? undefined : { kind: "forecast", from: seat, forecast };
  }
  const objectives = u.scenario.mandates[seat]?.objectives ?? [];
  const isOwn = objectives.some((each) => each.id === item.objective);
  return isOwn ? { kind: "objective", from: seat, objective: item.objective } : undefined;
}

function isSame(known: Intelligence, item: Intelligence): boolean {
  if (known.from !== item.from) return false;
  if (known.kind === "forecast") {
    return item.kind === "forecast" && known.forecast.year === item.forecast.year;
  }
  return item.kind === "objective" && known.objective === item.objective;
}
