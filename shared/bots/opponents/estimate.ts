import type { IssueId, OptionId, SeatId } from "#shared/kernel/ids.ts";
import { remember, rememberFor } from "#shared/kernel/remember.ts";
import type { Package, Programme } from "#shared/views/view.ts";
import type { BotContext } from "../policy.ts";
import { type Belief, beliefAbout } from "./belief.ts";
import { burdenNow } from "./burden.ts";
import { logistic, SPREAD } from "./likelihood.ts";
import { wishedIssues, wishesOf } from "./wishes.ts";

/** What the chances of all wishes about a programme say, issue by issue. */
interface Outline {
  /** Mean and variance of how welcome the programme is, in notches. */
  readonly stance: { readonly mean: number; readonly variance: number };
  /** Probability that an option is the favourite on its issue. */
  readonly favourite: ReadonlyMap<IssueId, ReadonlyMap<OptionId, number>>;
}

const outlineOf = remember((programme: Programme) =>
  remember((chances: Float64Array): Outline => {
    const favourite = new Map(
      wishedIssues(programme).map(({ id }) => [id, new Map<OptionId, number>()] as const),
    );
    let mean = 0;
    let square = 0;
    for (const [index, { stance, favourites }] of wishesOf(programme).entries()) {
      const chance = chances[index] ?? 0;
      mean += chance * stance;
      square += chance * stance ** 2;
      for (const [issue, options] of favourite) {
        const option = favourites[issue];
        if (option !== undefined) options.set(option, (options.get(option) ?? 0) + chance);
      }
    }
    return { stance: { mean, variance: Math.max(0, square - mean ** 2) }, favourite };
  }),
);

/** A worth that is not known for sure, in notches. */
export interface Estimate {
  readonly mean: number;
  readonly variance: number;
  /** How likely the delegation is not to stop the text, 0–1. */
  readonly acceptance: number;
}

/** û: what another delegation seems to make of a text, in notches against no programme at all. */
export const uhat = (
  context: BotContext,
  seat: SeatId,
  programme: Programme,
  terms: Package,
): Estimate => estimatesBy(context, seat)(programme)(terms);

/** Each once a decision: a context is one decision. */
const estimatesBy = rememberFor((context: BotContext, seat: SeatId) => {
  const { styles, wishes } = beliefAbout(context, seat);
  return remember((programme: Programme) => {
    const chances = wishes(programme);
    const { stance, favourite } = outlineOf(programme)(chances);
    const burden = burdenNow(context, programme, seat);
    const known = estimatesUnder(chances, seat, [burden.scarce, ...styles.map((s) => s.chance)]);
    const estimate = (terms: Package): Estimate => {
      let mean = stance.mean - burden.of(terms);
      let { variance } = stance;
      for (const [issue, options] of favourite) {
        const option = terms[issue];
        const chance = option === undefined ? 0 : (options.get(option) ?? 0);
        mean += chance;
        variance += chance * (1 - chance);
      }
      return { mean, variance, acceptance: acceptanceOf(mean, variance, styles) };
    };
    return (terms: Package): Estimate => {
      const made = known.get(terms) ?? estimate(terms);
      known.set(terms, made);
      return made;
    };
  });
});

/** What is made of a delegation's wishes stays until these or its means change: most decisions change neither. */
function estimatesUnder(
  chances: Float64Array,
  seat: SeatId,
  means: readonly number[],
): Map<Package, Estimate> {
  const slots = slotsOf(chances);
  const before = slots.get(seat);
  if (before?.means.every((each, index) => each === means[index]) === true) return before.known;
  const known = new Map<Package, Estimate>();
  slots.set(seat, { means, known });
  return known;
}
const slotsOf = remember(
  (_chances: Float64Array) =>
    new Map<
      SeatId,
      { readonly means: readonly number[]; readonly known: Map<Package, Estimate> }
    >(),
);

/**
 * That a worth is not below what each style tolerates. The mean of a logistic over an uncertain worth
 * is taken as MacKay (1992) does.
 */
function acceptanceOf(mean: number, variance: number, styles: Belief["styles"]): number {
  const scale = Math.sqrt(SPREAD ** 2 + (Math.PI * variance) / 8);
  let acceptance = 0;
  for (const { style, chance } of styles)
    acceptance += chance * logistic((mean + style.tolerance) / scale);
  return acceptance;
}
