import { describe, expect, test } from "vitest";
import { LEVELS } from "#shared/bots/levels.ts";
import { beliefAbout } from "#shared/bots/opponents/belief.ts";
import { uhat } from "#shared/bots/opponents/estimate.ts";
import { keepsWord } from "#shared/bots/opponents/honesty.ts";
import { wishesOf } from "#shared/bots/opponents/wishes.ts";
import { likelyToAccept } from "#shared/bots/opponents.ts";
import type { BotContext, BotView } from "#shared/bots/policy.ts";
import { strategyOf } from "#shared/bots/strategy.ts";
import type { LevelId } from "#shared/bots/strategyName.ts";
import {
  dealId,
  issueId,
  objectiveId,
  obligationId,
  optionId,
  programmeId,
  resolutionId,
  type SeatId,
} from "#shared/kernel/ids.ts";
import { seedRng } from "#shared/kernel/rng.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import { project } from "#shared/views/project.ts";
import type { IntelligenceShown, Obligation, PublicResolution } from "#shared/views/view.ts";
import { freeOption, freeProgramme } from "#tests/support/freeProgramme.ts";
import { ASEAN, given, JAPAN, KOREA } from "#tests/support/given.ts";

// One issue with two options and nothing to pay: wishes are six, and every sum fits on a page.
const SITE = issueId("site");
const [NORTH, SOUTH] = [optionId("north"), optionId("south")];
const port = freeProgramme(programmeId("port"), { [SITE]: [freeOption(NORTH), freeOption(SOUTH)] });

const resolution = (
  by: PublicResolution["by"],
  positions: PublicResolution["positions"],
): PublicResolution => ({
  id: resolutionId("r1"),
  subject: { kind: "adoptProgramme", programme: port.id },
  matter: port.matter,
  rule: "consensus",
  by,
  singleText: false,
  year: 1,
  texts: [{ by, package: { [SITE]: NORTH } }],
  positions,
  status: "open",
});

/** What ASEAN, at this level, has before it: this one resolution on the port. */
function aseanSees(level: LevelId, ...seen: readonly PublicResolution[]): BotContext {
  const { scenario, state } = given();
  const { own, public: table } = project(scenario, state, { kind: "seat", seat: ASEAN });
  if (own === undefined) throw new Error("A seat sees its own");
  const resolutions = Object.fromEntries(seen.map((each) => [each.id, each]));
  return {
    scenario: { ...publicScenario(scenario), programmes: [port] },
    view: { own, public: { ...table, resolutions } },
    ...strategyOf(`compromiser@${level}`),
    rng: seedRng(1),
  };
}

describe("the posterior over what a mandate may say", () => {
  test("before any evidence every wish is as likely", () => {
    const { wishes } = beliefAbout(aseanSees("skilled"), KOREA);
    expect(wishesOf(port).map(({ stance, favourites }) => [stance, favourites[SITE]])).toEqual([
      [-2.5, NORTH],
      [-2.5, SOUTH],
      [0, NORTH],
      [0, SOUTH],
      [1.5, NORTH],
      [1.5, SOUTH],
    ]);
    expect([...wishes(port)]).toEqual(Array<number>(6).fill(1 / 6));
  });

  test("by hand: Korea puts forward the northern site", () => {
    // Chosen: e^1.2/(1+e^1.2) = 0.7685 if a favourite, else 0.2315. Put forward: 1/(1+e^(-worth/0.8)),
    // worth = stance, and 1 if a favourite. Products over their sum 1.7619:
    const byHand = [0.058, 0.0055, 0.339, 0.0657, 0.4178, 0.1139];
    const context = aseanSees("skilled", resolution(KOREA, { [KOREA]: "support" }));
    const { wishes } = beliefAbout(context, KOREA);
    for (const [wish, chance] of wishes(port).entries())
      expect(chance).toBeCloseTo(byHand[wish] ?? Number.NaN, 4);
    // û is the mean stance, 0.6388, and the chance that the option is the favourite.
    expect(uhat(context, KOREA, port, { [SITE]: NORTH }).mean).toBeCloseTo(0.6388 + 0.8149, 4);
    expect(uhat(context, KOREA, port, { [SITE]: SOUTH }).mean).toBeCloseTo(0.6388 + 0.1851, 4);
  });

  test("by hand: an objection makes the hard styles likelier, to an expert", () => {
    // An objection: 1 - 1/(1+e^(-(worth + tolerance + 1.5)/0.8)). Its mean over the wishes is 0.2097
    // for the competing, 0.1413 for the compromising, 0.0647 for the accommodating; with the priors
    // 1/4, 1/2, 1/4 that makes 0.0524, 0.0706, 0.0162, over their sum:
    const objected = resolution(JAPAN, { [JAPAN]: "support", [KOREA]: "object" });
    const { styles } = beliefAbout(aseanSees("expert", objected), KOREA);
    expect(styles.map(({ style, chance }) => [style.id, Number(chance.toFixed(4))])).toEqual([
      ["competing", 0.3766],
      ["compromising", 0.5073],
      ["accommodating", 0.1161],
    ]);
  });

  test("a support makes a text likelier to be accepted, an objection less, the more the expert sees", () => {
    const about = (position: "support" | "object"): number =>
      uhat(
        aseanSees("expert", resolution(JAPAN, { [JAPAN]: "support", [KOREA]: position })),
        KOREA,
        port,
        { [SITE]: NORTH },
      ).acceptance;
    const before = uhat(aseanSees("expert"), KOREA, port, { [SITE]: NORTH }).acceptance;
    expect(about("support")).toBeGreaterThan(before);
    expect(about("object")).toBeLessThan(before);
  });
});

