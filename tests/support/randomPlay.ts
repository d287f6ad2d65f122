import type { SeatId } from "#shared/kernel/ids.ts";
import { nextFloat, nextInt, pick, type RngState, seedRng } from "#shared/kernel/rng.ts";
import { type Instant, money } from "#shared/kernel/units.ts";
import type { CommandOf } from "#shared/rules/commandOf.ts";
import type { Actor, Command, SeatCommand } from "#shared/rules/commands.ts";
import { decide } from "#shared/rules/decide.ts";
import type { Event } from "#shared/rules/events.ts";
import { evolve } from "#shared/rules/evolve.ts";
import type { BudgetBounds, LegalCommands } from "#shared/rules/legal.ts";
import { legalCommands } from "#shared/rules/legalCommands.ts";
import type { RefusalCode } from "#shared/rules/refusals.ts";
import type {
  Clause,
  ClauseCondition,
  Duty,
  GameState,
  Package,
  Position,
  ResolutionSubject,
} from "#shared/rules/state.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { type Given, type GivenOptions, given, INSTRUCTOR } from "./given.ts";

/** One accepted command of a random game, with the position it met and what it brought. */
export interface Step {
  readonly actor: Actor;
  readonly command: Command;
  readonly now: Instant;
  readonly before: GameState;
  readonly events: readonly Event[];
  readonly after: GameState;
}

export interface RandomGame {
  readonly scenario: Scenario;
  readonly start: GameState;
  readonly steps: readonly Step[];
  readonly state: GameState;
  /** Commands within the bounds that were refused all the same, which no rule allows. */
  readonly refused: readonly { readonly command: Command; readonly code: RefusalCode }[];
}

export interface RandomPlay extends GivenOptions {
  /** Commands before the game is closed, if it has not ended by itself. */
  readonly steps?: number;
  /** What a seat says and writes; given, so that tests can find it again. */
  readonly words?: (seat: SeatId) => string;
}

/** A game of delegations that do whatever they may, each thing as likely as another. */
export function playAtRandom(seed: number, options: RandomPlay = {}): RandomGame {
  const start = given({ seed, years: 3, ...options });
  const player = new RandomPlayer(start.scenario, seedRng(seed ^ PLAYER_SEED), options.words);
  const steps: Step[] = [];
  const refused: { command: Command; code: RefusalCode }[] = [];
  let here: Given = start;
  while (here.state.stage === "playing" && steps.length < (options.steps ?? 250)) {
    const { actor, command } = player.next(here.state);
    const now = here.now + steps.length;
    const outcome = decide(here.scenario, here.state, actor, command, { now });
    if (!outcome.ok) {
      refused.push({ command, code: outcome.error.code });
      here = here.having(INSTRUCTOR, { type: "advancePhase" });
      continue;
    }
    const before = here.state;
    here = here.after(...outcome.value);
    steps.push({ actor, command, now, before, events: outcome.value, after: here.state });
  }
  return {
    scenario: start.scenario,
    start: start.state,
    steps,
    state: here.state,
    refused: refused.filter(({ code }) => !NEEDS_A_FITTING_TEXT.has(code)),
  };
}

const PLAYER_SEED = 0x7a11;

/** A text within the bounds may still ask for more trust than there is, or say what is said already. */
const NEEDS_A_FITTING_TEXT: ReadonlySet<RefusalCode> = new Set(["trustTooLow", "packageUnchanged"]);

/** Every position a random game passes, its first and last included. */
export const positionsOf = (game: RandomGame): readonly GameState[] => [
  game.start,
  ...game.steps.map((step) => step.after),
];

/** The position after each event, beside the one before: what a record is made of. */
export function eventsOf(
  game: RandomGame,
): readonly { readonly before: GameState; readonly event: Event }[] {
  return game.steps.flatMap((step) => {
    let before = step.before;
    return step.events.map((event) => {
      const entry = { before, event };
      before = evolve(before, event);
      return entry;
    });
  });
}

