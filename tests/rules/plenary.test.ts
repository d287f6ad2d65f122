import { expect, test } from "vitest";
import {
  type IssueId,
  type OptionId,
  optionId,
  programmeId,
  type ResolutionId,
  resolutionId,
  type SeatId,
} from "#shared/kernel/ids.ts";
import type { CommandOf } from "#shared/rules/commands.ts";
import { positionsOpenTo } from "#shared/rules/decide/takePosition.ts";
import { openInOrder } from "#shared/rules/plenary/agenda.ts";
import { subjectsOpenTo } from "#shared/rules/plenary/subjects.ts";
import type { ClauseCondition } from "#shared/rules/state/deal.ts";
import type { ProgrammeState } from "#shared/rules/state/programme.ts";
import type { Position } from "#shared/rules/state/resolution.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { ASEAN, type Given, given, JAPAN, KOREA, type Outcome } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import {
  asSingleText,
  choices,
  opened,
  programmeNamed,
  R1,
  R2,
  R3,
  resolutionIn,
  textOf,
  toAdopt,
  toAmend,
  toEnd,
  toRevise,
  toSecond,
  toTake,
} from "#tests/support/texts.ts";

const SECRETARIAT = programmeId("secretariat");
const ALL = [ASEAN, KOREA, JAPAN];
const plenary = (): Given => given().inPhase("plenary");

/** A plenary in which the programme is in force on its first options. */
function inForce(programme: string, members = ALL, table = plenary()): Given {
  const standing: ProgrammeState = {
    id: programmeId(programme),
    adoptedIn: 1,
    package: textOf(programme),
    members,
    shares: Object.fromEntries(members.map((seat) => [seat, 1 / members.length])),
    maturity: 0,
    funded: 0,
    paid: {},
  };
  return table.after({ type: "programmeAdopted", programme: standing });
}

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
    .when({ kind: "instructor" }, { type: "advancePhase" })
    .includes({ type: "resolutionDecided", resolution: R1, outcome: "shelved", members: [] });
  table.when(JAPAN, toTake("dissociate")).includes({
    type: "resolutionDecided",
    resolution: R1,
    outcome: "adopted",
    members: [ASEAN, KOREA],
  });
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

test("8.4 an amendment makes a new text that all but the amender have yet to speak on", () => {
  const amended = opened(KOREA, JAPAN, toAdopt("secretariat"))
    .when(ASEAN, toAmend({ mandate: "coordinate", seat: "rotating" }))
    .yields({
      type: "resolutionAmended",
      by: ASEAN,
      package: textOf("secretariat", { mandate: "coordinate", seat: "rotating" }),
    });
  const { texts, positions, status } = resolutionIn(amended);
  expect(texts.map((text) => text.by)).toEqual([KOREA, ASEAN]);
  expect(positions).toEqual({ asean: "support" });
  expect(status).toBe("open");
});

test("8.4 an amendment changes something, by options there are, and not without end", () => {
  const table = opened(KOREA, JAPAN, toAdopt("secretariat"));
  table.when(ASEAN, toAmend({})).isRefused("packageUnchanged");
  table.when(ASEAN, toAmend({ seat: "jakarta" })).isRefused("packageUnchanged");
  table.when(ASEAN, toAmend({ seat: "moon" })).isRefused("packageOptionUnknown", { issue: "seat" });
  table.when(ASEAN, toAmend({ hymn: "old" })).isRefused("packageOptionUnknown", { issue: "hymn" });
  const { amendmentsPerResolution: max } = trilateral.settings.procedure;
  let here = table;
  for (let times = 0; times < max; times++) {
    here = here.having(
      times % 2 === 0 ? ASEAN : KOREA,
      toAmend({ seat: times % 2 === 0 ? "seoul" : "tokyo" }),
    );
  }
  here.when(JAPAN, toAmend({ seat: "rotating" })).isRefused("tooManyAmendments", { max });
});

test("8.4 what is not open, or has no text, is not amended", () => {
  const tabled = plenary().having(KOREA, toAdopt("secretariat"));
  expect(positionsOpenTo(tabled.scenario, tabled.state, JAPAN, resolutionIn(tabled))).toEqual([]);
  tabled
    .when(JAPAN, toAmend({ seat: "tokyo" }))
    .isRefused("resolutionNotOpen", { status: "tabled" });
  inForce("secretariat")
    .having(KOREA, toEnd("secretariat"))
    .having(JAPAN, toSecond())
    .when(ASEAN, toAmend({ seat: "tokyo" }))
    .isRefused("packageUnchanged");
});

