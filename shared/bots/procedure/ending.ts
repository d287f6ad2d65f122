import type { SeatId } from "#shared/kernel/ids.ts";
import type {
  DecisionRule,
  Position,
  Programme,
  PublicResolution,
  ResolutionSubject,
} from "#shared/views/view.ts";
import { regionTerms } from "../evaluation.ts";
import { programmeOf } from "../lookUp.ts";
import { likelyToAccept } from "../opponents.ts";
import { statusQuoTerms } from "../packageValue.ts";
import { type BotContext, type Term, total } from "../policy.ts";
import type { Proposal } from "../proposal.ts";
import { type Regard, regardTerms } from "./relations.ts";

/** What the end of a programme in force would be worth: all that it still brings and costs, and the region's standing (8.12). */
export function endingTerms(context: BotContext, programme: Programme): readonly Term[] {
  const { adoptedCentrality } = context.scenario.settings.procedure;
  return [
    ...statusQuoTerms(context, programme).map((term): Term => ({ ...term, points: -term.points })),
    ...regionTerms(context, [["centrality", -adoptedCentrality]]),
  ];
}

/**
 * Where it stands on the end of a programme: for it where that is a gain; against it where the loss is
 * more than the trust that an objection costs. Under ASEAN minus X whoever abstains leaves it too.
 */
export function viewOfEnding(
  context: BotContext,
  programme: Programme,
  rule: DecisionRule,
): Position {
  const gain = total(endingTerms(context, programme));
  if (gain > 0) return "support";
  const isBearable =
    rule !== "aseanMinusX" && gain > -TOLERANCE * context.personality.cooperativeness;
  return isBearable ? "abstain" : "object";
}
/** Points of loss that the most co-operative let pass: a veto costs trust. */
const TOLERANCE = 0.5;

/** Putting the end of a programme before the plenary, where that is a gain and was not asked before. */
export function proposalToEnd(
  context: BotContext,
  subject: Extract<ResolutionSubject, { kind: "endProgramme" }>,
): Proposal | undefined {
  const programme = programmeOf(context.scenario, subject.programme);
  if (wasAskedBefore(context, programme)) return undefined;
  const terms = endingTerms(context, programme);
  const gain = total(terms);
  if (gain <= 0) return undefined;
  const chance = chanceOfEnd(context, programme);
  if (chance * gain <= (1 - chance) * costOfRefusal(context)) return undefined;
  const statement = { key: "asksForEnd", params: { programme: programme.id } };
  return { subject, terms: {}, gain, chance, why: terms, saying: { to: [], statement } };
}

/** Nobody asks twice for the end of what the table has kept on the same terms. */
function wasAskedBefore({ view }: BotContext, { id }: Programme): boolean {
  const resolutions = Object.values(view.public.resolutions);
  const isAbout = ({ subject }: PublicResolution): boolean =>
    subject.kind !== "crisisResponse" && subject.programme === id;
  const last = resolutions
    .filter(
      (each) =>
        isAbout(each) && (each.status === "adopted" || each.subject.kind === "endProgramme"),
    )
    .at(-1);
  return last?.subject.kind === "endProgramme";
}

/** How likely the others let it end, 0–1: as unlikely as they would take it up again on its terms. */
function chanceOfEnd(context: BotContext, programme: Programme): number {
  const { view, scenario } = context;
  const standing = view.public.programmes[programme.id];
  if (standing === undefined) return 0;
  const lets = (seat: SeatId): number =>
    1 - likelyToAccept(context, seat, programme, standing.package);
  const others = scenario.seats.map(({ id }) => id).filter((id) => id !== view.own.seat);
  // One more than itself is enough where nobody can stop those who want to leave (8.8).
  return view.public.procedure[programme.matter] === "aseanMinusX"
    ? 1 - others.reduce((none, seat) => none * (1 - lets(seat)), 1)
    : others.reduce((all, seat) => all * lets(seat), 1);
}

/** Points that a refusal costs: whoever asked remembers who stopped it. */
function costOfRefusal(context: BotContext): number {
  const { own } = context.view;
  const { objectionTrustWeight: weight } = context.scenario.settings.procedure;
  const regards = context.scenario.seats
    .filter(({ id }) => id !== own.seat)
    .map(({ id: about }): Regard => ({ judge: own.seat, about, kept: false, weight }));
  return -total(regardTerms(context, regards)) + AWKWARD;
}
/** Points of an awkward silence: nobody asks for the end of what all but it want for nothing. */
const AWKWARD = 0.2;
