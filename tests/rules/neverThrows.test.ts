import * as fc from "fast-check";
import { expect, test } from "vitest";
import { seatId } from "#shared/kernel/ids.ts";
import type { Actor } from "#shared/rules/commands.ts";
import { decide } from "#shared/rules/decide.ts";
import { evolveAll } from "#shared/rules/evolve.ts";
import { legalCommands } from "#shared/rules/legalCommands.ts";
import { REFUSAL_CODES } from "#shared/rules/refusals.ts";
import type { GameState } from "#shared/rules/state.ts";
import { PHASES } from "#shared/scenario/schema/vocabulary.ts";
import { arbitraryCommand } from "#tests/support/arbitraryCommand.ts";
import { givenLobby, seat } from "#tests/support/given.ts";
import { isWithin } from "#tests/support/isWithin.ts";
import { playAtRandom, positionsOf } from "#tests/support/randomPlay.ts";
import { GROUND } from "#tests/support/renegotiations.ts";
import { trilateral } from "#tests/support/scenarios.ts";

const positions = positionsOfEveryKind();
const actors: readonly Actor[] = [
  ...trilateral.seats.map(({ id }): Actor => ({ kind: "seat", seat: id })),
  { kind: "seat", seat: seatId("nobody") },
  { kind: "seat", seat: seatId("__proto__") },
  { kind: "instructor" },
  { kind: "clock" },
];

const anyCommand = fc
  .constantFrom(...positions.map((state) => ({ state, commands: commandsAt(state) })))
  .chain(({ state, commands }) =>
    fc.record({
      state: fc.constant(state),
      command: commands,
      actor: fc.constantFrom(...actors),
      now: fc.constantFrom(0, 1_000_500, 9e12),
    }),
  );

test("14.1 every command is accepted with events that can be folded, or refused with a code; none throws or changes what was", () => {
  fc.assert(
    fc.property(anyCommand, ({ state, command, actor, now }) => {
      const outcome = decide(trilateral, state, actor, command, { now, ground: () => GROUND });
      if (!outcome.ok) {
        expect(REFUSAL_CODES).toContain(outcome.error.code);
        return;
      }
      const after = evolveAll(state, outcome.value);
      for (const { treasury, escrowed } of Object.values(after.seats)) {
        expect(treasury).toBeGreaterThanOrEqual(0);
        expect(escrowed).toBeGreaterThanOrEqual(0);
      }
      for (const level of Object.values(after.tracks)) {
        expect(level).toBeGreaterThanOrEqual(0);
        expect(level).toBeLessThanOrEqual(100);
      }
    }),
    { numRuns: 6_000 },
  );
});

test("14.2 what a delegation does outside the bounds of its legal commands is refused", () => {
  fc.assert(
    fc.property(
      anyCommand,
      fc.constantFrom(...trilateral.seats),
      ({ state, command, now }, { id }) => {
        const outcome = decide(trilateral, state, seat(id), command, { now });
        if (!outcome.ok || !isSeatCommand(command)) return;
        const legal = legalCommands(trilateral, state, id);
        const asked = { command, phase: state.phase, year: state.year };
        expect({ ...asked, isWithin: isWithin(legal, id, command) }).toEqual({
          ...asked,
          isWithin: true,
        });
      },
    ),
    { numRuns: 6_000 },
  );
});

test("14.1 what only the instructor or the clock may ask is refused to everybody else", () => {
  fc.assert(
    fc.property(anyCommand, ({ state, command, now }) => {
      for (const actor of actors) {
        const outcome = decide(trilateral, state, actor, command, { now });
        if (outcome.ok) expect(mayAsk(actor, command.type)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

type AnyCommand = Parameters<typeof decide>[3];

const OTHERS_COMMANDS: Readonly<Record<string, Actor["kind"]>> = {
  startGame: "instructor",
  assignSeat: "instructor",
  pauseGame: "instructor",
  resumeGame: "instructor",
  extendPhase: "instructor",
  advancePhase: "instructor",
  rewindPhase: "instructor",
  injectCrisis: "instructor",
  injectNews: "instructor",
  closeGame: "instructor",
  muteSeat: "instructor",
  announce: "instructor",
  openRenegotiation: "instructor",
  closeRenegotiation: "instructor",
  phaseDeadline: "clock",
  resumeAfterOutage: "clock",
};
/** What the instructor and the clock may ask, and nobody else. */
const EITHERS_COMMANDS: ReadonlySet<AnyCommand["type"]> = new Set([
  "coverSeat",
  "returnSeat",
  "nudgeSeat",
]);

const mayAsk = (actor: Actor, type: AnyCommand["type"]): boolean =>
  EITHERS_COMMANDS.has(type)
    ? actor.kind !== "seat"
    : actor.kind === (OTHERS_COMMANDS[type] ?? "seat");

const isSeatCommand = (command: AnyCommand): command is Parameters<typeof isWithin>[2] =>
  !Object.hasOwn(OTHERS_COMMANDS, command.type) && !EITHERS_COMMANDS.has(command.type);

/** The lobby, an ended game, and of random games a few positions of every phase; none can be written to. */
function positionsOfEveryKind(): readonly GameState[] {
  const found: GameState[] = [givenLobby().state];
  for (let seed = 1; seed <= 12; seed++) {
    const passed = positionsOf(playAtRandom(seed, { steps: 400 }));
    for (const phase of PHASES) {
      const inPhase = passed.filter((state) => state.phase === phase);
      found.push(...inPhase.filter((_state, index) => index % 9 === seed % 9).slice(-3));
    }
    found.push(...passed.slice(-1));
    found.push(...passed.slice(-1).map(renegotiated));
  }
  return found.map(frozen);
}

/** The same once its game is over and a renegotiation has been opened, with a text on the table. */
function renegotiated(state: GameState): GameState {
  return evolveAll({ ...state, stage: "ended" }, [
    { type: "renegotiationOpened", at: 0, endsAt: 1_000_000, ground: GROUND },
    {
      type: "settlementProposed",
      proposal: 1,
      by: trilateral.seats[0]?.id ?? seatId("nobody"),
      settlement: { keep: [], adopt: {} },
      at: 0,
    },
  ]);
}

function commandsAt(state: GameState): fc.Arbitrary<AnyCommand> {
  return arbitraryCommand(trilateral, state);
}

function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
  return value;
}
