import type { DealId, ResolutionId, SeatId } from "#shared/kernel/ids.ts";
import type { RngState } from "#shared/kernel/rng.ts";
import type { Actor, Command, SeatCommand } from "#shared/rules/commands.ts";
import type { BudgetBounds, LegalCommands } from "#shared/rules/legal.ts";
import { legalCommands } from "#shared/rules/legalCommands.ts";
import { programmeCard } from "#shared/rules/programmeCards.ts";
import { spendable } from "#shared/rules/spendable.ts";
import type { Deal } from "#shared/rules/state/deal.ts";
import type { Package } from "#shared/rules/state/programme.ts";
import type { Position, Resolution, ResolutionSubject } from "#shared/rules/state/resolution.ts";
import type { GameState } from "#shared/rules/state.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { Dice } from "./dice.ts";
import { drawBudget } from "./randomBudget.ts";
import { type ClauseOutlook, drawClauses } from "./randomClauses.ts";
import { drawSteering } from "./randomInstructor.ts";

/** The words of a seat on the floor (nobody named), in a private channel, or in its reflection. */
export type Words = (seat: SeatId, to: readonly SeatId[] | "reflection") => string;

/** What a player knows of the game besides what is legal. Whoever sees a seat's view has it too. */
export interface Outlook extends ClauseOutlook {
  readonly deals: Readonly<Record<DealId, Pick<Deal, "parties" | "revisions">>>;
  readonly resolutions: Readonly<Record<ResolutionId, Pick<Resolution, "subject">>>;
}

/** Draws commands within the bounds that `legalCommands` gives, and nothing else. */
export class RandomPlayer {
  readonly scenario: Scenario;
  private readonly dice: Dice;
  private readonly words: Words;

  constructor(scenario: Scenario, rng: RngState, words?: Words) {
    this.scenario = scenario;
    this.dice = new Dice(rng);
    this.words = words ?? ((seat) => `${seat} speaks`);
  }

  /** What a seat drawn by lot does; once in a while the instructor goes on, so that games end. */
  next(state: GameState): { readonly actor: Actor; readonly command: Command } {
    const seat = this.dice.pick(this.scenario.seats).id;
    const command = this.dice.chance(0.08) ? undefined : this.command(state, seat);
    if (command === undefined)
      return {
        actor: { kind: "instructor" },
        command: drawSteering(this.dice, this.scenario, state),
      };
    return { actor: { kind: "seat", seat }, command };
  }

  /** One command of those open to the seat, each type as likely as another; undefined where there is none. */
  command(state: GameState, seat: SeatId): SeatCommand | undefined {
    const outlook = { ...state, spendable: spendable(state, seat) };
    return this.within(legalCommands(this.scenario, state, seat), outlook, seat);
  }

  /** As `command`, for who knows no more than the seat does. */
  within(legal: LegalCommands, outlook: Outlook, seat: SeatId): SeatCommand | undefined {
    const types = [
      ...this.talk(legal, seat),
      ...this.deals(outlook, legal, seat),
      ...this.texts(outlook, legal),
      ...this.plenary(legal),
      ...this.commitments(legal),
    ].filter((moves) => moves.length > 0);
    return types.length === 0 ? undefined : this.dice.pick(this.dice.pick(types))();
  }

  private talk(legal: LegalCommands, seat: SeatId): readonly Moves[] {
    const { markReady, speak } = legal;
    const say = (to: readonly SeatId[]): SeatCommand => ({
      type: "speak",
      to: [...to],
      text: this.words(seat, to),
    });
    const reflect = (): SeatCommand => ({
      type: "writeReflection",
      text: this.words(seat, "reflection"),
    });
    return [
      // Now and then only: they are open always, and little follows from them.
      markReady === undefined || this.dice.chance(0.6)
        ? []
        : [() => ({ type: "markReady", ready: markReady })],
      this.dice.chance(0.6)
        ? []
        : [
            ...(speak.plenary ? [() => say([])] : []),
            ...(speak.privately.length > 0 ? [() => say(this.dice.some(speak.privately))] : []),
          ],
      legal.answerOverture.map(({ overture, answers }) => () => ({
        type: "answerOverture",
        overture,
        answer: this.dice.pick(answers),
      })),
      legal.shareIntelligence.map(({ to, forecast, objectives }) => () => {
        const items = [
          ...(forecast ? [{ kind: "forecast" as const }] : []),
          ...objectives.map((objective) => ({ kind: "objective" as const, objective })),
        ];
        return { type: "shareIntelligence", to, item: this.dice.pick(items) };
      }),
      legal.writeReflection ? [reflect] : [],
    ];
  }

