import { expect, test } from "vitest";
import {
  type IssueId,
  type OptionId,
  optionId,
  programmeId,
  resolutionId,
} from "#shared/kernel/ids.ts";
import { subjectsOpenTo } from "#shared/rules/plenary/subjects.ts";
import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import {
  asSingleText,
  choices,
  R1,
  R2,
  resolutionIn,
  textOf,
  toAdopt,
  toEnd,
  toRevise,
  toSecond,
  toTake,
} from "#tests/support/texts.ts";
import { inForce, plenary } from "./plenaryCase.ts";

test("8.1 a delegation tables a full text of a programme that is not in force", () => {
  const table = plenary();
  table.when(KOREA, toAdopt("secretariat")).yields({
    type: "resolutionTabled",
    resolution: R1,
    by: KOREA,
    matter: "procedural",
    rule: "consensus",
    singleText: false,
    year: 1,
  });
  table.when(KOREA, toAdopt("secretariat", { mandate: "rule" })).isRefused("packageOptionUnknown", {
    issue: "mandate",
    option: "rule",
  });
  table
    .when(KOREA, { ...toAdopt("secretariat"), package: choices({ seat: "jakarta" }) })
    .isRefused("packageIncomplete", { issues: "mandate,shares" });
  table
    .when(KOREA, toAdopt("secretariat", { anthem: "loud" }))
    .isRefused("packageOptionUnknown", { issue: "anthem", option: "loud" });
  inForce("secretariat")
    .when(KOREA, toAdopt("secretariat"))
    .isRefused("programmeAlreadyInForce", { programme: "secretariat" });
});

test("8.1 a revision changes the text of a programme in force", () => {
  const table = inForce("secretariat");
  table
    .when(JAPAN, toRevise("secretariat", { mandate: "coordinate" }))
    .yields({ type: "resolutionTabled" });
  table
    .when(JAPAN, toRevise("secretariat"))
    .isRefused("packageUnchanged", { programme: "secretariat" });
  plenary()
    .when(JAPAN, toRevise("secretariat"))
    .isRefused("programmeNotInForce", { programme: "secretariat" });
});

test("8.1 while somebody stands outside, the same text may be tabled again so that they can join", () => {
  inForce("secretariat", [ASEAN, KOREA])
    .when(ASEAN, toRevise("secretariat"))
    .yields({ type: "resolutionTabled" });
});

test("8.1 the end of a programme has no text", () => {
  const table = inForce("secretariat");
  table.when(ASEAN, toEnd("secretariat")).yields({ type: "resolutionTabled", package: {} });
  table
    .when(ASEAN, { ...toEnd("secretariat"), package: choices({ seat: "seoul" }) })
    .isRefused("packageOptionUnknown", { issue: "seat", option: "seoul" });
  plenary().when(ASEAN, toEnd("secretariat")).isRefused("programmeNotInForce");
});

test("8.1 one undecided resolution per programme, and so many tablings a year", () => {
  const table = plenary().having(KOREA, toAdopt("secretariat"));
  table
    .when(JAPAN, toAdopt("secretariat", { seat: "tokyo" }))
    .isRefused("subjectAlreadyTabled", { resolution: "r1" });
  const { tablingsPerSeat: max } = trilateral.settings.procedure;
  table
    .having(KOREA, toAdopt("pandemicExercises"))
    .when(KOREA, toAdopt("disasterStandby"))
    .isRefused("tooManyTablings", { max });
  const shelved = table.having(KOREA, { type: "shelveResolution", resolution: R1 });
  shelved.when(JAPAN, toAdopt("secretariat")).yields({ type: "resolutionTabled", resolution: R2 });
});

test("8.1 names that only look known are unknown", () => {
  for (const programme of ["", "nowhere", "constructor", "__proto__", "toString"]) {
    const subject = { kind: "adoptProgramme" as const, programme: programmeId(programme) };
    plenary()
      .when(KOREA, { type: "tableResolution", subject, package: {} })
      .isRefused("programmeUnknown", { programme });
    plenary()
      .when(KOREA, { type: "secondResolution", resolution: resolutionId(programme) })
      .isRefused("resolutionUnknown");
  }
  const odd: Record<IssueId, OptionId> = { ...textOf("secretariat") };
  Object.defineProperty(odd, "__proto__", { value: optionId("jakarta"), enumerable: true });
  plenary()
    .when(KOREA, { ...toAdopt("secretariat"), package: odd })
    .isRefused("packageOptionUnknown", { issue: "__proto__" });
});

test("8.3 a second opens a resolution, and counts as support", () => {
  const tabled = plenary().having(KOREA, toAdopt("secretariat"));
  expect(resolutionIn(tabled)).toMatchObject({ status: "tabled", positions: { korea: "support" } });
  tabled.when(KOREA, toSecond()).isRefused("cannotSecondOwnText");
  tabled.when(JAPAN, toTake("support")).isRefused("resolutionNotOpen", { status: "tabled" });
  const open = tabled.having(JAPAN, toSecond());
  expect(resolutionIn(open)).toMatchObject({
    status: "open",
    second: JAPAN,
    positions: { korea: "support", japan: "support" },
  });
  open.when(ASEAN, toSecond()).isRefused("alreadySeconded");
  open
    .having(ASEAN, toTake("abstain"))
    .when(ASEAN, toSecond())
    .isRefused("resolutionNotOpen", { status: "adopted" });
});

test("8.3 the chair's single text needs no second", () => {
  const table = plenary();
  const open = table
    .when(ASEAN, asSingleText(toAdopt("secretariat")))
    .yields({ type: "resolutionTabled", by: ASEAN, singleText: true });
  expect(resolutionIn(open)).toMatchObject({ status: "open", positions: { asean: "support" } });
  table
    .when(KOREA, asSingleText(toAdopt("secretariat")))
    .isRefused("onlyTheChair", { chair: "asean" });
  inForce("secretariat")
    .when(ASEAN, asSingleText(toEnd("secretariat")))
    .isRefused("notASingleText", { subject: "endProgramme" });
});

test("8.3 a single text counts as one of the chair's tablings", () => {
  plenary()
    .having(ASEAN, asSingleText(toAdopt("secretariat")))
    .having(ASEAN, toAdopt("pandemicExercises"))
    .when(ASEAN, asSingleText(toAdopt("disasterStandby")))
    .isRefused("tooManyTablings");
});

test("14.2 every subject offered can be tabled with some text, and none other", () => {
  const table = inForce("secretariat");
  const offered = subjectsOpenTo(table.scenario, table.state, KOREA);
  for (const { id } of trilateral.programmes) {
    for (const command of [toAdopt(id), toRevise(id, differing(id)), toEnd(id)]) {
      const isOffered = offered.some(
        (subject) => JSON.stringify(subject) === JSON.stringify(command.subject),
      );
      expect([id, command.subject.kind, table.when(KOREA, command).result.ok]).toEqual([
        id,
        command.subject.kind,
        isOffered,
      ]);
    }
  }
});

/** The last option of the issue on which the cost is shared: it never asks for more trust. */
function differing(programme: string): Readonly<Record<string, string>> {
  for (const issue of trilateral.programmes.find(({ id }) => id === programme)?.issues ?? []) {
    const last = issue.options.at(-1);
    if (last?.shares !== undefined) return { [issue.id]: last.id };
  }
  throw new Error(`Nobody pays for ${programme}`);
}
