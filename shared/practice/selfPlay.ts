import { chanceIn } from "#shared/bots/chance.ts";
import { decideMove } from "#shared/bots/decide.ts";
import type { BotDecision } from "#shared/bots/policy.ts";
import { strategyOf } from "#shared/bots/strategy.ts";
import { atLevel, type LevelId, PERSONALITY_IDS, USUAL_LEVEL } from "#shared/bots/strategyName.ts";
import { type OvertureId, playerId, type SeatId } from "#shared/kernel/ids.ts";
import { nextUint32, type RngState, seedRng } from "#shared/kernel/rng.ts";
import type { Millis } from "#shared/kernel/units.ts";
import type { Actor, Command } from "#shared/rules/commands.ts";
import { decide } from "#shared/rules/decide.ts";
import type { Event } from "#shared/rules/events.ts";
import { evolve } from "#shared/rules/evolve.ts";
import { initialState } from "#shared/rules/initialState.ts";
import type { LegalCommands } from "#shared/rules/legal.ts";
import { finalScore } from "#shared/rules/scoring.ts";
import type { GameState } from "#shared/rules/state.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import type { PublicScenario, Scenario } from "#shared/scenario/schema.ts";
import { project } from "#shared/views/project.ts";

/** A game of bots alone, in one process: the same rules, views and door as at a table. */
export interface SelfPlay {
  readonly state: GameState;
  readonly events: readonly Event[];
  /** Commands accepted. */
  readonly commands: number;
  /** Commands refused: a bot's defect, since bots play by the legal commands. */
  readonly refused: readonly {
    readonly seat: SeatId;
    readonly command: Command;
    readonly code: string;
  }[];
  /** What each delegation would have scored had the game ended then: at the end of each year but the last. */
  readonly standings: readonly Readonly<Record<SeatId, number>>[];
  /** How long each move was thought about, where there was a clock. */
  readonly thought: readonly Millis[];
}

export interface SelfPlayOptions {
  readonly seed: number;
  readonly years: number;
  /** Strategies by seat (`hardBargainer@expert`); the personality is drawn from the seed where absent. */
  readonly personalities?: Readonly<Partial<Record<SeatId, string>>> | undefined;
  /** Of the bots whose strategy names none; the usual one where absent. */
  readonly level?: LevelId | undefined;
  /** One answer to an overture that is given whatever the bot would say; all else goes on from there. */
  readonly instead?: OvertureAnswer | undefined;
  /** Whether nobody may propose, sign, table, second or support anything; all else is played as ever. */
  readonly withoutAgreements?: boolean | undefined;
  /** To time decisions by; the game itself reads no clock. */
  readonly clock?: (() => Millis) | undefined;
}

/** What a delegation answers to an overture. */
export interface OvertureAnswer {
  readonly seat: SeatId;
  readonly overture: OvertureId;
  readonly answer: "accept" | "decline";
}

/** Plays one game to its end. Throws if it does not end within a bound no honest game reaches. */
export function playItself(scenario: Scenario, options: SelfPlayOptions): SelfPlay {
  const run = new Run(scenario, options);
  run.seatBots();
  while (run.state.stage !== "ended") {
    if (run.steps++ > MAX_STEPS) throw new Error(`Seed ${options.seed}: the game does not end`);
    run.step();
  }
  return run;
}
const MAX_STEPS = 20_000;

/** Of what is open to a delegation, what it can do without another's consent. */
const onlyAlone = (legal: LegalCommands): LegalCommands => ({
  ...legal,
  proposeDeal: undefined,
  counterDeal: [],
  signDeal: [],
  tableResolution: [],
  offerSingleText: [],
  secondResolution: [],
  amendResolution: [],
  takePosition: [],
});

class Run implements SelfPlay {
  readonly scenario: Scenario;
  readonly shown: PublicScenario;
  readonly options: SelfPlayOptions;
  readonly events: Event[] = [];
  readonly refused: { seat: SeatId; command: Command; code: string }[] = [];
  readonly standings: Readonly<Record<SeatId, number>>[] = [];
  readonly thought: Millis[] = [];
  state: GameState;
  commands = 0;
  steps = 0;
  private rng: RngState;
  /** Seats whose last move was refused, until somebody else moves: they are not asked again. */
  private stuck = new Set<SeatId>();