test("8.5 positions are on record and may be changed until the decision", () => {
  const open = opened(KOREA, JAPAN, toAdopt("secretariat"));
  const wavering = open.having(JAPAN, toTake("object")).having(JAPAN, toTake("dissociate"));
  expect(resolutionIn(wavering).positions).toEqual({ korea: "support", japan: "dissociate" });
  wavering.when(JAPAN, toTake("dissociate")).isRefused("positionUnchanged");
  const decided = open.having(ASEAN, toTake("support"));
  decided.when(JAPAN, toTake("object")).isRefused("resolutionNotOpen", { status: "adopted" });
});

test("8.5 nobody dissociates from an end", () => {
  const open = inForce("secretariat").having(KOREA, toEnd("secretariat")).having(JAPAN, toSecond());
  open
    .when(ASEAN, toTake("dissociate"))
    .isRefused("positionNotUnderThisRule", { allowed: "support,abstain,object" });
});

/** A plenary after Japan has promised Korea its vote on the secretariat, in escrow. */
function boundTo(position: Position, condition?: ClauseCondition): Given {
  const duty = { kind: "vote" as const, programme: SECRETARIAT, position };
  const clauses = [{ from: JAPAN, duty, condition, due: 1, escrow: true }];
  const drafted = given()
    .inPhase("caucus")
    .having(JAPAN, { type: "proposeDeal", with: [KOREA], open: true, clauses });
  const [deal] = Object.values(drafted.state.deals);
  if (deal === undefined) throw new Error("No deal was drafted");
  return drafted.having(KOREA, { type: "signDeal", deal: deal.id, revision: 1 }).inPhase("plenary");
}

test("8.5 an escrowed vote is cast when the text is opened, and on every new text", () => {
  const open = boundTo("abstain")
    .having(KOREA, toAdopt("secretariat"))
    .when(JAPAN, toSecond())
    .yields(
      { type: "resolutionSeconded" },
      { type: "positionTaken", seat: JAPAN, position: "abstain" },
    );
  open.when(JAPAN, toTake("object")).isRefused("boundByEscrow", { position: "abstain" });
  expect(positionsOpenTo(open.scenario, open.state, JAPAN, resolutionIn(open))).toEqual([]);
  open
    .when(KOREA, toAmend({ seat: "tokyo" }))
    .yields(
      { type: "resolutionAmended" },
      { type: "positionTaken", seat: JAPAN, position: "abstain" },
    );
});

test("8.5 an escrowed objection decides like any other, and keeps the promise", () => {
  boundTo("object")
    .having(KOREA, toAdopt("secretariat"))
    .when(ASEAN, toSecond())
    .yields(
      { type: "resolutionSeconded" },
      { type: "positionTaken", seat: JAPAN, position: "object" },
      { type: "resolutionDecided", outcome: "blocked" },
      { type: "trustEvidenceFound", pair: "korea>japan", evidence: { reason: "objected" } },
      { type: "trustEvidenceFound", pair: "asean>japan", evidence: { reason: "objected" } },
      { type: "obligationPerformed" },
      { type: "obligationSettled", outcome: "kept" },
      { type: "dealFulfilled" },
    );
});

test("8.5 an escrowed vote that waits for a programme is cast when that is adopted", () => {
  const condition = { kind: "ifProgramme" as const, programme: programmeId("disasterStandby") };
  const open = boundTo("support", condition)
    .having(KOREA, toAdopt("secretariat"))
    .having(ASEAN, toSecond())
    .having(ASEAN, toAdopt("disasterStandby"))
    .having(KOREA, toSecond(R2));
  expect(resolutionIn(open).positions[JAPAN]).toBeUndefined();
  open
    .when(JAPAN, toTake("abstain", R2))
    .includes(
      { type: "resolutionDecided", resolution: R2, outcome: "adopted", members: ALL },
      { type: "positionTaken", resolution: R1, seat: JAPAN, position: "support" },
      { type: "resolutionDecided", resolution: R1, outcome: "adopted", members: ALL },
    );
});

test("8.14 the chair closes what is open or blocked with a statement of its own", () => {
  const open = opened(KOREA, JAPAN, toAdopt("secretariat"));
  const { chairStatementCentrality: by } = trilateral.settings.procedure;
  const statement = { type: "issueChairStatement", resolution: R1 } as const;
  open.when(ASEAN, statement).yields(
    { type: "resolutionDecided", outcome: "chairStatement", members: [] },
    {
      type: "tracksMoved",
      moves: [{ track: "centrality", by, reason: "chairStatement", about: ASEAN }],
    },
  );
  open.when(KOREA, statement).isRefused("onlyTheChair", { chair: "asean" });
  const blocked = open.having(ASEAN, toTake("object"));
  const closed = blocked.having(ASEAN, statement);
  closed.when(ASEAN, statement).isRefused("resolutionNotOpen", { status: "chairStatement" });
  plenary()
    .having(KOREA, toAdopt("secretariat"))
    .when(ASEAN, statement)
    .isRefused("resolutionNotOpen", { status: "tabled" });
});