/** Draws commands within the bounds that `legalCommands` gives, and nothing else. */
export class RandomPlayer {
  readonly scenario: Scenario;
  private rng: RngState;
  private readonly words: (seat: SeatId) => string;

  constructor(scenario: Scenario, rng: RngState, words?: (seat: SeatId) => string) {
    this.scenario = scenario;
    this.rng = rng;
    this.words = words ?? ((seat) => `${seat} speaks`);
  }

  /** What a seat drawn by lot does; once in a while the instructor goes on, so that games end. */
  next(state: GameState): { readonly actor: Actor; readonly command: Command } {
    const seat = this.pick(this.scenario.seats).id;
    const command = this.chance(0.06) ? undefined : this.command(state, seat);
    if (command === undefined) return { actor: INSTRUCTOR, command: { type: "advancePhase" } };
    return { actor: { kind: "seat", seat }, command };
  }

  /** One command of those open to the seat, or undefined where there is none. */
  command(state: GameState, seat: SeatId): SeatCommand | undefined {
    const legal = legalCommands(this.scenario, state, seat);
    const moves = [
      ...this.talk(legal, seat),
      ...this.deals(state, legal, seat),
      ...this.texts(state, legal),
      ...this.plenary(legal),
      ...this.commitments(legal),
    ];
    return moves.length === 0 ? undefined : this.pick(moves)();
  }

  private talk(legal: LegalCommands, seat: SeatId): readonly Move[] {
    const { markReady, speak } = legal;
    const say = (to: readonly SeatId[]): SeatCommand => ({
      type: "speak",
      to: [...to],
      text: this.words(seat),
    });
    return [
      ...(markReady === undefined ? [] : [() => ready(markReady)]),
      ...(speak.plenary ? [() => say([])] : []),
      ...(speak.privately.length > 0 ? [() => say([this.pick(speak.privately)])] : []),
      ...legal.answerOverture.map(
        ({ overture, answers }): Move =>
          () => ({
            type: "answerOverture",
            overture,
            answer: this.pick(answers),
          }),
      ),
      ...legal.shareIntelligence.map(
        ({ to, forecast, objectives }): Move =>
          () => {
            const items = [
              ...(forecast ? [{ kind: "forecast" as const }] : []),
              ...objectives.map((objective) => ({ kind: "objective" as const, objective })),
            ];
            return { type: "shareIntelligence", to, item: this.pick(items) };
          },
      ),
      ...(legal.writeReflection
        ? [(): SeatCommand => ({ type: "writeReflection", text: this.words(seat) })]
        : []),
    ];
  }

  private deals(state: GameState, legal: LegalCommands, seat: SeatId): readonly Move[] {
    const bounds = legal.proposeDeal;
    const revisionOf = (deal: keyof GameState["deals"]): number =>
      state.deals[deal]?.revisions.length ?? 0;
    return [
      ...(bounds === undefined
        ? []
        : [
            (): SeatCommand => {
              const partners = this.some(bounds.partners);
              const clauses = this.clauses(state, seat, [seat, ...partners]);
              return { type: "proposeDeal", with: partners, open: this.chance(0.5), clauses };
            },
          ]),
      ...legal.counterDeal.map(
        (deal): Move =>
          () => ({
            type: "counterDeal",
            deal,
            revision: revisionOf(deal),
            clauses: this.clauses(state, seat, state.deals[deal]?.parties ?? []),
          }),
      ),
      // Twice, so that deals enter into force now and then.
      ...[...legal.signDeal, ...legal.signDeal].map(
        (deal): Move =>
          () => ({
            type: "signDeal",
            deal,
            revision: revisionOf(deal),
          }),
      ),
      ...legal.rejectDeal.map(
        (deal): Move =>
          () => ({ type: "rejectDeal", deal }),
      ),
      ...legal.withdrawDeal.map(
        (deal): Move =>
          () => ({ type: "withdrawDeal", deal }),
      ),
    ];
  }