  constructor(scenario: Scenario, options: SelfPlayOptions) {
    this.scenario = scenario;
    this.shown = publicScenario(scenario);
    this.options = options;
    this.state = initialState(scenario, {
      seed: options.seed,
      years: options.years,
      pace: "stepped",
    });
    this.rng = seedRng(options.seed ^ BOT_SEED);
  }

  seatBots(): void {
    for (const { id } of this.scenario.seats) {
      const [roll, rng] = nextUint32(this.rng);
      this.rng = rng;
      const { personalities, level = USUAL_LEVEL } = this.options;
      const drawn = PERSONALITY_IDS[roll % PERSONALITY_IDS.length] ?? PERSONALITY_IDS[0];
      const personality = atLevel(personalities?.[id] ?? drawn, level);
      const player = { id: playerId(`bot-${id}`), kind: "bot" as const, personality };
      this.submit({ kind: "instructor" }, { type: "assignSeat", seat: id, player });
    }
    this.submit({ kind: "instructor" }, { type: "startGame" });
  }

  /** The first bot with something to do does it; when none has, the first not ready marks ready. */
  step(): void {
    let ready: { readonly seat: SeatId; readonly move: BotDecision } | undefined;
    for (const { id } of this.scenario.seats) {
      if (this.stuck.has(id)) continue;
      const move = this.ask(id);
      if (move === undefined) continue;
      if (move.command.type === "markReady") {
        ready ??= { seat: id, move };
        continue;
      }
      this.make(id, move);
      return;
    }
    if (ready !== undefined) this.make(ready.seat, ready.move);
    else this.submit({ kind: "instructor" }, { type: "advancePhase" });
  }

  private ask(seat: SeatId): BotDecision | undefined {
    const view = project(this.scenario, this.state, { kind: "seat", seat });
    if (view.own === undefined) return undefined;
    const { clock, seed, withoutAgreements } = this.options;
    const own =
      withoutAgreements === true ? { ...view.own, legal: onlyAlone(view.own.legal) } : view.own;
    const seen = { public: view.public, own };
    const began = clock?.();
    const move = decideMove({
      scenario: this.shown,
      view: seen,
      ...strategyOf(this.state.seats[seat]?.player?.personality),
      rng: chanceIn(seed ^ BOT_SEED, seen),
    });
    if (clock !== undefined && began !== undefined) this.thought.push(clock() - began);
    return move === undefined
      ? undefined
      : { ...move, command: this.insteadOf(seat, move.command) };
  }

  private insteadOf(seat: SeatId, command: BotDecision["command"]): BotDecision["command"] {
    const { instead } = this.options;
    return command.type === "answerOverture" &&
      seat === instead?.seat &&
      command.overture === instead.overture
      ? { ...command, answer: instead.answer }
      : command;
  }

  private make(seat: SeatId, move: BotDecision): void {
    const refused = this.submit({ kind: "seat", seat }, move.command);
    if (refused !== undefined) {
      this.refused.push({ seat, command: move.command, code: refused });
      this.stuck.add(seat);
      return;
    }
    this.stuck.clear();
    if (move.saying === undefined) return;
    const { to, statement } = move.saying;
    this.submit({ kind: "seat", seat }, { type: "speak", to: [...to], text: "", statement });
  }

  private standing(): Readonly<Record<SeatId, number>> {
    return Object.fromEntries(
      this.scenario.seats.map(({ id }) => [
        id,
        finalScore(this.scenario, this.state, id, false).score,
      ]),
    );
  }

  /** The refusal's code, if refused. */
  private submit(actor: Actor, command: Command): string | undefined {
    const outcome = decide(this.scenario, this.state, actor, command, { now: this.commands });
    if (!outcome.ok) return outcome.error.code;
    const { year } = this.state;
    for (const event of outcome.value) {
      this.state = evolve(this.state, event);
      this.events.push(event);
    }
    if (this.state.year > Math.max(1, year)) this.standings.push(this.standing());
    this.commands += 1;
    return undefined;
  }
}
const BOT_SEED = 0x5eed;
