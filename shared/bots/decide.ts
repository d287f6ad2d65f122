import { canonicalJson } from "#shared/kernel/hash.ts";
import { budgetMove } from "./budget.ts";
import { caucusMove } from "./caucus.ts";
import { drawFor, numberOf } from "./chance.ts";
import { crisisMove } from "./crisis.ts";
import { overtureMove } from "./overtures.ts";
import { plenaryMove } from "./plenary.ts";
import { type BotContext, type BotDecision, type BotPolicy, decision } from "./policy.ts";
import { renegotiationMove } from "./renegotiation.ts";

/**
 * The bot's next move, or none until something changes. It plays by `legalCommands` alone: what
 * is not offered there it does not try.
 */
export const decideMove: BotPolicy = (context) => {
  const { stage, paused } = context.view.public;
  if (stage === "ended") return renegotiationMove(context);
  if (stage !== "playing" || paused) return undefined;
  const move = phaseMove(context);
  return move === undefined ? readyWhenDone(context) : asTalkative(context, move);
};

/** The move with what the bot says of it, or without where it is of few words. */
function asTalkative(context: BotContext, move: BotDecision): BotDecision {
  const roll = drawFor(context, numberOf(canonicalJson(move.command)));
  return roll < context.personality.talkativeness ? move : { ...move, saying: undefined };
}

function phaseMove(context: BotContext): BotDecision | undefined {
  switch (context.view.public.phase) {
    case "briefing":
      return overtureMove(context);
    case "caucus":
      return overtureMove(context) ?? caucusMove(context);
    case "plenary":
      return plenaryMove(context);
    case "budget":
      return budgetMove(context);
    case "crisis":
      return crisisMove(context);
    case "review":
      return undefined;
  }
}

/** Ready once nothing is left to do, and nobody who is still at work owes the table a position. */
function readyWhenDone(context: BotContext): BotDecision | undefined {
  const { legal } = context.view.own;
  if (legal.markReady !== true || positionsAreAwaited(context)) return undefined;
  return decision({ type: "markReady", ready: true });
}

function positionsAreAwaited(context: BotContext): boolean {
  const { resolutions, seats } = context.view.public;
  return Object.values(resolutions).some(
    ({ status, positions }) =>
      status === "open" &&
      Object.values(seats).some((seat) => !seat.ready && positions[seat.id] === undefined),
  );
}