  private texts(state: GameState, legal: LegalCommands): readonly Move[] {
    return [
      ...legal.tableResolution.map(
        (subject): Move =>
          () => ({
            type: "tableResolution",
            subject,
            package: this.packageFor(subject),
          }),
      ),
      ...legal.offerSingleText.map(
        (subject): Move =>
          () => ({
            type: "offerSingleText",
            subject,
            package: this.packageFor(subject),
          }),
      ),
      ...legal.amendResolution.flatMap((id): readonly Move[] => {
        const subject = state.resolutions[id]?.subject;
        if (subject === undefined) return [];
        return [
          () => ({ type: "amendResolution", resolution: id, changes: this.packageFor(subject) }),
        ];
      }),
    ];
  }

  private plenary(legal: LegalCommands): readonly Move[] {
    const positions = legal.takePosition.flatMap((each): readonly Move[] => {
      const take = (): SeatCommand => ({
        type: "takePosition",
        resolution: each.resolution,
        position: this.position(each.positions),
      });
      return [take, take];
    });
    return [
      ...positions,
      ...legal.secondResolution.flatMap((resolution): readonly Move[] => {
        const second = (): SeatCommand => ({ type: "secondResolution", resolution });
        return [second, second];
      }),
      ...legal.shelveResolution.map(
        (resolution): Move =>
          () => ({
            type: "shelveResolution",
            resolution,
          }),
      ),
      ...legal.issueChairStatement.map(
        (resolution): Move =>
          () => ({
            type: "issueChairStatement",
            resolution,
          }),
      ),
      ...legal.issueMembersStatement.map(
        (resolution): Move =>
          () => ({
            type: "issueMembersStatement",
            resolution,
          }),
      ),
      ...(legal.setAgenda.length > 1
        ? [(): SeatCommand => ({ type: "setAgenda", order: legal.setAgenda.toReversed() })]
        : []),
      ...legal.invokeNonInterference.map(
        (against): Move =>
          () => ({
            type: "invokeNonInterference",
            against,
          }),
      ),
    ];
  }

  /** More often than not for a text, so that programmes are adopted. */
  private position(positions: readonly Position[]): Position {
    return positions.includes("support") && this.chance(0.6) ? "support" : this.pick(positions);
  }

  private commitments(legal: LegalCommands): readonly Move[] {
    const bounds = legal.submitBudget;
    return [
      ...(bounds === undefined
        ? []
        : [(): SeatCommand => ({ type: "submitBudget", budget: this.budget(bounds) })]),
      ...legal.respondCrisis.map(
        ({ crisis, options, max }): Move =>
          () => ({
            type: "respondCrisis",
            crisis,
            option: this.pick(options),
            amount: this.amount(max),
          }),
      ),
    ];
  }

  private budget(bounds: BudgetBounds): CommandOf<"submitBudget">["budget"] {
    let left = bounds.available;
    const spend = (most: number): number => {
      const amount = this.amount(Math.min(most, left));
      left = money(left - amount);
      return amount;
    };
    const affordable =
      bounds.costPerPercent === 0 ? bounds.growthMax : Math.floor(left / bounds.costPerPercent);
    const most = Math.max(bounds.growthMin, Math.min(bounds.growthMax, affordable, 12));
    const defenceGrowth = bounds.growthMin + this.int(most - bounds.growthMin + 1);
    left = money(left - Math.max(0, defenceGrowth) * bounds.costPerPercent - 0.1);
    const programmes: Record<string, number> = {};
    for (const { programme, due, max } of bounds.programmes) {
      programmes[programme] = spend(this.chance(0.7) ? due : max);
    }
    const obligations: Record<string, number> = {};
    for (const { obligation, due } of bounds.obligations) obligations[obligation] = spend(due);
    const reconciliation = bounds.reconciliation
      .filter(({ cost }) => {
        if (cost > left || !this.chance(0.3)) return false;
        left = money(left - cost);
        return true;
      })
      .map(({ towards, step }) => ({ towards, step }));
    return {
      defenceGrowth,
      publishDefence: this.chance(0.3),
      programmes,
      obligations,
      reconciliation,
    };
  }

