import { describe, expect, test } from "vitest";
import english from "#client/text/en/bots.json" with { type: "json" };
import { decideMove } from "#shared/bots/decide.ts";
import type { BotDecision, BotView } from "#shared/bots/policy.ts";
import { strategyOf } from "#shared/bots/strategy.ts";
import { PERSONALITY_IDS, strategyName } from "#shared/bots/strategyName.ts";
import { issueId, optionId, type ResolutionId } from "#shared/kernel/ids.ts";
import { seedRng } from "#shared/kernel/rng.ts";
import { playItself } from "#shared/practice/selfPlay.ts";
import type { SeatCommand, Statement } from "#shared/rules/commands.ts";
import { evolve } from "#shared/rules/evolve.ts";
import { initialState } from "#shared/rules/initialState.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import type { PublicScenario, Scenario } from "#shared/scenario/schema.ts";
import { project } from "#shared/views/project.ts";
import type { Package } from "#shared/views/view.ts";
import { firstSummit, shippedCase } from "./shippedCase.ts";

const STRATEGIES = PERSONALITY_IDS.flatMap((personality) =>
  (["skilled", "expert"] as const).map((level) => strategyName({ personality, level })),
);

/** What each delegation sees whenever a text of a game of bots has just been put or changed. */
function viewsOfNewTexts(scenario: Scenario, seed: number, years: number): readonly BotView[] {
  const { events } = playItself(scenario, { seed, years });
  let state = initialState(scenario, { seed, years, pace: "stepped" });
  return events.flatMap((event) => {
    state = evolve(state, event);
    if (event.type !== "resolutionTabled" && event.type !== "resolutionAmended") return [];
    return scenario.seats.flatMap(({ id }) => {
      const { public: table, own } = project(scenario, state, { kind: "seat", seat: id });
      if (own === undefined) throw new Error(`${id} sees nothing`);
      return own.legal.takePosition.length === 0 ? [] : [{ public: table, own }];
    });
  });
}

const moveIn = (
  scenario: PublicScenario,
  view: BotView,
  strategy: string,
): BotDecision | undefined =>
  decideMove({ scenario, view, ...strategyOf(strategy), rng: seedRng(1) });

/** The same, once a chair to whom the text now promises more has seen to the order of business. */
function answerIn(
  scenario: PublicScenario,
  view: BotView,
  strategy: string,
): SeatCommand | undefined {
  const command = moveIn(scenario, view, strategy)?.command;
  if (command?.type !== "setAgenda") return command;
  const then = { ...view, public: { ...view.public, agenda: command.order } };
  return moveIn(scenario, then, strategy)?.command;
}

/** The text that a move answers, if it answers one. */
const answeredBy = ({ command }: BotDecision): ResolutionId | undefined =>
  command.type === "takePosition" || command.type === "amendResolution"
    ? command.resolution
    : undefined;

/** The same view with the last text of a resolution changed as if it had been put so. */
function withTextChanged(view: BotView, id: ResolutionId, changes: Package): BotView {
  const resolution = view.public.resolutions[id];
  const last = resolution?.texts.at(-1);
  if (resolution === undefined || last === undefined) throw new Error(`${id} has no text`);
  const changed = { ...last, package: { ...last.package, ...changes } };
  const texts = [...resolution.texts.slice(0, -1), changed];
  const resolutions = { ...view.public.resolutions, [id]: { ...resolution, texts } };
  return { ...view, public: { ...view.public, resolutions } };
}

/** What a statement says would win its speaker, by issue; undefined where it says no such thing. */
function changesAskedFor({ key, params }: Statement, command: SeatCommand): Package | undefined {
  const { issue, option, otherIssue, otherOption } = params;
  const one = { [issueId(String(issue))]: optionId(String(option)) };
  switch (key) {
    case "wouldSupportWith":
    case "wouldTrade":
      return one;
    case "wouldSupportWithBoth":
      return { ...one, [issueId(String(otherIssue))]: optionId(String(otherOption)) };
    case "wouldSupportAmended":
      return command.type === "amendResolution" ? command.changes : {};
    default:
      return undefined;
  }
}

describe("whoever is given what it says would win its support gives it", () => {
  for (const [scenario, years] of [
    [shippedCase, 2],
    [firstSummit, 2],
  ] as const) {
    test(scenario.id, () => {
      const shown = publicScenario(scenario);
      let told = 0;
      for (const seed of [1, 2, 3]) {
        for (const view of viewsOfNewTexts(scenario, seed, years)) {
          for (const strategy of STRATEGIES) {
            const move = moveIn(shown, view, strategy);
            const statement = move?.saying?.statement;
            const id = move && answeredBy(move);
            if (statement !== undefined)
              expect(Object.keys(english.statements)).toContain(statement.key);
            const asked = statement && changesAskedFor(statement, move.command);
            if (id === undefined || asked === undefined) continue;
            told += 1;
            const met = withTextChanged(view, id, asked);
            expect([strategy, view.own.seat, statement, answerIn(shown, met, strategy)]).toEqual([
              strategy,
              view.own.seat,
              statement,
              { type: "takePosition", resolution: id, position: "support" },
            ]);
          }
        }
      }
      expect(told).toBeGreaterThan(20);
    });
  }
});