test("8.14 those who supported a blocked text say so together, and trust each other more", () => {
  const blocked = opened(KOREA, JAPAN, toAdopt("secretariat")).having(ASEAN, toTake("object"));
  const statement = { type: "issueMembersStatement", resolution: R1 } as const;
  const { membersStatementCentrality, membersStatementTrustWeight: weight } =
    trilateral.settings.procedure;
  blocked
    .when(KOREA, statement)
    .yields(
      { type: "resolutionDecided", outcome: "membersStatement", members: [KOREA, JAPAN] },
      { type: "tracksMoved", moves: [{ track: "centrality", by: membersStatementCentrality }] },
      { type: "trustEvidenceFound", pair: "korea>japan", evidence: { kept: true, weight } },
      { type: "trustEvidenceFound", pair: "japan>korea", evidence: { kept: true, weight } },
    );
  blocked.when(JAPAN, statement).isRefused("onlyTheTabler", { tabler: "korea" });
  opened(KOREA, JAPAN, toAdopt("secretariat"))
    .when(KOREA, statement)
    .isRefused("resolutionNotBlocked", { status: "open" });
  opened(KOREA, JAPAN, toAdopt("secretariat"))
    .having(JAPAN, toTake("abstain"))
    .having(ASEAN, toTake("object"))
    .when(KOREA, statement)
    .isRefused("tooFewSupporters", { supporters: 1, needed: 2 });
});

test("8.14 statements belong to the sitting that failed to agree", () => {
  const blocked = opened(KOREA, JAPAN, toAdopt("secretariat")).having(ASEAN, toTake("object"));
  const later = blocked.inPhase("plenary", 3);
  expect(later.state.chair).toBe(ASEAN);
  later
    .when(ASEAN, { type: "issueChairStatement", resolution: R1 })
    .isRefused("resolutionNotOpen", { status: "blocked" });
  later
    .when(KOREA, { type: "issueMembersStatement", resolution: R1 })
    .isRefused("resolutionNotBlocked");
});

test("8.14 who tabled it, or the chair, may shelve what is undecided", () => {
  const tabled = plenary().having(KOREA, toAdopt("secretariat"));
  const open = tabled.having(JAPAN, toSecond());
  const shelve = { type: "shelveResolution", resolution: R1 } as const;
  for (const table of [tabled, open]) {
    table.when(KOREA, shelve).yields({ type: "resolutionDecided", outcome: "shelved" });
    table.when(ASEAN, shelve).yields({ type: "resolutionDecided", outcome: "shelved" });
    table.when(JAPAN, shelve).isRefused("onlyTheTabler", { tabler: "korea", chair: "asean" });
  }
  open.having(KOREA, shelve).when(KOREA, shelve).isRefused("resolutionNotOpen");
});

const agenda = (...order: ResolutionId[]): CommandOf<"setAgenda"> => ({
  type: "setAgenda",
  order,
});

test("8.16 the chair says in which order open resolutions are called", () => {
  const table = opened(KOREA, JAPAN, toAdopt("secretariat"))
    .having(JAPAN, toAdopt("pandemicExercises"))
    .having(KOREA, toSecond(R2))
    .having(ASEAN, toAdopt("disasterStandby"));
  table.when(KOREA, agenda(R2, R1)).isRefused("onlyTheChair");
  table.when(ASEAN, agenda(R2)).isRefused("agendaIncomplete", { open: "r1,r2" });
  table.when(ASEAN, agenda(R2, R2)).isRefused("agendaIncomplete");
  table.when(ASEAN, agenda(R2, R1, R3)).isRefused("resolutionNotOpen", { resolution: "r3" });
  table.when(ASEAN, agenda(R2, resolutionId("r9"))).isRefused("resolutionUnknown");
  const set = table.when(ASEAN, agenda(R2, R1)).yields({ type: "agendaSet", order: [R2, R1] });
  const later = set.having(KOREA, toSecond(R3));
  expect(openInOrder(later.state).map(({ id }) => id)).toEqual([R2, R1, R3]);
});

test("8.16 at the phase's end resolutions are decided in the order of business", () => {
  const table = opened(KOREA, JAPAN, toAdopt("digitalPartnership"))
    .having(JAPAN, toAdopt("resilienceFund"))
    .having(KOREA, toSecond(R2))
    .having(ASEAN, toAdopt("secretariat"))
    .having(ASEAN, agenda(R2, R1));
  const events = table.when({ kind: "instructor" }, { type: "advancePhase" }).events();
  const decided = events.flatMap((event) =>
    event.type === "resolutionDecided" ? [[event.resolution, event.outcome]] : [],
  );
  expect(decided).toEqual([
    [R2, "adopted"],
    [R1, "adopted"],
    [R3, "shelved"],
  ]);
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