  private packageFor(subject: ResolutionSubject): Package {
    if (subject.kind !== "adoptProgramme" && subject.kind !== "reviseProgramme") return {};
    const programme = this.scenario.programmes.find(({ id }) => id === subject.programme);
    const terms: Record<string, Package[keyof Package]> = {};
    for (const { id, options } of programme?.issues ?? []) terms[id] = this.pick(options).id;
    return terms;
  }

  private clauses(state: GameState, seat: SeatId, parties: readonly SeatId[]): Clause[] {
    const legal = legalCommands(this.scenario, state, seat).proposeDeal;
    const firstYear = legal?.firstYear ?? state.year + (state.phase === "crisis" ? 1 : 0);
    const lastYear = state.years;
    const duties = new Map<string, Clause>();
    const count = 1 + this.int(3);
    for (let n = 0; n < count; n++) {
      const from = this.pick(parties);
      const duty = this.duty(from, parties, firstYear > lastYear);
      const due = Math.min(lastYear, Math.max(firstYear, state.year) + this.int(2));
      const escrow =
        ESCROWABLE.has(duty.kind) && this.chance(0.3) && !("amount" in duty && from === seat);
      const condition = this.chance(0.25) ? this.condition(from, parties) : undefined;
      duties.set(`${from}/${duty.kind}`, { from, duty, condition, due, escrow });
    }
    return [...duties.values()];
  }

  private duty(from: SeatId, parties: readonly SeatId[], onlyCrises: boolean): Duty {
    const to = this.pick(parties.filter((party) => party !== from));
    const amount = money(0.1 + this.int(20) / 10);
    const programme = this.pick(this.scenario.programmes);
    const crisisKind = this.pick(this.scenario.crises).kind;
    const issue = this.pick(programme.issues);
    const option = this.pick(issue.options);
    const contribute: Duty = { kind: "contribute", crisisKind, amount };
    if (onlyCrises) return contribute;
    const position = this.pick(["support", "abstain", "object", "dissociate"] as const);
    return this.pick<Duty>([
      contribute,
      { kind: "pay", to, amount },
      { kind: "fundProgramme", programme: programme.id, amount },
      { kind: "vote", programme: programme.id, position },
      {
        kind: "vote",
        programme: programme.id,
        position,
        issue: issue.id,
        option: option.id,
      },
      { kind: "capDefence", percent: this.int(6) },
      { kind: "publishDefence" },
      { kind: "declineOvertures", power: this.pick(["china", "us"] as const) },
      { kind: "shareForecast", to },
    ]);
  }

  private condition(from: SeatId, parties: readonly SeatId[]): ClauseCondition {
    return this.pick<ClauseCondition>([
      { kind: "ifCrisis", crisisKind: this.pick(this.scenario.crises).kind },
      { kind: "ifProgramme", programme: this.pick(this.scenario.programmes).id },
      { kind: "ifPerformed", party: this.pick(parties.filter((party) => party !== from)) },
    ]);
  }

  private some<T>(items: readonly T[]): T[] {
    const chosen = items.filter(() => this.chance(0.5));
    return chosen.length > 0 ? chosen : [this.pick(items)];
  }

  private amount(max: number): number {
    return max <= 0 ? 0 : money(this.int(Math.floor(max * 10 + 1e-6) + 1) / 10);
  }

  private pick<T>(items: readonly T[]): T {
    const [item, rng] = pick(this.rng, items);
    this.rng = rng;
    return item;
  }

  private int(maxExclusive: number): number {
    const [value, rng] = nextInt(this.rng, Math.max(1, maxExclusive));
    this.rng = rng;
    return value;
  }

  private chance(probability: number): boolean {
    const [value, rng] = nextFloat(this.rng);
    this.rng = rng;
    return value < probability;
  }
}

type Move = () => SeatCommand;

const ready = (mark: boolean): SeatCommand => ({ type: "markReady", ready: mark });

const ESCROWABLE: ReadonlySet<string> = new Set([
  "pay",
  "fundProgramme",
  "contribute",
  "vote",
  "capDefence",
  "declineOvertures",
]);
