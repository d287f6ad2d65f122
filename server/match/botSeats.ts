import { caretakerMove } from "#shared/bots/caretaker.ts";
import { chanceIn } from "#shared/bots/chance.ts";
import { decideMove } from "#shared/bots/decide.ts";
import type { BotDecision } from "#shared/bots/policy.ts";
import { strategyOf } from "#shared/bots/strategy.ts";
import { atLevel, type LevelId, USUAL_LEVEL } from "#shared/bots/strategyName.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { Millis } from "#shared/kernel/units.ts";
import type { SeatCommand } from "#shared/rules/commands.ts";
import { type Refusal, refusal } from "#shared/rules/refusals.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import { isUnderWay } from "#shared/views/isUnderWay.ts";
import type { PublicSeat } from "#shared/views/view.ts";
import { anyPersonality } from "./anyPersonality.ts";
import type { Clock, Timer } from "./clock.ts";
import type { MatchRunner } from "./matchRunner.ts";

/** How long a bot takes between two moves. */
export interface BotPace {
  readonly min: Millis;
  readonly max: Millis;
}

/**
 * The players of the seats that bots hold, or cover while their people are away. They see what
 * people there would see and send what people would send; after a while of thinking, so that others
 * can follow.
 */
export class BotSeats {
  readonly #match: MatchRunner;
  readonly #clock: Clock;
  readonly #pace: BotPace;
  readonly #onFault: (error: unknown, doing: string) => void;
  readonly #scenario: PublicScenario;
  readonly #thinking = new Map<SeatId, Timer>();
  /** Those whose move is on its way to the journal: until it is there they would make it again. */
  readonly #moving = new Set<SeatId>();
  readonly #stopListening: () => void;
  #level: LevelId = USUAL_LEVEL;
  #isStopped = false;

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

  /** How well those play whose names say nothing of it. */
  setLevel(level: LevelId): void {
    this.#level = level;
  }

  stop(): void {
    this.#isStopped = true;
    for (const timer of this.#thinking.values()) timer.cancel();
    this.#stopListening();
  }

  /** Every bot that is not at it already looks at the table. */
  #think(): void {
    const { seats } = this.#match.publicView;
    if (!isUnderWay(this.#match.publicView) || this.#isStopped) return;
    for (const seat of Object.values(seats)) {
      const { id } = seat;
      const isBusy = this.#thinking.has(id) || this.#moving.has(id);
      if (handOf(seat) === undefined || isBusy) continue;
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

  /** What has changed meanwhile is looked at when the move is done. */
  async #act(seat: SeatId): Promise<void> {
    const { version } = this.#match;
    this.#thinking.delete(seat);
    this.#moving.add(seat);
    try {
      await this.#move(seat);
    } finally {
      this.#moving.delete(seat);
    }
    if (this.#match.version !== version) this.#think();
  }

  async #move(seat: SeatId): Promise<void> {
    const held = this.#match.publicView.seats[seat];
    const hand = held && handOf(held);
    if (hand === undefined) return;
    const move = this.#moveOf(seat, hand);
    if (move === undefined) return;
    const isDone = await this.#send(seat, hand, move.command);
    if (!isDone) return this.#giveWay(seat);
    if (move.saying === undefined || held?.muted === true || this.#isStopped) return;
    const { to, statement } = move.saying;
    await this.#send(seat, hand, { type: "speak", to: [...to], text: "", statement });
  }

  #moveOf(seat: SeatId, hand: Hand): BotDecision | undefined {
    const { public: table, own } = this.#match.view({ kind: "seat", seat });
    if (own === undefined) return undefined;
    const context = { scenario: this.#scenario, view: { public: table, own } };
    if (hand.kind === "caretaker") return caretakerMove(context);
    return decideMove({
      ...context,
      ...strategyOf(hand.personality ?? this.#anyStrategy(seat)),
      rng: chanceIn(this.#match.head.seed, context.view),
    });
  }

  /** Of a bot whose character nobody named. */
  #anyStrategy(seat: SeatId): string {
    return atLevel(anyPersonality(this.#match.head, seat), this.#level);
  }

  /** Whether it was accepted. A refusal is a defect, unless somebody else came first. */
  async #send(seat: SeatId, hand: Hand, command: SeatCommand): Promise<boolean> {
    const { version } = this.#match;
    const reply = await this.#match.submit({ kind: "seat", seat }, command, undefined, {
      first: this.#ifStill(seat, hand),
    });
    if (!reply.ok && version === this.#match.version)
      this.#onFault(
        new Error(`The bot's ${command.type} was refused: ${reply.refusal.code}`),
        this.#doing(seat),
      );
    return reply.ok;
  }

  /** Nobody waits for a bot that cannot go on. */
  async #giveWay(seat: SeatId): Promise<void> {
    if (this.#isStopped) return;
    const held = this.#match.publicView.seats[seat];
    const hand = held && handOf(held);
    if (hand === undefined) return;
    const ready = { type: "markReady", ready: true } as const;
    const first = this.#ifStill(seat, hand);
    await this.#match.submit({ kind: "seat", seat }, ready, undefined, { first });
  }

  /** People who have come back act for themselves, whatever was being thought for them. */
  #ifStill(seat: SeatId, hand: Hand): () => Promise<Refusal | undefined> {
    return async () => {
      const held = this.#match.publicView.seats[seat];
      const now = held && handOf(held);
      const isStill = now?.kind === hand.kind && now.personality === hand.personality;
      return isStill ? undefined : refusal("notAllowedForYou");
    };
  }

  #doing(seat: SeatId): string {
    return `playing ${seat} at table ${this.#match.head.code}`;
  }
}

/** Who moves for a seat that no person moves for. */
interface Hand {
  readonly kind: "caretaker" | "bot";
  readonly personality?: string | undefined;
}

/** Nobody where people act for themselves, or where the seat is empty. */
function handOf({ player, cover }: PublicSeat): Hand | undefined {
  if (cover?.scope === "caretaker") return { kind: "caretaker" };
  if (cover !== undefined) return { kind: "bot", personality: cover.personality };
  return player?.kind === "bot" ? { kind: "bot", personality: player.personality } : undefined;
}
