import { expect, test } from "vitest";
import { issueId, optionId } from "#shared/kernel/ids.ts";
import type { Position } from "#shared/rules/state/resolution.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { agreed, calm, calmCaucus, obligationOf, promise, vote } from "#tests/support/deals.ts";
import { ASEAN, given, JAPAN, KOREA } from "#tests/support/given.ts";
import { R1, toAdopt, toSecond } from "#tests/support/texts.ts";
import { statusOf, voted } from "./obligationCase.ts";

test("6.3 a promised vote is kept or broken by the first fitting resolution decided", () => {
  const signed = agreed(calmCaucus(), [promise(KOREA, vote("support"), { due: 2 })]);
  const kept = voted(signed, "support");
  expect(kept.state.resolutions[R1]?.status).toBe("adopted");
  expect(obligationOf(kept)).toMatchObject({ status: "kept", done: true });
  const broken = voted(signed, "object");
  expect(broken.state.resolutions[R1]?.status).toBe("blocked");
  expect(obligationOf(broken)).toMatchObject({ status: "broken", settledIn: 1 });
});

test("6.3 a vote is excused where nothing fitting was decided", () => {
  const signed = agreed(calmCaucus(), [promise(KOREA, vote("support"))]);
  expect(statusOf(signed.inPhase("review"))).toBe("excused");
  const shelved = signed
    .inPhase("plenary")
    .having(JAPAN, toAdopt("secretariat"))
    .having(ASEAN, toSecond(R1))
    .having(JAPAN, { type: "shelveResolution", resolution: R1 });
  expect(statusOf(shelved)).toBe("pending");
  expect(statusOf(shelved.inPhase("review"))).toBe("excused");
});

test("6.3 a vote on an option counts only for a text that says so", () => {
  const on = (option: string) => [
    promise(KOREA, {
      ...vote("object"),
      issue: issueId("mandate"),
      option: optionId(option),
    }),
  ];
  const first = agreed(calmCaucus(), on("act"));
  expect(statusOf(voted(first, "support"))).toBe("pending");
  const fitting = agreed(calmCaucus(), on("consult"));
  expect(statusOf(voted(fitting, "support"))).toBe("broken");
  expect(statusOf(voted(fitting, "object"))).toBe("kept");
});

test("6.3 under the silence procedure saying nothing keeps a promise to support or abstain", () => {
  const silent: Scenario = {
    ...calm,
    settings: {
      ...calm.settings,
      procedure: {
        ...calm.settings.procedure,
        initial: { ...calm.settings.procedure.initial, procedural: "silence" },
      },
    },
  };
  const outcome = (position: Position): string => {
    const table = agreed(given({ scenario: silent }).inPhase("caucus"), [
      promise(KOREA, vote(position)),
    ]);
    const decided = table
      .inPhase("plenary")
      .having(JAPAN, toAdopt("secretariat"))
      .having(ASEAN, toSecond(R1))
      .inPhase("budget");
    expect(decided.state.resolutions[R1]?.status).toBe("adopted");
    return statusOf(decided);
  };
  expect(outcome("support")).toBe("kept");
  expect(outcome("abstain")).toBe("kept");
  expect(outcome("object")).toBe("broken");
});
