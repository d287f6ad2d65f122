import { canonicalJson } from "#shared/kernel/hash.ts";
import type { Position, PublicResolution } from "#shared/views/view.ts";
import { type BotDecision, decision } from "../policy.ts";
import { type CaretakerContext, openPromises } from "./promises.ts";

/**
 * Speaks on each open text on which the delegation has not: as it has promised, as it has stood on
 * the very same text before, and otherwise so that nothing is blocked and nothing new entered into.
 */
export function caretakerPosition(context: CaretakerContext): BotDecision | undefined {
  const { own, public: table } = context.view;
  for (const { resolution: id, positions } of own.legal.takePosition) {
    const resolution = table.resolutions[id];
    if (resolution === undefined || resolution.positions[own.seat] !== undefined) continue;
    const position = wanted(context, resolution);
    if (position === undefined || !positions.includes(position)) continue;
    return decision({ type: "takePosition", resolution: id, position });
  }
  return undefined;
}

const wanted = (context: CaretakerContext, resolution: PublicResolution): Position | undefined =>
  promisedVote(context, resolution) ??
  earlierPosition(context, resolution) ??
  holdingBack(context, resolution);

/** A vote that the delegation owes (rule 6.3). */
const promisedVote = (
  context: CaretakerContext,
  resolution: PublicResolution,
): Position | undefined =>
  openPromises(context, "vote").find(
    ({ duty }) =>
      isOnTerms(resolution, duty.programme) &&
      (duty.issue === undefined || resolution.texts.at(-1)?.package[duty.issue] === duty.option),
  )?.duty.position;

/** How the delegation stood, last, on another resolution that said the very same. */
function earlierPosition(
  { view }: CaretakerContext,
  resolution: PublicResolution,
): Position | undefined {
  const { own, public: table } = view;
  const text = wordingOf(resolution);
  return Object.values(table.resolutions)
    .filter((other) => other.id !== resolution.id && wordingOf(other) === text)
    .flatMap((other) => other.positions[own.seat] ?? [])
    .at(-1);
}

const wordingOf = ({ subject, texts }: PublicResolution): string =>
  canonicalJson([subject, texts.at(-1)?.package ?? {}]);

/**
 * To abstain is not to object. Under ASEAN minus X it would bind the delegation to what is new, or
 * take it out of what it is in (rule 8.8): there it stays where it is, by dissociation or by silence.
 */
function holdingBack(
  { view }: CaretakerContext,
  { rule, subject }: PublicResolution,
): Position | undefined {
  if (rule !== "aseanMinusX" || !("programme" in subject)) return "abstain";
  if (subject.kind === "endProgramme") return undefined;
  const isMember =
    view.public.programmes[subject.programme]?.members.includes(view.own.seat) === true;
  return isMember ? "abstain" : "dissociate";
}

const isOnTerms = ({ subject }: PublicResolution, programme: string): boolean =>
  (subject.kind === "adoptProgramme" || subject.kind === "reviseProgramme") &&
  subject.programme === programme;
