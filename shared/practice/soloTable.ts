import { type Debrief, debriefOf } from "#shared/analysis/debrief.ts";
import { debriefReadBy } from "#shared/analysis/debriefReadBy.ts";
import { renegotiationGround } from "#shared/analysis/settlementGround.ts";
import { chanceIn } from "#shared/bots/chance.ts";
import { decideMove } from "#shared/bots/decide.ts";
import { strategyOf } from "#shared/bots/strategy.ts";
import { atLevel, PERSONALITY_IDS, USUAL_LEVEL } from "#shared/bots/strategyName.ts";
import { playerId, type SeatId } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { CommandReply, RecordEntry } from "#shared/protocol/messages.ts";
import type { Actor, Command } from "#shared/rules/commands.ts";
import { decide } from "#shared/rules/decide.ts";
import type { Event } from "#shared/rules/events.ts";
import { evolve } from "#shared/rules/evolve.ts";
import { initialState } from "#shared/rules/initialState.ts";
import type { GameState } from "#shared/rules/state.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import type { PublicScenario, Scenario } from "#shared/scenario/schema.ts";
import { eventSeenBy } from "#shared/views/audience.ts";
import { isUnderWay } from "#shared/views/isUnderWay.ts";
import { nextDeadline } from "#shared/views/nextDeadline.ts";
import { project } from "#shared/views/project.ts";
import type { View } from "#shared/views/view.ts";
import type { SoloEntry, SoloPlan } from "./soloGame.ts";

/**
 * One person and bots at a table of their own, with no server: the same rules, views and bots. Time
 * comes from outside; nothing happens by itself.
 */
export class SoloTable {
  readonly #scenario: Scenario;
  readonly #shown: PublicScenario;
  readonly #plan: SoloPlan;
  readonly #initial: GameState;
  readonly #entries: SoloEntry[] = [];
  readonly #events: Event[] = [];
  readonly #record: RecordEntry[] = [];
  #state: GameState;
  #view: View | undefined;

  /** Begins a game, or takes it up after `entries`. Throws where they are of another game. */
  constructor(scenario: Scenario, plan: SoloPlan, entries: readonly SoloEntry[], now: Instant) {
    this.#scenario = scenario;
    this.#shown = publicScenario(scenario);
    this.#plan = plan;
    const years = scenario.settings.years[plan.length];
    this.#initial = initialState(scenario, { seed: plan.seed, years, pace: plan.pace });
    this.#state = this.#initial;
    for (const { actor, command, at } of entries) this.#demand(actor, command, at);
    if (entries.length === 0) this.#begin(now);
    else this.#makeUpFor(entries.at(-1)?.at ?? now, now);
  }

  /** What the person may know now; sections that say the same keep their identity. */
  get view(): View {
    const viewer = { kind: "seat", seat: this.#plan.seat } as const;
    this.#view = project(this.#scenario, this.#state, viewer, this.#view);
    return this.#view;
  }

  /** Every accepted command so far. */
  get entries(): readonly SoloEntry[] {
    return this.#entries;
  }

  /** The person's record. */
  get record(): readonly RecordEntry[] {
    return this.#record;
  }

  get deadline(): Instant | undefined {
    return nextDeadline(this.view.public);
  }

  /** The seats that bots hold. */
  get bots(): readonly SeatId[] {
    return Object.values(this.#state.seats)
      .filter(({ player }) => player?.kind === "bot")
      .map(({ id }) => id);
  }

  submit(actor: Actor, command: Command, now: Instant): CommandReply {
    const at = Math.max(now, this.#entries.at(-1)?.at ?? now);
    const decision = decide(this.#scenario, this.#state, actor, command, {
      now: at,
      ground: () => renegotiationGround(this.#scenario, this.#initial, this.#events),
    });
    if (!decision.ok) return { ok: false, refusal: decision.error };
    if (decision.value.length === 0) return { ok: true };
    for (const event of decision.value) this.#happen(event, at);
    this.#entries.push({ at, actor, command });
    return { ok: true };
  }

  /** Lets the bot at `seat` look at the table. Whether it did something. */
  botMoves(seat: SeatId, now: Instant): boolean {
    const { player } = this.#state.seats[seat] ?? {};
    if (!isUnderWay(this.view.public) || player?.kind !== "bot") return false;
    const { own, public: table } = project(this.#scenario, this.#state, { kind: "seat", seat });
    if (own === undefined) return false;
    const view = { public: table, own };
    const move = decideMove({
      scenario: this.#shown,
      view,
      ...strategyOf(player.personality),
      rng: chanceIn(this.#plan.seed, view),
    });
    if (move === undefined) return false;
    const actor: Actor = { kind: "seat", seat };
    if (!this.submit(actor, move.command, now).ok) {
      // Nobody waits for a bot that cannot go on.
      return this.submit(actor, { type: "markReady", ready: true }, now).ok;
    }
    if (move.saying !== undefined) {
      const { to, statement } = move.saying;
      this.submit(actor, { type: "speak", to: [...to], text: "", statement }, now);
    }
    return true;
  }

  /** Once the game has ended; throws before. */
  debrief(): Debrief {
    return debriefReadBy(debriefOf(this.#scenario, this.#initial, this.#events), this.#plan.seat);
  }

  #begin(now: Instant): void {
    const { seed, personalities, level = USUAL_LEVEL } = this.#plan;
    for (const [index, { id }] of this.#scenario.seats.entries()) {
      const isPerson = id === this.#plan.seat;
      const player = isPerson
        ? { id: playerId("person"), kind: "person" as const }
        : {
            id: playerId(`bot-${id}`),
            kind: "bot" as const,
            personality: atLevel(personalities[id] ?? drawn(seed + index), level),
          };
      this.#demand(LEAD, { type: "assignSeat", seat: id, player }, now);
    }
    this.#demand(LEAD, { type: "startGame" }, now);
  }

  /** Rule 1.8: nobody loses time while nobody could play. */
  #makeUpFor(last: Instant, now: Instant): void {
    if (now <= last || this.deadline === undefined) return;
    this.submit({ kind: "clock" }, { type: "resumeAfterOutage", outage: now - last }, now);
  }

  #demand(actor: Actor, command: Command, at: Instant): void {
    const reply = this.submit(actor, command, at);
    if (!reply.ok) throw new Error(`A game alone refused ${command.type}: ${reply.refusal.code}`);
  }

  #happen(event: Event, at: Instant): void {
    const before = this.#state;
    this.#state = evolve(before, event);
    this.#events.push(event);
    const viewer = { kind: "seat", seat: this.#plan.seat } as const;
    const seen = eventSeenBy(this.#scenario, before, event, viewer);
    if (seen === undefined) return;
    const { year, phase } = this.#state;
    this.#record.push({ index: this.#record.length, year, phase, at, event: seen });
  }
}

const LEAD: Actor = { kind: "instructor" };

const drawn = (number: number): string =>
  PERSONALITY_IDS[number % PERSONALITY_IDS.length] ?? PERSONALITY_IDS[0];
