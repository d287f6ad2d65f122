import { expect, test } from "vitest";
import type { SeatId } from "#shared/kernel/ids.ts";
import { subjectsOpenTo } from "#shared/rules/plenary/subjects.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import {
  ADVANCE,
  ASEAN,
  type Given,
  given,
  JAPAN,
  KOREA,
  type Outcome,
} from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import {
  opened,
  programmeNamed,
  R1,
  toAdopt,
  toAmend,
  toRevise,
  toTake,
} from "#tests/support/texts.ts";
import { inForce, plenary } from "./plenaryCase.ts";

test("8.2 a programme waits for those it requires", () => {
  given({ scenario: trusting })
    .inPhase("plenary")
    .when(KOREA, toAdopt("planningCell"))
    .isRefused("programmeRequiresOthers", { requires: "secretariat" });
});

/** The case with societies and governments that trust each other at 90. */
const trusting: Scenario = {
  ...trilateral,
  settings: {
    ...trilateral.settings,
    government: trilateral.settings.government.map((each) => ({ ...each, trust: 90 })),
    societal: trilateral.settings.societal.map((each) => ({ ...each, trust: 90 })),
  },
};

test("8.2 a text that asks for more trust than there is names the pair that trusts least", () => {
  const demanding = toAdopt("secretariat", { mandate: "act" });
  const table = plenary();
  table
    .when(ASEAN, toAdopt("maritimePatrols", { sharing: "fullPicture" }))
    .isRefused("trustTooLow", {
      from: "korea",
      to: "japan",
      needed: 44,
    });
  given({ scenario: trusting }).inPhase("plenary").when(ASEAN, demanding).yields({
    type: "resolutionTabled",
  });
});

test("8.2 as much trust as the text needs is enough", () => {
  const withTrust = (trust: number): Given => {
    const settings = {
      ...trilateral.settings,
      government: trilateral.settings.government.map((each) => ({ ...each, trust })),
    };
    return given({ scenario: { ...trilateral, settings, news: [] } }).inPhase("plenary");
  };
  withTrust(34).when(ASEAN, toAdopt("secretariat")).yields({ type: "resolutionTabled" });
  withTrust(33.9).when(ASEAN, toAdopt("secretariat")).isRefused("trustTooLow", { needed: 34 });
});

test("8.2 a revision asks for trust among the members there are", () => {
  const estranged = (from: SeatId, to: SeatId): Scenario => ({
    ...trilateral,
    settings: {
      ...trilateral.settings,
      government: trilateral.settings.government.map((each) =>
        each.from === from && each.to === to ? { ...each, trust: 5 } : each,
      ),
    },
  });
  const revising = (scenario: Scenario): Outcome =>
    inForce("secretariat", [ASEAN, KOREA], given({ scenario }).inPhase("plenary")).when(
      ASEAN,
      toRevise("secretariat", { seat: "seoul" }),
    );
  revising(estranged(JAPAN, KOREA)).yields({ type: "resolutionTabled" });
  revising(estranged(KOREA, ASEAN)).isRefused("trustTooLow", { from: "korea", to: "asean" });
});

test("8.2 what no text could bring about for want of trust is not offered", () => {
  const [first, ...others] = programmeNamed("secretariat").issues;
  const options = first?.options.map((option) => ({ ...option, trustNeeded: 20 })) ?? [];
  const issues = first === undefined ? others : [{ ...first, options }, ...others];
  const programmes = [{ ...programmeNamed("secretariat"), issues }];
  const table = given({ scenario: { ...trilateral, programmes } }).inPhase("plenary");
  expect(subjectsOpenTo(table.scenario, table.state, KOREA)).toEqual([]);
  table.when(KOREA, toAdopt("secretariat")).isRefused("trustTooLow", { needed: 54 });
});

test("8.2 an amendment may not ask for more trust than there is either", () => {
  const table = opened(ASEAN, KOREA, toAdopt("maritimePatrols"));
  table.when(JAPAN, toAmend({ sharing: "fullPicture" })).isRefused("trustTooLow", { needed: 44 });
  table.when(JAPAN, toAmend({ sharing: "incidents" })).includes({ type: "resolutionAmended" });
});

test("8.2 under ASEAN minus X trust is asked of the members alone, at the decision", () => {
  const estranged: Scenario = {
    ...trilateral,
    settings: {
      ...trilateral.settings,
      government: trilateral.settings.government.map((each) =>
        each.to === JAPAN ? { ...each, trust: 5 } : each,
      ),
    },
  };
  const table = opened(
    ASEAN,
    KOREA,
    toAdopt("digitalPartnership"),
    given({ scenario: estranged }).inPhase("plenary"),
  );
  table
    .having(JAPAN, toTake("support"))
    .when({ kind: "instructor" }, ADVANCE)
    .includes({ type: "resolutionDecided", resolution: R1, outcome: "shelved", members: [] });
  table.when(JAPAN, toTake("dissociate")).includes({
    type: "resolutionDecided",
    resolution: R1,
    outcome: "adopted",
    members: [ASEAN, KOREA],
  });
});
