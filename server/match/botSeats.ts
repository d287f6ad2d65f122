import { decideMove } from "#shared/bots/decide.ts";
import { personalityOf } from "#shared/bots/personalities.ts";
import type { BotDecision } from "#shared/bots/policy.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { seedRng } from "#shared/kernel/rng.ts";
import type { Millis } from "#shared/kernel/units.ts";
import type { SeatCommand } from "#shared/rules/commands.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { Player } from "#shared/views/view.ts";
import type { Clock, Timer } from "./clock.ts";
import type { MatchRunner } from "./matchRunner.ts";

/** How long a bot takes between two moves. */
export interface BotPace {
  readonly min: Millis;
  readonly max: Millis;
}

/**
 * The players of the seats that bots hold. They see what people there would see and send what
 * people would send; after a while of thinking, so that others can follow.
 */
export class BotSeats {
  readonly #match: MatchRunner;
  readonly #clock: Clock;
  readonly #pace: BotPace;
  readonly #onFault: (error: unknown, doing: string) => void;
  readonly #scenario: PublicScenario;
  readonly #thinking = new Map<SeatId, Timer>();
  readonly #stopListening: () => void;

  constructor(
    match: MatchRunner,
    clock: Clock,
    pace: BotPace,
    onFault: (error: unknown, doing: string) => void,
  ) {
    this.#match = match;
    this.#clock = clock;
    this.#pace = pace;
    this.#onFault = onFault;
    this.#scenario = publicScenario(match.head.scenario);
    this.#stopListening = match.onChange(() => {
      this.#think();
    });
    this.#think();
  }

  stop(): void {
    for (const timer of this.#thinking.values()) timer.cancel();
    this.#stopListening();
  }

  /** Every bot that is not at it already looks at the table. */
  #think(): void {
    const { stage, seats } = this.#match.publicView;
    if (stage !== "playing") return;
    for (const { id, player } of Object.values(seats)) {
      if (player?.kind !== "bot" || this.#thinking.has(id)) continue;
      const wait = this.#pace.min + Math.random() * (this.#pace.max - this.#pace.min);
      this.#thinking.set(
        id,
        this.#clock.after(wait, () => {
          this.#act(id).catch(async (error: unknown) => {
            this.#onFault(error, this.#doing(id));
            await this.#giveWay(id);
          });
        }),
      );
    }
  }

  async #act(seat: SeatId): Promise<void> {
    this.#thinking.delete(seat);
    const player = this.#match.publicView.seats[seat]?.player;
    if (player?.kind !== "bot") return;
    const move = this.#moveOf(seat, player);
    if (move === undefined) return;
    const isDone = await this.#send(seat, move.command);
    if (!isDone) return this.#giveWay(seat);
    if (move.saying === undefined) return;
    const { to, statement } = move.saying;
    await this.#send(seat, { type: "speak", to: [...to], text: "", statement });
  }

  #moveOf(seat: SeatId, player: Player): BotDecision | undefined {
    const view = this.#match.view({ kind: "seat", seat });
    if (view.own === undefined) return undefined;
    return decideMove({
      scenario: this.#scenario,
      view: { public: view.public, own: view.own },
      personality: personalityOf(player.personality),
      rng: seedRng(this.#match.head.seed + this.#match.version * SEEDS_APART),
    });
  }

  /** Whether it was accepted. A refusal is a defect, unless somebody else came first. */
  async #send(seat: SeatId, command: SeatCommand): Promise<boolean> {
    const { version } = this.#match;
    const reply = await this.#match.submit({ kind: "seat", seat }, command);
    if (!reply.ok && version === this.#match.version)
      this.#onFault(
        new Error(`The bot's ${command.type} was refused: ${reply.refusal.code}`),
        this.#doing(seat),
      );
    return reply.ok;
  }

  /** Nobody waits for a bot that cannot go on. */
  async #giveWay(seat: SeatId): Promise<void> {
    await this.#match.submit({ kind: "seat", seat }, { type: "markReady", ready: true });
  }

  #doing(seat: SeatId): string {
    return `playing ${seat} at table ${this.#match.head.code}`;
  }
}

const SEEDS_APART = 65_537;
