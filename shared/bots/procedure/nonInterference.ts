import { idsOf } from "#shared/kernel/ids.ts";
import type { Package, Programme, PublicResolution } from "#shared/views/view.ts";
import { regionTerms } from "../evaluation.ts";
import { chanceOf } from "../judgement.ts";
import { openText } from "../openTexts.ts";
import { packageTerms, statusQuoTerms, subjectProgramme } from "../packageValue.ts";
import { type BotContext, type BotDecision, decision, type Term, total } from "../policy.ts";
import { keepsVote } from "../promises.ts";
import { GRAVE, isWorthDoing } from "./margin.ts";
import { type Regard, regardTerms } from "./relations.ts";

/**
 * Strikes a text as the own domestic affair (8.15) where it would harm this delegation by more than that
 * costs, and nothing cheaper stops it: no objection, and no putting aside.
 */
export function strikeResolution(context: BotContext): BotDecision | undefined {
  const { own, public: table } = context.view;
  for (const against of own.legal.invokeNonInterference) {
    if (against.kind !== "resolution") continue;
    const resolution = table.resolutions[against.resolution];
    const programme = resolution && subjectProgramme(context.scenario, resolution.subject);
    const terms = resolution?.texts.at(-1)?.package;
    if (resolution === undefined || programme === undefined || terms === undefined) continue;
    if (resolution.subject.kind === "endProgramme" || mayStop(context, resolution)) continue;
    const why = [
      ...sparedTerms(context, resolution, programme, terms),
      ...costTerms(context, supportersOf(resolution)),
    ];
    if (!isWorthDoing(context, why, GRAVE)) continue;
    const statement = { key: "domesticAffair", params: { programme: programme.id } };
    return decision({ type: "invokeNonInterference", against }, why, { to: [], statement });
  }
  return undefined;
}

/** What invoking non-interference costs: the region's standing, and the trust of those whom it concerns. */
export function costTerms(
  context: BotContext,
  judges: readonly Regard["judge"][],
): readonly Term[] {
  const { nonInterferenceCentrality: by, nonInterferenceTrustWeight: weight } =
    context.scenario.settings.procedure;
  const about = context.view.own.seat;
  return [
    ...regionTerms(context, [["centrality", by]]),
    ...regardTerms(
      context,
      judges.map((judge): Regard => ({ judge, about, kept: false, weight })),
    ),
  ];
}

const supportersOf = ({ positions }: PublicResolution): readonly Regard["judge"][] =>
  idsOf(positions).filter((id) => positions[id] === "support");

/** Whether it could simply say no, or put the text aside. */
function mayStop({ view }: BotContext, { id, rule, positions }: PublicResolution): boolean {
  const { legal, seat } = view.own;
  if (legal.shelveResolution.includes(id)) return true;
  if (rule !== "consensus" && rule !== "silence") return false;
  const open = legal.takePosition.find(({ resolution }) => resolution === id)?.positions ?? [];
  return positions[seat] === "object" || open.includes("object");
}

/** The harm that striking a text spares, as likely as the others carry it. */
function sparedTerms(
  context: BotContext,
  resolution: PublicResolution,
  programme: Programme,
  terms: Package,
): readonly Term[] {
  const isMember = resolution.rule !== "aseanMinusX";
  const harm = [
    ...packageTerms(context, programme, terms),
    ...statusQuoTerms(context, programme).map((term) => ({ ...term, points: -term.points })),
  ].filter(({ name }) => isMember || name === "region" || name === "stability");
  // A promised vote is not evaded for less than it would be broken for.
  if (isMember && keepsVote(context, -total(harm))) return [];
  const chance = chanceOf(context, openText(context, resolution, programme, terms));
  return harm.map((term) => ({ ...term, points: -term.points * chance }));
}
