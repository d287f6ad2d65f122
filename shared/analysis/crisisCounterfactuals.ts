import type { CrisisId, OptionId, ProgrammeId, SeatId } from "#shared/kernel/ids.ts";
import { type Money, money } from "#shared/kernel/units.ts";
import { assess, type Gift } from "#shared/rules/crises/response.ts";
import { SEVERITY_FACTORS } from "#shared/rules/crises.ts";
import { crisisCard } from "#shared/rules/crisisCards.ts";
import type { Event } from "#shared/rules/events.ts";
import { optionsChosen, textsOf } from "#shared/rules/packages.ts";
import type { CrisisOutcome } from "#shared/rules/state/crisis.ts";
import type { Package, ProgrammeState } from "#shared/rules/state/programme.ts";
import type { GameState } from "#shared/rules/state.ts";
import type { CrisisCard } from "#shared/scenario/schema/cards.ts";
import type { Programme } from "#shared/scenario/schema/programmes.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { Step } from "./retrace.ts";

/** What one crisis would have come to, had one thing been different. */
export interface CrisisCounterfactuals {
  readonly crisis: CrisisId;
  readonly outcome: CrisisOutcome;
  readonly strength: number;
  readonly need: number;
  /**
   * US$ bn more, given to the region's response at the co-ordination there was, that would have
   * contained it; absent where it was contained.
   */
  readonly short?: Money | undefined;
  readonly changes: readonly Counterfactual[];
  /** US$ bn that the response spared each delegation, against giving nothing at all. */
  readonly averted: Readonly<Record<SeatId, Money>>;
}

export type Counterfactual = Change & {
  readonly outcome: CrisisOutcome;
  readonly strength: number;
};

/** The one thing changed. */
type Change =
  /** The programme in full effect, with all as members: on the terms it had, or on its weakest. */
  | {
      readonly kind: "programme";
      readonly programme: ProgrammeId;
      readonly terms: "own" | "weakest";
    }
  /** Everybody who gave had given to the region's response. */
  | { readonly kind: "oneResponse" }
  /** The region had decided on its response together. */
  | { readonly kind: "collective" }
  /** Everybody had given as much as this delegation, as far as its treasury went. */
  | { readonly kind: "asMuchAs"; readonly seat: SeatId; readonly amount: Money }
  /** This delegation had given nothing. */
  | { readonly kind: "without"; readonly seat: SeatId };

/**
 * Every crisis to which the region could respond, judged again by the rules that judged it, on the
 * position in which it was judged, with one thing changed (rules 11.4–11.6). `steps` are those that
 * stand. Nothing is guessed of what people would have done otherwise.
 */
export function counterfactualsOf(
  scenario: Scenario,
  steps: readonly Step[],
): readonly CrisisCounterfactuals[] {
  // All crises of a year are judged before any has its consequences: on one position.
  const judgedOn = new Map<number, GameState>();
  return steps.flatMap(({ event, before, year }) => {
    if (event.type !== "crisisResolved") return [];
    const state = judgedOn.get(year) ?? before;
    judgedOn.set(year, state);
    const met = metIn(scenario, event, state);
    return met === undefined ? [] : [counterfactualsFor(scenario, met)];
  });
}

/** A crisis as it was judged. */
interface Met {
  readonly state: GameState;
  readonly card: CrisisCard;
  readonly gifts: readonly Gift[];
  /** The region's response. */
  readonly option: OptionId;
  /** US$ bn that each lost. */
  readonly losses: Readonly<Record<SeatId, Money>>;
}

function metIn(
  scenario: Scenario,
  { crisis: id, contributions, option, losses }: Extract<Event, { type: "crisisResolved" }>,
  state: GameState,
): Met | undefined {
  const card = crisisCard(scenario, id);
  const crisis = state.crises[id];
  if (card === undefined || crisis === undefined || crisis.struckBy !== undefined) return undefined;
  const gifts = scenario.seats.map(({ id: seat }) => ({
    seat,
    amount: contributions[seat] ?? 0,
    option: crisis.responses[seat]?.option,
  }));
  return { state, card, gifts, option, losses };
}

type Judged = Pick<Counterfactual, "outcome" | "strength">;

function judge(scenario: Scenario, { state, card, gifts }: Met): Judged {
  const crisis = state.crises[card.id];
  if (crisis === undefined) throw new Error(`${card.id} has not struck`);
  const { outcome, strength } = assess({ scenario, state }, { crisis, card, gifts });
  return { outcome, strength };
}

function counterfactualsFor(scenario: Scenario, met: Met): CrisisCounterfactuals {
  const { card, state } = met;
  const { outcome, strength } = judge(scenario, met);
  const need = state.crises[card.id]?.need ?? card.need;
  // What was there already, or would have made no difference, is no change.
  const changes = [...programmesHad(scenario, met), ...responsesHad(met)]
    .map(([change, changed]): Counterfactual => ({ ...change, ...judge(scenario, changed) }))
    .filter((each) => each.strength !== strength);
  return {
    crisis: card.id,
    outcome,
    strength,
    need,
    short: outcome === "contained" ? undefined : shortBy(scenario, met, need),
    changes: changes.toSorted((a, b) => b.strength - a.strength),
    averted: avertedBy(met),
  };
}

