import type { SeatId } from "#shared/kernel/ids.ts";
import { money } from "#shared/kernel/units.ts";
import type { Position, Programme } from "#shared/views/view.ts";
import { priceOfMoney } from "./evaluation.ts";
import { overtureCardOf } from "./lookUp.ts";
import type { BotContext } from "./policy.ts";
import { trustLost, worthOfTrust } from "./promises.ts";

/**
 * What an overture taken this year makes of the position on a programme's text, in points of the own final
 * score: above 0 the money that would be taken back unless the text is supported, below 0 unless it is objected
 * to (7.6); 0 where nobody asked for a position, or it has been taken on another text.
 */
export function stakeInVote(context: BotContext, { id }: Pick<Programme, "id">): number {
  const { own, public: table } = context.view;
  let stake = 0;
  for (const { id: overture, year, answer } of own.overtures) {
    if (year !== table.year || (answer !== "accept" && answer !== "hedge")) continue;
    const card = overtureCardOf(context.scenario, overture);
    if (card.demandsVote?.programme !== id) continue;
    const { position } = card.demandsVote;
    if (isHonoured(context, id, position)) continue;
    const paid = answer === "hedge" ? money(card.pays / 2) : card.pays;
    const atStake = Math.min(own.treasury, paid / 2);
    stake += position === "support" ? atStake : -atStake;
  }
  return stake * priceOfMoney(context);
}

/** Whether the position stands on a text of this year that is no longer before the plenary. */
const isHonoured = (
  { view: { own, public: table } }: BotContext,
  programme: Programme["id"],
  asked: Position,
): boolean =>
  Object.values(table.resolutions).some(
    ({ year, subject, status, positions }) =>
      year === table.year &&
      status !== "tabled" &&
      status !== "open" &&
      (subject.kind === "adoptProgramme" || subject.kind === "reviseProgramme") &&
      subject.programme === programme &&
      positions[own.seat] === asked,
  );

/**
 * The position that earns the payment, where it changes nothing else: on a text that another stops anyway, or
 * in place of one that lets it pass or stays out. An objection has to be worth what it costs with the author.
 */
export function earningPosition(
  context: BotContext,
  { programme, author, positions }: TextAtStake,
  answer: "support" | "amend" | "abstain" | "stayOut" | "object",
): "support" | "object" | undefined {
  const stake = stakeInVote(context, programme);
  const isStopped = Object.entries(positions).some(
    ([seat, position]) => seat !== context.view.own.seat && position === "object",
  );
  if (stake > 0) {
    const isFree = answer === "abstain" || (isStopped && answer !== "amend");
    return isFree ? "support" : undefined;
  }
  if (stake === 0 || answer === "object" || answer === "amend") return undefined;
  const isFree = answer !== "support" || isStopped;
  return isFree && -stake > costOfObjecting(context, author) ? "object" : undefined;
}

interface TextAtStake {
  readonly programme: Programme;
  readonly author: SeatId | undefined;
  readonly positions: Readonly<Partial<Record<SeatId, Position>>>;
}

/** Points of the author's trust that an objection takes (8.13). */
function costOfObjecting(context: BotContext, author: SeatId | undefined): number {
  if (author === undefined || author === context.view.own.seat) return 0;
  const { objectionTrustWeight } = context.scenario.settings.procedure;
  return trustLost(context, author, objectionTrustWeight) * worthOfTrust(context);
}
