import type { SeatId } from "#shared/kernel/ids.ts";
import { remember, rememberFor } from "#shared/kernel/remember.ts";
import type { Deal, IntelligenceShown, Programme, PublicResolution } from "#shared/views/view.ts";
import { scarcity } from "../evaluation.ts";
import { programmeOf } from "../lookUp.ts";
import type { BotContext } from "../policy.ts";
import { type Act, actsIn, askedIn, shownOf } from "./acts.ts";
import { burdenOf } from "./burden.ts";
import { likelihoodOf } from "./likelihood.ts";
import { ONE_STYLE, STYLES, type Style } from "./styles.ts";
import { wishesOf } from "./wishes.ts";

/** What the record lets one believe of another delegation. */
export interface Belief {
  /** Probability of each style the believer tells apart, in the order of `styles`. */
  readonly styles: readonly { readonly style: Style; readonly chance: number }[];
  /** Probability of every wish about a programme, in the order of `wishesOf`. */
  readonly wishes: (programme: Programme) => Float64Array;
}

/**
 * The posterior, by Bayes' theorem, over a delegation's wishes and its style, from all that the
 * believer may see it do. Given the style, what it wants of one programme is taken to say nothing
 * about another; so each programme is weighed by itself and the styles are weighed by all. It rests
 * on the view alone: who takes over a seat believes the same.
 */
export const beliefAbout = rememberFor((context: BotContext, seat: SeatId): Belief => {
  const styles = context.level.model === "mandatesAndStyles" ? STYLES : ONE_STYLE;
  const evidence = evidenceFrom(context, seat);
  const weighed = (programme: Programme): readonly Posterior[] =>
    posteriors(programme, evidence.get(programme) ?? [], styles);
  const logs = styles.map(({ prior }, index) =>
    [...evidence.keys()].reduce(
      (sum, programme) => sum + (weighed(programme)[index]?.logEvidence ?? 0),
      Math.log(prior),
    ),
  );
  const chances = normalised(logs);
  return {
    styles: styles.map((style, index) => ({ style, chance: chances[index] ?? 0 })),
    wishes: remember((programme: Programme) => {
      if (!evidence.has(programme)) return anyWish(programme);
      const [only, ...more] = weighed(programme);
      if (only !== undefined && more.length === 0) return only.chance;
      const mixed = new Float64Array(wishesOf(programme).length);
      for (const [index, { chance }] of weighed(programme).entries()) {
        for (let wish = 0; wish < mixed.length; wish++)
          mixed[wish] = (mixed[wish] ?? 0) + (chances[index] ?? 0) * (chance[wish] ?? 0);
      }
      return mixed;
    }),
  };
});

/** Before any evidence each wish is as likely. */
const anyWish = remember((programme: Programme) => {
  const { length } = wishesOf(programme);
  return new Float64Array(length).fill(1 / length);
});

/** Logarithms of the likelihood of one resolution or draft, by style and wish. */
type LogLikelihood = (style: Style) => Float64Array;

/** What is known of others comes in records that stay as they are. */
type Evidence = PublicResolution | Deal | IntelligenceShown;

/** What bears on each programme of which there is anything. */
function evidenceFrom(
  context: BotContext,
  seat: SeatId,
): ReadonlyMap<Programme, readonly LogLikelihood[]> {
  const { view, scenario } = context;
  const evidence = new Map<Programme, LogLikelihood[]>();
  const add = (programme: Programme, logs: LogLikelihood): void => {
    evidence.set(programme, [...(evidence.get(programme) ?? []), logs]);
  };
  for (const resolution of Object.values(view.public.resolutions)) {
    const { subject, year } = resolution;
    if (subject.kind !== "adoptProgramme" && subject.kind !== "reviseProgramme") continue;
    const programme = programmeOf(scenario, subject.programme);
    const scarce = scarcity(context, seat, year);
    const acts = (): readonly Act[] =>
      actsIn(resolution, seat, burdenOf(context, programme, seat, scarce));
    add(programme, likelihoodFrom(resolution, `${seat} ${scarce.toFixed(2)}`, programme, acts));
  }
  for (const deal of Object.values(view.own.deals)) {
    for (const id of votesIn(deal)) {
      const programme = programmeOf(scenario, id);
      const acts = (): readonly Act[] => askedIn(deal, seat, programme);
      add(programme, likelihoodFrom(deal, `${seat} ${id}`, programme, acts));
    }
  }
  for (const item of view.own.intelligence) {
    if (item.kind !== "objective" || item.from !== seat || item.condition === undefined) continue;
    for (const programme of scenario.programmes) {
      const acts = shownOf(item.condition, programme.id);
      if (acts.length === 0) continue;
      add(
        programme,
        likelihoodFrom(item, `${seat} ${programme.id}`, programme, () => acts),
      );
    }
  }
  return evidence;
}

