import { expect, test } from "vitest";
import { type ResolutionId, resolutionId } from "#shared/kernel/ids.ts";
import type { CommandOf } from "#shared/rules/commands.ts";
import { openInOrder } from "#shared/rules/plenary/agenda.ts";
import { ADVANCE, ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { opened, R1, R2, R3, toAdopt, toSecond, toTake } from "#tests/support/texts.ts";
import { plenary } from "./plenaryCase.ts";

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
  const events = table.when({ kind: "instructor" }, ADVANCE).events();
  const decided = events.flatMap((event) =>
    event.type === "resolutionDecided" ? [[event.resolution, event.outcome]] : [],
  );
  expect(decided).toEqual([
    [R2, "adopted"],
    [R1, "adopted"],
    [R3, "shelved"],
  ]);
});
