import type { SeatId } from "#shared/kernel/ids.ts";
import type { Statement } from "#shared/rules/commands.ts";
import type { Package, Programme } from "#shared/views/view.ts";
import { concededTo } from "./concession.ts";
import { changesBetween } from "./packages.ts";
import { packageTerms, packageValue, statusQuoTerms } from "./packageValue.ts";
import type { BotContext, Term, TermName } from "./policy.ts";

/**
 * "We could support it with {option} on {issue}": all that has to change for this delegation to be
 * won, so that whoever changes it is supported. Undefined where more has to change than a sentence holds.
 */
export function askFor(
  programme: Programme,
  text: Package,
  wanted: Package,
): Statement | undefined {
  const [first, second, ...more] = Object.entries(changesBetween(programme, text, wanted));
  if (first === undefined || more.length > 0) return undefined;
  const [issue, option] = first;
  const params = { programme: programme.id, issue, option };
  if (second === undefined) return { key: "wouldSupportWith", params };
  const [otherIssue, otherOption] = second;
  return { key: "wouldSupportWithBoth", params: { ...params, otherIssue, otherOption } };
}

/**
 * The same to the author of the text, and where one change is all: with what the author seems to want and
 * this delegation lets it have. "{seat} seems to want that; we can live with it, with {option} on {issue}."
 */
export function askAuthorFor(
  context: BotContext,
  author: SeatId | undefined,
  programme: Programme,
  text: Package,
  wanted: Package,
): Statement | undefined {
  const asked = askFor(programme, text, wanted);
  if (asked?.key !== "wouldSupportWith" || author === undefined) return asked;
  if (author === context.view.own.seat) return asked;
  const conceded = concededTo(context, author, programme, text, wanted);
  if (conceded === undefined) return asked;
  const { issue: otherIssue, option: otherOption } = conceded;
  return { key: "wouldTrade", params: { ...asked.params, seat: author, otherIssue, otherOption } };
}

/** Where a sentence does not hold all that an own amendment changes: that, and which of the changes brings most. */
export function withOwnChanges(
  context: BotContext,
  programme: Programme,
  text: Package,
  amended: Package,
): Statement {
  const changes = changesBetween(programme, text, amended);
  const [most] = Object.entries(changes)
    .map(([issue, option]) => ({
      choice: { issue, option },
      points: packageValue(context, programme, { ...text, [issue]: option }),
    }))
    .toSorted((a, b) => b.points - a.points);
  return { key: "wouldSupportAmended", params: { programme: programme.id, ...most?.choice } };
}

/** What counts most against a text, compared with what is in force: why this delegation does not want it. */
export function reasonAgainst(context: BotContext, programme: Programme, text: Package): Statement {
  const params = { programme: programme.id };
  const [worst] = differences(context, programme, text).toSorted((a, b) => a.points - b.points);
  if (worst?.about !== undefined && worst.points < 0) {
    const { name, about } = worst;
    if (name === "cost") return { key: "tooCostly", params };
    if (name === "region") return { key: "harmsTrack", params: { ...params, track: about } };
    const chosen = Object.entries(text).find(([issue]) => issue === about);
    if (chosen !== undefined) {
      const [issue, option] = chosen;
      return { key: "cannotAccept", params: { ...params, issue, option } };
    }
  }
  return { key: "notInOurInterest", params };
}

/** What a text would change for this delegation: one term for each programme, issue, cost and track. */
function differences(context: BotContext, programme: Programme, text: Package): readonly Term[] {
  const sums = new Map<string, Term>();
  const add = (term: Term, sign: 1 | -1): void => {
    const name = REASON_OF[term.name] ?? term.name;
    const key = `${name} ${term.about}`;
    const before = sums.get(key)?.points ?? 0;
    sums.set(key, { name, about: term.about, points: before + sign * term.points });
  };
  for (const term of packageTerms(context, programme, text)) add(term, 1);
  for (const term of statusQuoTerms(context, programme)) add(term, -1);
  return [...sums.values()];
}
/** What a track does for the sheet and for stability is one reason. */
const REASON_OF: Readonly<Partial<Record<TermName, TermName>>> = { stability: "region" };
