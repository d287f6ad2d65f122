import type { Position, PublicResolution } from "#shared/views/view.ts";
import { regionTerms } from "../evaluation.ts";
import { plannedAnswer } from "../openTexts.ts";
import { subjectProgramme } from "../packageValue.ts";
import { type BotContext, type BotDecision, decision, type Term, total } from "../policy.ts";
import { fateOf, isAwaited } from "./fate.ts";
import { isWorthDoing } from "./margin.ts";
import { type Regard, regardTerms } from "./relations.ts";

/**
 * Closes what cannot be agreed in the way that leaves most (8.14): a text that was turned down by a
 * statement, and one that others are about to stop by a Chair's statement or by putting it aside before
 * they have to. What would pass but for its own no it does not close: whoever stops a text says so.
 */
export function closingMove(context: BotContext): BotDecision | undefined {
  return closeBlocked(context) ?? closeFailing(context);
}

function closeBlocked(context: BotContext): BotDecision | undefined {
  const { own, public: table } = context.view;
  for (const resolution of Object.values(table.resolutions)) {
    if (resolution.status !== "blocked") continue;
    const { id } = resolution;
    const ways = [
      ...(own.legal.issueChairStatement.includes(id) ? [chairStatement(context, resolution)] : []),
      ...(own.legal.issueMembersStatement.includes(id)
        ? [membersStatement(context, resolution)]
        : []),
    ];
    const best = bestOf(ways);
    if (best !== undefined && isWorthDoing(context, best.why)) return best;
  }
  return undefined;
}

function closeFailing(context: BotContext): BotDecision | undefined {
  const { own, public: table } = context.view;
  for (const id of own.legal.shelveResolution) {
    const resolution = table.resolutions[id];
    if (resolution?.status !== "open" || isAwaited(context.view, resolution)) continue;
    if (fateOf(context.view, resolution, "support") === "passes") continue;
    const mine = resolution.positions[own.seat] ?? plannedAnswer(context, resolution);
    if (mine === undefined || mine === "amend") continue;
    const fate = fateOf(context.view, resolution, mine);
    const mayState = own.legal.issueChairStatement.includes(id);
    const asItIs =
      fate === "blocked"
        ? [...blockingTerms(context, resolution, mine), ...(mayState ? statedTerms(context) : [])]
        : [];
    const spared = asItIs.map((term): Term => ({ ...term, points: -term.points }));
    const ways = [
      shelved(context, resolution),
      ...(mayState ? [chairStatement(context, resolution)] : []),
    ].map((way) => ({ ...way, why: [...way.why, ...spared] }));
    const best = bestOf(ways);
    if (best !== undefined && isWorthDoing(context, best.why)) return best;
  }
  return undefined;
}

const bestOf = (ways: readonly BotDecision[]): BotDecision | undefined =>
  ways.toSorted((a, b) => total(b.why) - total(a.why))[0];

/** What it does that a text is turned down: those who brought it remember who did (8.13), and so does a broken silence (8.7). */
function blockingTerms(
  context: BotContext,
  { by, second, rule, positions }: PublicResolution,
  mine: Position,
): readonly Term[] {
  const { own } = context.view;
  const { brokenSilenceCentrality, objectionTrustWeight: weight } =
    context.scenario.settings.procedure;
  const objectors = context.scenario.seats
    .map(({ id }) => id)
    .filter((id) => (id === own.seat ? mine : positions[id]) === "object");
  const judges = second === undefined ? [by] : [by, second];
  const regards = judges.flatMap((judge) =>
    objectors.map((about): Regard => ({ judge, about, kept: false, weight })),
  );
  const broken = rule === "silence" ? brokenSilenceCentrality * objectors.length : 0;
  return [
    ...regardTerms(context, regards),
    ...(broken === 0 ? [] : regionTerms(context, [["centrality", broken]])),
  ];
}

const statedTerms = (context: BotContext): readonly Term[] =>
  regionTerms(context, [
    ["centrality", context.scenario.settings.procedure.chairStatementCentrality],
  ]);

const chairStatement = (context: BotContext, resolution: PublicResolution): BotDecision =>
  decision(
    { type: "issueChairStatement", resolution: resolution.id },
    statedTerms(context),
    sayingOf(context, resolution, "chairStatement"),
  );

/** Those who stood by the text say so together: it shows the region divided, and they trust each other more. */
function membersStatement(context: BotContext, resolution: PublicResolution): BotDecision {
  const { membersStatementCentrality: by, membersStatementTrustWeight: weight } =
    context.scenario.settings.procedure;
  const supporters = context.scenario.seats
    .map(({ id }) => id)
    .filter((id) => resolution.positions[id] === "support");
  const regards = supporters.flatMap((judge) =>
    supporters.map((about): Regard => ({ judge, about, kept: true, weight })),
  );
  return decision(
    { type: "issueMembersStatement", resolution: resolution.id },
    [...regionTerms(context, [["centrality", by]]), ...regardTerms(context, regards)],
    sayingOf(context, resolution, "membersStatement"),
  );
}

const shelved = (context: BotContext, resolution: PublicResolution): BotDecision =>
  decision(
    { type: "shelveResolution", resolution: resolution.id },
    [],
    sayingOf(context, resolution, "putAside"),
  );

function sayingOf(
  { scenario }: BotContext,
  { subject }: PublicResolution,
  key: "chairStatement" | "membersStatement" | "putAside",
): BotDecision["saying"] {
  const programme = subjectProgramme(scenario, subject);
  return programme && { to: [], statement: { key, params: { programme: programme.id } } };
}