/** The whole loss by exposure, at most what there was to lose, less what was lost (rule 11.6). */
function avertedBy({ state, card, gifts, losses }: Met): Readonly<Record<SeatId, Money>> {
  const severity = state.crises[card.id]?.severity ?? 1;
  return Object.fromEntries(
    gifts.map(({ seat, amount }) => {
      const whole = card.loss * SEVERITY_FACTORS[severity] * (card.exposure[seat] ?? 0);
      const had = amount + Math.max(0, state.seats[seat]?.treasury ?? 0);
      return [seat, money(Math.max(0, Math.min(whole, had) - (losses[seat] ?? 0)))];
    }),
  );
}

/** Programmes that would have helped, in full effect. */
function programmesHad(scenario: Scenario, met: Met): readonly (readonly [Change, Met])[] {
  const { card, state } = met;
  return scenario.programmes.flatMap((programme): readonly (readonly [Change, Met])[] => {
    const own = state.programmes[programme.id];
    const text = own?.package ?? weakestText(programme);
    if (text === undefined || !helps(programme, text, card.kind)) return [];
    const full: ProgrammeState = {
      id: programme.id,
      adoptedIn: state.year,
      shares: {},
      paid: {},
      ...own,
      package: text,
      members: scenario.seats.map(({ id }) => id),
      maturity: 1,
      funded: 1,
    };
    const programmes = { ...state.programmes, [programme.id]: full };
    const terms = own === undefined ? "weakest" : "own";
    return [
      [
        { kind: "programme", programme: programme.id, terms },
        { ...met, state: { ...state, programmes } },
      ],
    ];
  });
}

const helps = (programme: Programme, text: Package, kind: string): boolean =>
  programme.exercises.includes(kind) ||
  programme.leverage?.kinds.includes(kind) === true ||
  coordinationOf(programme, text) !== 0;

const coordinationOf = (programme: Programme, text: Package): number =>
  optionsChosen(programme, text).reduce((sum, { coordination }) => sum + coordination, 0);

/** The text that does least for crises, so that what it does any text would have done. */
const weakestText = (programme: Programme): Package | undefined =>
  textsOf(programme)
    .toSorted((a, b) => coordinationOf(programme, a) - coordinationOf(programme, b))
    .at(0);

function responsesHad(met: Met): readonly (readonly [Change, Met])[] {
  const { card, state, gifts, option } = met;
  const crisis = state.crises[card.id];
  const most = gifts.reduce<Gift | undefined>(
    (leader, gift) => (gift.amount > (leader?.amount ?? 0) ? gift : leader),
    undefined,
  );
  const agreed = gifts.map((gift) => ({ ...gift, option }));
  const list: (readonly [Change, Met])[] = [[{ kind: "oneResponse" }, { ...met, gifts: agreed }]];
  if (crisis !== undefined) {
    const crises = { ...state.crises, [card.id]: { ...crisis, collective: option } };
    list.push([{ kind: "collective" }, { ...met, state: { ...state, crises } }]);
  }
  if (most !== undefined) {
    const { seat, amount } = most;
    const raised = gifts.map((gift) => ({
      ...gift,
      amount: Math.max(gift.amount, Math.min(amount, purseFor(met, gift))),
      option: gift.amount > 0 ? gift.option : option,
    }));
    list.push([
      { kind: "asMuchAs", seat, amount },
      { ...met, gifts: raised },
    ]);
  }
  for (const { seat, amount } of gifts) {
    if (amount === 0) continue;
    const without = gifts.map((gift) => (gift.seat === seat ? { ...gift, amount: 0 } : gift));
    list.push([
      { kind: "without", seat },
      { ...met, gifts: without },
    ]);
  }
  return list;
}

/** What a delegation gave and what it still had, US$ bn: money is taken before crises are judged. */
const purseFor = ({ state }: Met, { seat, amount }: Gift): Money =>
  money(amount + Math.max(0, state.seats[seat]?.treasury ?? 0));

/** The smallest gift more, in steps of US$ 0.1 bn, with which it is contained. */
function shortBy(scenario: Scenario, met: Met, need: number): Money | undefined {
  const isEnough = (tenths: number): boolean => {
    const gifts = withMore(met, money(tenths / 10));
    return judge(scenario, { ...met, gifts }).outcome === "contained";
  };
  let tooLittle = 0;
  let enough = Math.ceil(need * 10 * MOST_NEEDED);
  if (!isEnough(enough)) return undefined;
  while (enough - tooLittle > 1) {
    const middle = Math.floor((tooLittle + enough) / 2);
    if (isEnough(middle)) enough = middle;
    else tooLittle = middle;
  }
  return money(enough / 10);
}
/** More from whoever gave to the region's response; another giver could change the co-ordination. */
function withMore({ gifts, option }: Met, extra: Money): readonly Gift[] {
  const giver = gifts.find((gift) => gift.amount > 0 && (gift.option ?? option) === option);
  if (giver === undefined)
    return [...gifts, ...gifts.slice(0, 1).map((gift) => ({ ...gift, amount: extra, option }))];
  const raised = { ...giver, amount: money(giver.amount + extra) };
  return gifts.map((gift) => (gift === giver ? raised : gift));
}

/** Times the need: co-ordination and efficiency are never as low as a tenth together. */
const MOST_NEEDED = 10;
