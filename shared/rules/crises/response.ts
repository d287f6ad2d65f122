import type { OptionId, SeatId } from "#shared/kernel/ids.ts";
import { type Money, money, tenth } from "#shared/kernel/units.ts";
import type { CrisisCard } from "#shared/scenario/schema/cards.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { preparedness } from "../programmesInForce.ts";
import type { Coordination, CrisisOutcome, CrisisState } from "../state/crisis.ts";
import type { GameState } from "../state.ts";
import { effectiveTrust } from "../trust.ts";
import type { Unfolding } from "../unfolding.ts";

/** What one delegation gives to a crisis, US$ bn; without a response of its own it follows the region's. */
export interface Gift {
  readonly seat: SeatId;
  readonly amount: Money;
  readonly option?: OptionId | undefined;
}

export interface Response {
  readonly option: OptionId;
  readonly coordination: Coordination;
  /** US$ bn of effect, in steps of 0.1. */
  readonly strength: number;
  readonly outcome: CrisisOutcome;
}

/** What the gifts together come to (11.4–11.6). */
export function assess(
  { scenario, state }: Pick<Unfolding, "scenario" | "state">,
  { crisis, card, gifts }: { crisis: CrisisState; card: CrisisCard; gifts: readonly Gift[] },
): Response {
  const option = regionsOption(crisis, card, gifts);
  const coordination = coordinationOf(scenario, state, {
    kind: card.kind,
    isOneResponse: isOneResponse(gifts, option),
    isCollective: crisis.collective !== undefined,
  });
  const { leverage } = preparedness(scenario, state, card.kind);
  const effective = gifts.reduce(
    (sum, { amount, option: chosen }) => sum + amount * efficiencyOf(card, chosen ?? option),
    0,
  );
  const strength = tenth(effective * leverage * coordination.factor);
  return { option, coordination, strength, outcome: outcomeOf(scenario, crisis, strength) };
}

/** Co-ordination of a response with the terms that made it (11.5). */
export function coordinationOf(
  scenario: Scenario,
  state: GameState,
  response: {
    readonly kind: string;
    readonly isOneResponse: boolean;
    readonly isCollective: boolean;
  },
): Coordination {
  const settings = scenario.settings.crises.coordination;
  const terms: Coordination["terms"][number][] = [{ reason: "base", amount: settings.base }];
  if (response.isOneResponse) terms.push({ reason: "oneResponse", amount: settings.oneResponse });
  const { programmes, exercised } = preparedness(scenario, state, response.kind);
  const exercises = exercised * settings.exercised;
  if (programmes !== 0) terms.push({ reason: "programme", amount: programmes });
  if (exercises !== 0) terms.push({ reason: "exercised", amount: exercises });
  if (meanTrust(scenario, state) >= settings.trustedFrom) {
    terms.push({ reason: "trusted", amount: settings.trusted });
  }
  if (response.isCollective) {
    terms.push({ reason: "collectiveDecision", amount: settings.collectiveDecision });
  }
  const sum = terms.reduce((all, { amount }) => all + amount, 0);
  if (sum > settings.max) terms.push({ reason: "ceiling", amount: settings.max - sum });
  return { factor: Math.min(settings.max, sum), terms };
}

/** The collective option, else the one with most money behind it, ties by the order of the card (11.4). */
function regionsOption(
  { collective }: CrisisState,
  card: CrisisCard,
  gifts: readonly Gift[],
): OptionId {
  if (collective !== undefined) return collective;
  const behind = (option: OptionId): Money =>
    money(gifts.reduce((sum, gift) => (gift.option === option ? sum + gift.amount : sum), 0));
  let [best] = card.options;
  if (best === undefined) throw new Error(`Crisis ${card.id} has no option`);
  for (const each of card.options) if (behind(each.id) > behind(best.id)) best = each;
  return best.id;
}

/** Two or more give, and all to the same response. */
function isOneResponse(gifts: readonly Gift[], option: OptionId): boolean {
  const given = gifts.filter(({ amount }) => amount > 0);
  return given.length > 1 && new Set(given.map((gift) => gift.option ?? option)).size === 1;
}

const efficiencyOf = (card: CrisisCard, option: OptionId): number =>
  card.options.find(({ id }) => id === option)?.efficiency ?? 1;

/** Mean effective trust over all ordered pairs of delegations, 0–100. */
function meanTrust(scenario: Scenario, state: GameState): number {
  const seats = scenario.seats.map(({ id }) => id);
  const pairs = seats.flatMap((from) =>
    seats.filter((to) => to !== from).map((to) => [from, to] as const),
  );
  const sum = pairs.reduce((all, [from, to]) => all + effectiveTrust(scenario, state, from, to), 0);
  return sum / pairs.length;
}

function outcomeOf(scenario: Scenario, { need }: CrisisState, strength: number): CrisisOutcome {
  if (strength >= need) return "contained";
  return strength >= tenth(need * scenario.settings.crises.managedFrom) ? "managed" : "uncontained";
}
