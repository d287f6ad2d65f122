import type { SeatId } from "#shared/kernel/ids.ts";
import { nextFloat } from "#shared/kernel/rng.ts";
import { money } from "#shared/kernel/units.ts";
import type { OvertureCard } from "#shared/scenario/schema/cards.ts";
import { isTaken } from "./conditions.ts";
import { declareMoney } from "./declarations.ts";
import { moveTracks } from "./effects.ts";
import { overtureCard, overtureGain } from "./overtures.ts";
import { isVerified } from "./programmesInForce.ts";
import type { OvertureState } from "./state/overture.ts";
import type { Resolution } from "./state/resolution.ts";
import type { GameState } from "./state.ts";
import { findEvidence, pledgeWeight } from "./trust.ts";
import type { Unfolding } from "./unfolding.ts";

/** What the year's overtures bring the region, what was asked for them, and what leaks (rules 7.4–7.6). */
export function reviewOvertures(u: Unfolding): void {
  moveRegion(u);
  for (const held of heldOvertures(u)) takeBackUnearned(u, held);
  for (const held of heldOvertures(u)) exposeByChance(u, held);
}

interface HeldOverture {
  readonly seat: SeatId;
  readonly overture: OvertureState;
  readonly card: OvertureCard;
}

/** Every overture dealt so far, in the order of the seats. */
function heldOvertures(u: Unfolding): readonly HeldOverture[] {
  return u.scenario.seats.flatMap(({ id: seat }) =>
    Object.values(u.state.seats[seat]?.overtures ?? {}).flatMap((overture) => {
      const card = overtureCard(u, overture.id);
      return card === undefined ? [] : [{ seat, overture, card }];
    }),
  );
}

/** One sum for all of the year, so that nobody is named (rule 7.4). */
function moveRegion(u: Unfolding): void {
  let rivalry = 0;
  let centrality = 0;
  for (const { overture, card } of heldOvertures(u)) {
    if (overture.year !== u.state.year || !isTaken(overture)) continue;
    const part = overture.answer === "hedge" ? 0.5 : 1;
    rivalry += card.rivalry * part;
    centrality += card.centrality * part;
  }
  moveTracks(u, [
    { track: "rivalry", by: rivalry, reason: "overtures" },
    { track: "centrality", by: centrality, reason: "overtures" },
  ]);
}

/** Half of the payment goes back where a decided text did not find the position that was asked for (rule 7.6). */
function takeBackUnearned(u: Unfolding, { seat, overture, card }: HeldOverture): void {
  const { demandsVote } = card;
  if (demandsVote === undefined || overture.year !== u.state.year || !isTaken(overture)) return;
  const texts = textsOfYear(u.state, demandsVote.programme);
  const isHonoured = texts.some(({ positions }) => positions[seat] === demandsVote.position);
  if (isHonoured || !texts.some(isDecided)) return;
  const { paid } = overtureGain(card, overture.answer ?? "decline");
  const by = Math.min(money(paid / 2), u.state.seats[seat]?.treasury ?? 0);
  if (by === 0) return;
  u.emit({
    type: "treasuryMoved",
    seat,
    by: -by,
    reason: "overture",
    about: overture.id,
    secret: true,
  });
}

const textsOfYear = (state: GameState, programme: string): readonly Resolution[] =>
  Object.values(state.resolutions).filter(
    ({ year, subject }) =>
      year === state.year &&
      (subject.kind === "adoptProgramme" || subject.kind === "reviseProgramme") &&
      subject.programme === programme,
  );

/** Adopted, or turned down by an objection; what was shelved or struck has not been decided. */
function isDecided({ status, positions }: Resolution): boolean {
  if (status === "adopted" || status === "blocked" || status === "membersStatement") return true;
  return status === "chairStatement" && Object.values(positions).includes("object");
}

/**
 * Chance is drawn for every overture that is not known, taken or not: what others see does not
 * depend on whether there was anything to find (rule 7.5).
 */
function exposeByChance(u: Unfolding, { seat, overture, card }: HeldOverture): void {
  if (overture.exposed) return;
  const roll = u.draw(nextFloat);
  const { answer } = overture;
  const certainty = (answer === "hedge" ? 0.5 : 1) * (isVerified(u.scenario, u.state) ? 2 : 1);
  if (answer === undefined || !isTaken(overture) || roll >= card.leak * certainty) return;
  u.emit({ type: "overtureExposed", seat, overture: overture.id, answer });
  for (const { id: judge } of u.scenario.seats) {
    findEvidence(u, {
      judge,
      about: seat,
      kept: false,
      weight: pledgeWeight(u.scenario.settings),
      reason: "overtureExposed",
      knownTo: "all",
    });
  }
  declareMoney(u, seat, overture.received);
}
