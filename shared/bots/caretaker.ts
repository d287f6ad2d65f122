import { caretakerBudget } from "./caretaker/budget.ts";
import { caretakerHelp } from "./caretaker/crisis.ts";
import { caretakerPosition } from "./caretaker/positions.ts";
import type { CaretakerContext } from "./caretaker/promises.ts";
import { promisedSharing } from "./caretaker/sharing.ts";
import { type BotDecision, decision } from "./policy.ts";

/**
 * The next move for a delegation whose people are away, or none until something changes. After the
 * convention that a government in office only until it is replaced enters into no new commitments:
 * it keeps promises and dues, helps in crises as its delegation has helped before, stands by what
 * the delegation has said, and lets everything else wait (rule 15.2). It never proposes, signs,
 * rejects, tables, seconds, amends, or answers an overture.
 */
export function caretakerMove(context: CaretakerContext): BotDecision | undefined {
  const { stage, paused } = context.view.public;
  if (stage !== "playing" || paused) return undefined;
  return phaseMove(context) ?? readyWhenDone(context);
}

function phaseMove(context: CaretakerContext): BotDecision | undefined {
  switch (context.view.public.phase) {
    case "briefing":
    case "caucus":
      return promisedSharing(context);
    case "plenary":
      return caretakerPosition(context);
    case "budget":
      return caretakerBudget(context);
    case "crisis":
      return caretakerPosition(context) ?? caretakerHelp(context);
    case "review":
      return undefined;
  }
}

/**
 * Ready at once; where texts may still come before the table, once nobody else is at work. Where no
 * people are left at the table it hurries nobody and time alone ends the phases; but in a pace without
 * time it ends the one in which the clock has found nobody there.
 */
function readyWhenDone({ view }: CaretakerContext): BotDecision | undefined {
  const { phase, pace, seats } = view.public;
  const all = Object.values(seats);
  const arePeopleThere = all.some(
    ({ player, cover }) => player?.kind === "person" && cover === undefined,
  );
  const isStuck = pace === "stepped" && all.some(({ cover }) => cover?.by === "clock");
  if (view.own.legal.markReady !== true || !(arePeopleThere || isStuck)) return undefined;
  const areOthersDone = all.every(
    ({ id, player, ready, cover }) =>
      id === view.own.seat || player === undefined || ready || cover?.scope === "caretaker",
  );
  const mayTextsCome = phase === "plenary" || phase === "crisis";
  return mayTextsCome && !areOthersDone ? undefined : decision({ type: "markReady", ready: true });
}
