import { playerId, type SeatId } from "#shared/kernel/ids.ts";
import type { Player } from "#shared/views/view.ts";

/** The characters a bot can have, in the order they are offered. Their names are `bots:personalities.<id>`. */
export const PERSONALITIES = [
  "bridgeBuilder",
  "compromiser",
  "accommodator",
  "avoider",
  "hardBargainer",
  "principled",
  "opportunist",
  "sanctioner",
] as const;
export type Personality = (typeof PERSONALITIES)[number];

/** The personality of that id, if it is one of ours. */
export const personalityOf = (id: string): Personality | undefined =>
  PERSONALITIES.find((personality) => personality === id);

/** The bot that leads a delegation, as the server names it. */
export const botAt = (seat: SeatId, personality: Personality): Player => ({
  id: playerId(`bot-${seat}`),
  kind: "bot",
  personality,
});
