import type { SeatId } from "#shared/kernel/ids.ts";
import { remember } from "#shared/kernel/remember.ts";
import { tenth } from "#shared/kernel/units.ts";
import { gainsAt } from "#shared/negotiation/agenda.ts";
import { bestFor, type Exactness } from "#shared/negotiation/agendaPoints.ts";
import { type Settled, searchAgenda } from "#shared/negotiation/searchAgenda.ts";
import type { Statement } from "#shared/rules/commands.ts";
import { isSameSettlement } from "#shared/rules/settlements.ts";
import { basisIn, type OpenBasis } from "#shared/views/settlementBasis.ts";
import { settlementGains, settlementSpace, textOf } from "#shared/views/settlementSpace.ts";
import type { Renegotiation, SettlementText } from "#shared/views/view.ts";
import { type BotContext, type BotDecision, decision } from "./policy.ts";

/**
 * A bot in a renegotiation, where every sheet is open. It asks for the best text for itself that leaves
 * every other a growing part of what Nash's solution (1950), counted from what stands, would bring it:
 * time-dependent tactics (Faratin, Sierra & Jennings 1998) whose time is the texts put forward so far.
 * It accepts what is worth to it a fair part of the text that it would put forward next (AC_next;
 * Baarslag, Hindriks & Jonker 2013), the smaller the more it co-operates.
 */
export function renegotiationMove(context: BotContext): BotDecision | undefined {
  const { renegotiation } = context.view.public;
  const basis = basisIn(context.scenario, context.view.public);
  if (basis === undefined || renegotiation === undefined || renegotiation.closed !== undefined)
    return undefined;
  return answerMove(context, basis, renegotiation) ?? proposalMove(context, basis, renegotiation);
}

/** Answers the newest text to which it has something new to say. */
function answerMove(
  context: BotContext,
  basis: OpenBasis,
  { proposals }: Renegotiation,
): BotDecision | undefined {
  const { seat } = context.view.own;
  const asked = leastGain(context, basis, proposals);
  for (const { number: proposal, answers, settlement } of proposals.toReversed()) {
    const gain = gainFrom(basis, seat, settlement);
    const accepted = gain >= asked;
    // A text that was accepted once stays so: others may count on it.
    if (answers[seat] === true || answers[seat] === accepted) continue;
    const statement = reasonFor(gain, asked);
    return decision({ type: "answerSettlement", proposal, accepted, statement });
  }
  return undefined;
}

/** Puts a text forward once everybody has answered the last one. */
function proposalMove(
  context: BotContext,
  basis: OpenBasis,
  { proposals }: Renegotiation,
): BotDecision | undefined {
  const { seat, legal } = context.view.own;
  const newest = proposals.at(-1);
  const isAnswered =
    newest === undefined ||
    context.scenario.seats.every(({ id }) => newest.answers[id] !== undefined);
  const settlement = nextText(context, basis, proposals);
  if (!isAnswered || !legal.proposeSettlement || settlement === undefined) return undefined;
  const statement = saying("settlementBetter", {
    points: tenth(gainFrom(basis, seat, settlement)),
  });
  return decision({ type: "proposeSettlement", settlement, statement });
}

/** Texts that a bot of full initiative puts forward at most. */
const TEXTS = 4;

/** What it would put forward now: what it asks for, or less where that is on the table; undefined for nothing more. */
function nextText(
  { personality, scenario, view }: BotContext,
  basis: OpenBasis,
  proposals: Renegotiation["proposals"],
): SettlementText | undefined {
  const { seat } = view.own;
  const fair = fairSettlement(basis);
  const made = proposals.filter(({ by }) => by === seat).length;
  if (fair === undefined || made >= Math.ceil(personality.initiative * TEXTS)) return undefined;
  const { assertiveness, concessionExponent } = personality;
  // Over once it has put all its own forward but the last, or two have been for every seat.
  const spent = Math.max(made / (TEXTS - 1), proposals.length / (2 * scenario.seats.length));
  const times = Array.from({ length: TEXTS }, (_, step) => Math.min(1, spent + step / TEXTS));
  return [...times, 1]
    .map((time) => 1 - assertiveness * (1 - time ** (1 / concessionExponent)))
    .map((part) => bestLeaving(basis, fair, seat, part))
    .find((text) => !proposals.some((each) => isSameSettlement(each.settlement, text)));
}

/** Points above what it has from which a text is acceptable. */
function leastGain(
  context: BotContext,
  basis: OpenBasis,
  proposals: Renegotiation["proposals"],
): number {
  const fair = fairSettlement(basis);
  if (fair === undefined) return WORTH_A_CHANGE;
  const next = nextText(context, basis, proposals) ?? fairText(basis, fair);
  const gain = gainFrom(basis, context.view.own.seat, next);
  const part = 1 - context.personality.cooperativeness / 2;
  return Math.max(Math.min(WORTH_A_CHANGE, gain), part * gain);
}

/** Points of the own score below which nobody changes what is settled. */
const WORTH_A_CHANGE = 0.3;

const fairText = (basis: OpenBasis, { settlement }: Settled): SettlementText =>
  textOf(basis, settlementSpace(basis), settlement);

/** The best text for one delegation that leaves every other this part of its fair gain. */
function bestLeaving(basis: OpenBasis, fair: Settled, seat: SeatId, part: number): SettlementText {
  const known = demandsOn(basis).get(`${seat} ${part}`);
  if (known !== undefined) return known;
  const space = settlementSpace(basis);
  const own = space.seats.indexOf(seat);
  const atLeast = gainsAt(space.agenda, space.landed).map((has, party) =>
    party === own ? has : has + part * ((fair.gains[party] ?? has) - has),
  );
  const wanted = bestFor(space.agenda, own, atLeast, { ...EXACTNESS, known: fair.settlement });
  const text = textOf(basis, space, (wanted ?? fair).settlement);
  demandsOn(basis).set(`${seat} ${part}`, text);
  return text;
}
const demandsOn = remember((_basis: OpenBasis) => new Map<string, SettlementText>());

/** Nash's solution counted from what stands; where not everybody can gain, the largest sum. */
const fairSettlement = remember((basis: OpenBasis): Settled | undefined => {
  const { agenda, landed } = settlementSpace(basis);
  const from = gainsAt(agenda, landed);
  const search = { ...EXACTNESS, atLeast: from, from, known: landed };
  const nash = searchAgenda(agenda, { ...search, aim: { kind: "product" }, tolerance: 0.01 });
  const found =
    nash ?? searchAgenda(agenda, { ...search, aim: { kind: "sum", weights: from.map(() => 1) } });
  const isBetter = found?.gains.some((gain, party) => gain > (from[party] ?? 0) + WORTH_A_CHANGE);
  return isBetter === true ? found : undefined;
});

/** Enough for a proposal, and found at once. */
const EXACTNESS: Exactness = { tolerance: 0.05, maxNodes: 5_000 };

function gainFrom(basis: OpenBasis, seat: SeatId, settlement: SettlementText): number {
  const party = basis.scenario.seats.findIndex(({ id }) => id === seat);
  const { agenda, landed } = settlementSpace(basis);
  return (settlementGains(basis, settlement)[party] ?? 0) - (gainsAt(agenda, landed)[party] ?? 0);
}

function reasonFor(gain: number, asked: number): Statement {
  if (gain >= asked) return saying("settlementAccepted", { points: tenth(gain) });
  if (gain < 0) return saying("settlementWorse", { points: tenth(-gain) });
  return saying("settlementTooLittle", { points: tenth(gain), wanted: tenth(asked) });
}

const saying = (key: string, params: Statement["params"]): Statement => ({ key, params });
