import {
  type LevelId,
  type PersonalityId,
  parseStrategy,
  strategyName,
  USUAL_LEVEL,
} from "#shared/bots/strategyName.ts";
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
] as const satisfies readonly PersonalityId[];
export type Personality = PersonalityId;

/** The personality that a strategy names, if it is one of ours. */
export const personalityOf = (strategy: string): Personality | undefined =>
  parseStrategy(strategy)?.personality;

/** The level that a strategy names; the usual one where it names none. */
export const levelOf = (strategy: string | undefined): LevelId =>
  parseStrategy(strategy ?? "")?.level ?? USUAL_LEVEL;

/** The bot that leads a delegation, as the server names it. */
export const botAt = (seat: SeatId, personality: Personality, level: LevelId): Player => ({
  id: playerId(`bot-${seat}`),
  kind: "bot",
  personality: strategyName({ personality, level }),
});
