import type { Package, Position, Programme, PublicResolution } from "#shared/views/view.ts";
import { stakeInVote } from "./demands.ts";
import { judgementOf, type OpenText } from "./judgement.ts";
import { packageValue, statusQuoValue, subjectProgramme } from "./packageValue.ts";
import type { BotContext } from "./policy.ts";
import { viewOfEnding } from "./procedure/ending.ts";
import { keepsVote } from "./promises.ts";

/** The position on this text that a promise asks for, where it will be kept. */
export function promisedPosition(
  context: BotContext,
  programme: Programme,
  text: Package,
): Position | undefined {
  const { own } = context.view;
  for (const promise of Object.values(own.obligations)) {
    const { status, clause } = promise;
    if (status !== "pending" || clause.from !== own.seat || clause.duty.kind !== "vote") continue;
    const { duty } = clause;
    if (duty.programme !== programme.id) continue;
    if (duty.issue !== undefined && text[duty.issue] !== duty.option) continue;
    const gain =
      packageValue(context, programme, text) -
      statusQuoValue(context, programme) +
      stakeInVote(context, programme);
    const points = duty.position === "object" ? gain : -gain;
    if (keepsVote(context, points)) return duty.position;
  }
  return undefined;
}

/** An open resolution's text as it is judged. */
export function openText(
  { view, personality }: BotContext,
  { id, texts, rule, positions, status }: PublicResolution,
  programme: Programme,
  terms: Package,
): OpenText {
  const isOpen = status === "tabled" || view.own.legal.amendResolution.includes(id);
  const mayAmend = isOpen && rule !== "silence" && texts.length < MOST_DRAFTS;
  return {
    programme,
    terms,
    draft: texts.length,
    author: texts.at(-1)?.by,
    rule,
    positions,
    mayAmend: mayAmend && personality.initiative >= 0.5,
  };
}

/** Texts of one resolution after which a bot takes or leaves what there is. */
const MOST_DRAFTS = 4;

/**
 * Where it will stand on an open resolution of which it has not spoken: as promised, as it judges the
 * text, or with a change of its own in place of a position.
 */
export function plannedAnswer(
  context: BotContext,
  resolution: PublicResolution,
): Position | "amend" | undefined {
  const programme = subjectProgramme(context.scenario, resolution.subject);
  if (programme === undefined) return undefined;
  if (resolution.subject.kind === "endProgramme") {
    return viewOfEnding(context, programme, resolution.rule);
  }
  const text = resolution.texts.at(-1)?.package;
  if (text === undefined) return undefined;
  const promised = promisedPosition(context, programme, text);
  if (promised !== undefined) return promised;
  const { answer } = judgementOf(context, openText(context, resolution, programme, text));
  return answer === "stayOut" ? "dissociate" : answer;
}
