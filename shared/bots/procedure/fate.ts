import type { Position, PublicResolution } from "#shared/views/view.ts";
import type { BotView } from "../policy.ts";

/**
 * What becomes of an open resolution if nothing changes any more until its phase ends. One that fails is
 * put aside without anybody having stopped it.
 */
export type Fate = "passes" | "fails" | "blocked";

/** The fate under its rule (8.6–8.9) by the positions on record, the own one being `mine`. */
export function fateOf(
  { public: table, own }: BotView,
  { rule, positions }: PublicResolution,
  mine: Position | undefined,
): Fate {
  const taken = Object.values(table.seats).flatMap(({ id }) => {
    const position = id === own.seat ? mine : positions[id];
    return position === undefined ? [] : [{ id, position }];
  });
  const supporters = taken.filter(({ position }) => position === "support").length;
  const isObjectedTo = taken.some(({ position }) => position === "object");
  switch (rule) {
    case "consensus": {
      if (isObjectedTo) return "blocked";
      const haveAllSpoken = Object.values(table.seats).every(
        ({ id, player }) => player === undefined || taken.some((each) => each.id === id),
      );
      return haveAllSpoken && supporters >= FEWEST ? "passes" : "fails";
    }
    case "silence":
      return isObjectedTo ? "blocked" : "passes";
    case "aseanMinusX":
      return supporters >= FEWEST ? "passes" : "fails";
    case "emergencyMajority":
      return supporters * 2 > Object.keys(table.seats).length ? "passes" : "fails";
  }
}
/** Two make an agreement. */
const FEWEST = 2;

/** Whether somebody else who is still at work has not spoken on it: what they say may change everything. */
export const isAwaited = (
  { public: table, own }: BotView,
  { positions }: PublicResolution,
): boolean =>
  Object.values(table.seats).some(
    ({ id, player, ready }) =>
      id !== own.seat && player !== undefined && !ready && positions[id] === undefined,
  );