  private deals(outlook: Outlook, legal: LegalCommands, seat: SeatId): readonly Moves[] {
    const bounds = legal.proposeDeal;
    const revisionOf = (deal: DealId): number => outlook.deals[deal]?.revisions.length ?? 0;
    const propose = (partners: readonly SeatId[]): SeatCommand => {
      const others = this.dice.some(partners);
      const clauses = drawClauses(this.dice, this.scenario, outlook, seat, [seat, ...others]);
      return { type: "proposeDeal", with: others, open: this.dice.chance(0.5), clauses };
    };
    const sign = legal.signDeal.map(
      (deal) => (): SeatCommand => ({
        type: "signDeal",
        deal,
        revision: revisionOf(deal),
      }),
    );
    return [
      bounds === undefined ? [] : [() => propose(bounds.partners)],
      legal.counterDeal.map((deal) => () => ({
        type: "counterDeal",
        deal,
        revision: revisionOf(deal),
        clauses: drawClauses(
          this.dice,
          this.scenario,
          outlook,
          seat,
          outlook.deals[deal]?.parties ?? [],
        ),
      })),
      // Thrice, so that deals enter into force now and then.
      sign,
      sign,
      sign,
      legal.rejectDeal.map((deal) => () => ({ type: "rejectDeal", deal })),
      legal.withdrawDeal.map((deal) => () => ({ type: "withdrawDeal", deal })),
    ];
  }

  private texts(outlook: Outlook, legal: LegalCommands): readonly Moves[] {
    return [
      legal.tableResolution.map((subject) => () => ({
        type: "tableResolution",
        subject,
        package: this.packageFor(subject),
      })),
      legal.offerSingleText.map((subject) => () => ({
        type: "offerSingleText",
        subject,
        package: this.packageFor(subject),
      })),
      legal.amendResolution.flatMap((resolution): Moves => {
        const subject = outlook.resolutions[resolution]?.subject;
        if (subject === undefined) return [];
        const amend = (): SeatCommand => ({
          type: "amendResolution",
          resolution,
          changes: this.packageFor(subject),
        });
        return [amend];
      }),
    ];
  }

  private plenary(legal: LegalCommands): readonly Moves[] {
    const take = legal.takePosition.map(
      ({ resolution, positions }) =>
        (): SeatCommand => ({
          type: "takePosition",
          resolution,
          position: this.position(positions),
        }),
    );
    const second = legal.secondResolution.map(
      (resolution) => (): SeatCommand => ({
        type: "secondResolution",
        resolution,
      }),
    );
    const reorder = (): SeatCommand => ({
      type: "setAgenda",
      order: legal.setAgenda.toReversed(),
    });
    return [
      take,
      take,
      take,
      second,
      second,
      legal.shelveResolution.map((resolution) => () => ({ type: "shelveResolution", resolution })),
      legal.issueChairStatement.map((resolution) => () => ({
        type: "issueChairStatement",
        resolution,
      })),
      legal.issueMembersStatement.map((resolution) => () => ({
        type: "issueMembersStatement",
        resolution,
      })),
      legal.setAgenda.length > 0 ? [reorder] : [],
      legal.invokeNonInterference.map((against) => () => ({
        type: "invokeNonInterference",
        against,
      })),
    ];
  }

  /** More often than not for a text, so that programmes are adopted. */
  private position(positions: readonly Position[]): Position {
    return positions.includes("support") && this.dice.chance(0.6)
      ? "support"
      : this.dice.pick(positions);
  }

  private commitments(legal: LegalCommands): readonly Moves[] {
    const bounds = legal.submitBudget;
    const submit = (within: BudgetBounds): SeatCommand => ({
      type: "submitBudget",
      budget: drawBudget(this.dice, within),
    });
    return [
      bounds === undefined ? [] : [() => submit(bounds)],
      legal.respondCrisis.map(({ crisis, options, max }) => () => ({
        type: "respondCrisis",
        crisis,
        option: this.dice.pick(options),
        amount: this.dice.amount(max),
      })),
    ];
  }

  private packageFor(subject: ResolutionSubject): Package {
    if (subject.kind !== "adoptProgramme" && subject.kind !== "reviseProgramme") return {};
    const programme = programmeCard(this.scenario, subject.programme);
    const terms: Record<string, Package[keyof Package]> = {};
    for (const { id, options } of programme?.issues ?? []) terms[id] = this.dice.pick(options).id;
    return terms;
  }
}

/** Ways to make one type of command. */
type Moves = readonly (() => SeatCommand)[];