test("who takes first steps has no model: every text is as welcome", () => {
  const context = aseanSees("firstSteps", resolution(KOREA, { [KOREA]: "support" }));
  const chances = [NORTH, SOUTH].map((site) =>
    likelyToAccept(context, KOREA, port, { [SITE]: site }),
  );
  expect(chances).toEqual([0.5, 0.5]);
  expect(LEVELS.firstSteps.model).toBe("none");
});

describe("an objective that another delegation has shown", () => {
  type Shown = Extract<IntelligenceShown, { readonly kind: "objective" }>;
  const inForce = {
    type: "programmeInForce",
    programme: port.id,
    issue: SITE,
    options: [NORTH],
  } as const satisfies Shown["condition"];
  const aseanShown = (from: SeatId, condition: Shown["condition"]): BotContext => {
    const context = aseanSees("expert");
    const shown: Shown = { kind: "objective", from, objective: objectiveId("o"), condition };
    const own = { ...context.view.own, intelligence: [shown] };
    return { ...context, view: { ...context.view, own } };
  };

  test("by hand: Korea shows that it wants the port in the north", () => {
    // 1/(1+e^(-stance/0.8)) = 0.0421, 0.5, 0.8670, each by 0.95 for the north and 0.05 for the south, over 1.4091.
    const byHand = [0.0284, 0.0015, 0.3371, 0.0177, 0.5845, 0.0308];
    const chances = beliefAbout(aseanShown(KOREA, inForce), KOREA).wishes(port);
    for (const [wish, chance] of chances.entries())
      expect(chance).toBeCloseTo(byHand[wish] ?? Number.NaN, 3);
  });

  test("makes such a text likelier to be accepted, and one that it must not be less", () => {
    const accepts = (context: BotContext): number =>
      likelyToAccept(context, KOREA, port, { [SITE]: NORTH });
    const before = accepts(aseanSees("expert"));
    expect(accepts(aseanShown(KOREA, inForce))).toBeGreaterThan(before);
    expect(accepts(aseanShown(KOREA, { type: "not", condition: inForce }))).toBeLessThan(before);
  });

  test("says nothing of who did not show it, nor where there are other ways to meet it", () => {
    const before = [...beliefAbout(aseanSees("expert"), KOREA).wishes(port)];
    const either: Shown["condition"] = { type: "any", conditions: [inForce] };
    for (const context of [aseanShown(JAPAN, inForce), aseanShown(KOREA, either)])
      expect([...beliefAbout(context, KOREA).wishes(port)]).toEqual(before);
  });
});

describe("the posterior over how far a delegation keeps its word", () => {
  const promise = (index: number, status: Obligation["status"]): Obligation => ({
    id: obligationId(`o${index}`),
    deal: dealId("d"),
    parties: [KOREA, JAPAN],
    clause: { from: KOREA, duty: { kind: "publishDefence" }, due: 1, escrow: false },
    status,
    performed: 0,
    done: status === "kept",
    public: true,
  });
  const after = (...settled: readonly Obligation["status"][]): number => {
    const { view } = aseanSees("expert");
    const obligations = Object.fromEntries(
      settled.map((status, index) => [obligationId(`o${index}`), promise(index, status)]),
    );
    const seen: BotView = { ...view, public: { ...view.public, obligations } };
    return keepsWord(seen, KOREA);
  };

  test("by hand", () => {
    // Of whom 7 in 10 keep 95 % and 3 in 10 keep 60 %.
    expect(after()).toBeCloseTo(0.7 * 0.95 + 0.3 * 0.6, 10);
    // One broken: 0.7 × 0.05 = 0.035 against 0.3 × 0.4 = 0.12.
    expect(after("broken")).toBeCloseTo((0.035 * 0.95 + 0.12 * 0.6) / 0.155, 10);
    expect(after("kept", "broken")).toBeCloseTo((0.03325 * 0.95 + 0.072 * 0.6) / 0.10525, 10);
  });

  test("what is not settled or excused says nothing", () => {
    expect(after("pending", "excused")).toBe(after());
  });
});
