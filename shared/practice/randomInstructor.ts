import type { InstructorCommand } from "#shared/rules/commands.ts";
import type { GameState } from "#shared/rules/state.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { Dice } from "./dice.ts";

/** What an instructor does who mostly goes on to the next phase. */
export function drawSteering(dice: Dice, scenario: Scenario, state: GameState): InstructorCommand {
  if (state.paused !== undefined) return { type: "resumeGame" };
  const unused = scenario.crises.filter(({ id }) => state.crises[id] === undefined);
  const onwards: InstructorCommand = { type: "advancePhase" };
  return dice.pick<InstructorCommand>([
    ...Array.from({ length: 14 }, () => onwards),
    { type: "pauseGame" },
    { type: "rewindPhase" },
    { type: "injectNews", text: "A joint exercise is announced" },
    ...drawStewardship(dice, scenario, state),
    ...(state.phase === "crisis" && unused.length > 0
      ? [{ type: "injectCrisis" as const, crisis: dice.pick(unused).id }]
      : []),
  ]);
}

/** Covers, returns or mutes a delegation of people, asks whether it is there, or speaks to all. */
function drawStewardship(
  dice: Dice,
  scenario: Scenario,
  state: GameState,
): readonly InstructorCommand[] {
  const { id: seat } = dice.pick(scenario.seats);
  const position = state.seats[seat];
  if (position?.player?.kind !== "person") return [];
  const cover: InstructorCommand =
    position.cover === undefined
      ? { type: "coverSeat", seat, scope: "caretaker" }
      : { type: "returnSeat", seat };
  return [
    dice.pick<InstructorCommand>([
      cover,
      { type: "muteSeat", seat, muted: !position.muted },
      { type: "nudgeSeat", seat },
      { type: "announce", text: "Five minutes to go" },
    ]),
  ];
}