const votesIn = remember(
  (deal: Deal): ReadonlySet<Programme["id"]> =>
    new Set(
      deal.revisions.flatMap(({ clauses }) =>
        clauses.flatMap(({ duty }) => (duty.kind === "vote" ? [duty.programme] : [])),
      ),
    ),
);

/** Records are immutable: what one says of a delegation is worked out once. */
function likelihoodFrom(
  record: Evidence,
  name: string,
  programme: Programme,
  acts: () => readonly Act[],
): LogLikelihood {
  const known = knownOf(record);
  const logs = known.get(name) ?? logLikelihood(programme, acts());
  known.set(name, logs);
  return logs;
}
const knownOf = remember((_record: Evidence) => new Map<string, LogLikelihood>());

const logLikelihood = (programme: Programme, acts: readonly Act[]): LogLikelihood =>
  remember((style: Style) =>
    Float64Array.from(wishesOf(programme), (wish) =>
      acts.reduce((sum, act) => sum + Math.log(likelihoodOf(act, wish, style, programme)), 0),
    ),
  );

/** The wishes about one programme given a style, and the logarithm of how likely the evidence was. */
interface Posterior {
  readonly chance: Float64Array;
  readonly logEvidence: number;
}

/** For every style; worked out anew only where there is new evidence. */
function posteriors(
  programme: Programme,
  evidence: readonly LogLikelihood[],
  styles: readonly Style[],
): readonly Posterior[] {
  const make = (): readonly Posterior[] =>
    styles.map((style) => posterior(programme, evidence, style));
  const last = evidence.at(-1);
  if (last === undefined) return make();
  const before = lastMade.get(last);
  const isSame =
    before?.styles === styles &&
    before.evidence.length === evidence.length &&
    before.evidence.every((each, index) => each === evidence[index]);
  if (before !== undefined && isSame) return before.made;
  const made = make();
  lastMade.set(last, { evidence, styles, made });
  return made;
}

/** What was last made of evidence, by its last part. */
const lastMade = new WeakMap<
  LogLikelihood,
  {
    readonly evidence: readonly LogLikelihood[];
    readonly styles: readonly Style[];
    readonly made: readonly Posterior[];
  }
>();

function posterior(
  programme: Programme,
  evidence: readonly LogLikelihood[],
  style: Style,
): Posterior {
  const size = wishesOf(programme).length;
  const logs = new Float64Array(size).fill(-Math.log(size));
  for (const of of evidence) {
    for (const [wish, log] of of(style).entries()) logs[wish] = (logs[wish] ?? 0) + log;
  }
  return { chance: Float64Array.from(normalised(logs)), logEvidence: logOfSum(logs) };
}

/** Probabilities in proportion to exp of these. */
function normalised(logs: ArrayLike<number>): readonly number[] {
  const sum = logOfSum(logs);
  return Array.from(logs, (log) => Math.exp(log - sum));
}

function logOfSum(logs: ArrayLike<number>): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logs.length; i++) most = Math.max(most, logs[i] ?? most);
  let sum = 0;
  for (let i = 0; i < logs.length; i++) sum += Math.exp((logs[i] ?? most) - most);
  return most + Math.log(sum);
}
