import { describe, expect, test } from "vitest";
import type { Desk } from "#client/viewmodel/desk.ts";
import {
  changedIssues,
  changesOf,
  favouredPackage,
  packageSheet,
} from "#client/viewmodel/plenary/packageModel.ts";
import {
  obstacleTo,
  programmeEntries,
  tableCommand,
} from "#client/viewmodel/plenary/programmeModel.ts";
import {
  amendCommand,
  movedInAgenda,
  type ResolutionEntry,
  resolutionEntries,
} from "#client/viewmodel/plenary/resolutionModel.ts";
import { trustCheck } from "#client/viewmodel/plenary/trustCheck.ts";
import { issueId, optionId, programmeId } from "#shared/kernel/ids.ts";
import { programmeCard } from "#shared/rules/programmeCards.ts";
import type { Package, Programme } from "#shared/views/view.ts";
import { withProgramme } from "#tests/support/deals.ts";
import { ASEAN, type Given, given, JAPAN, KOREA } from "#tests/support/given.ts";
import {
  R1,
  R2,
  R3,
  textOf,
  toAdopt,
  toAmend,
  toEnd,
  toSecond,
  toTake,
} from "#tests/support/texts.ts";
import { deskOf } from "../support/desk.ts";

const SECRETARIAT = programmeId("secretariat");

describe("programmes", () => {
  test("8.2 a programme that requires another says so until that one is in force", () => {
    const requires = (table: Given): readonly string[] | undefined =>
      entryOf(deskOf(table, KOREA), "planningCell")?.requires;
    expect(requires(given())).toEqual([SECRETARIAT]);
    expect(requires(withProgramme(given(), "secretariat"))).toEqual([]);
  });

  test("a programme is in force with its terms, or before the plenary, or neither", () => {
    const table = withProgramme(given().inPhase("plenary"), "secretariat").having(
      KOREA,
      toAdopt("digitalPartnership"),
    );
    const desk = deskOf(table, KOREA);
    expect(entryOf(desk, "secretariat")?.inForce?.package).toEqual(textOf("secretariat"));
    expect(entryOf(desk, "digitalPartnership")?.onTheTable).toBe(R1);
    expect(entryOf(desk, "resilienceFund")).toMatchObject({
      inForce: undefined,
      onTheTable: undefined,
    });
  });

  test("8.2 the trust a text needs grows with its options and is compared pair by pair", () => {
    const desk = deskOf(given(), KOREA);
    const programme = programmeOf(desk, "secretariat");
    const modest = trustCheck(desk.scenario, desk.table, programme, textOf("secretariat"));
    const bold = trustCheck(
      desk.scenario,
      desk.table,
      programme,
      textOf("secretariat", { mandate: "act" }),
    );
    expect(bold.needed).toBe(modest.needed + 6);
    expect(modest.pairs).toHaveLength(6);
    const level = desk.table.effectiveTrust[`${KOREA}>${JAPAN}`] ?? 0;
    const pair = bold.pairs.find(({ from, to }) => from === KOREA && to === JAPAN);
    expect(pair).toMatchObject({ there: level, missing: Math.max(0, bold.needed - level) });
    expect(bold.enough).toBe(bold.pairs.every(({ missing }) => missing === 0));
  });
});

describe("a package while it is chosen", () => {
  test("what an option adds is what the whole is worth with it less without it", () => {
    const desk = deskOf(given(), KOREA);
    const programme = programmeOf(desk, "secretariat");
    const chosen = textOf("secretariat");
    const { [issueId("seat")]: _open, ...others } = chosen;
    const sheet = packageSheet(desk, programme, chosen);
    const line = sheet.issues
      .flatMap(({ options }) => options)
      .find(({ option }) => option === "seoul");
    const withIt = packageSheet(desk, programme, {
      ...others,
      [issueId("seat")]: optionId("seoul"),
    });
    const difference =
      withIt.valuation.total - packageSheet(desk, programme, others).valuation.total;
    expect(line?.points).toBeCloseTo(difference, 5);
  });

  test("issues without an option are listed, and an equal share is taken until it is chosen", () => {
    const desk = deskOf(given(), KOREA);
    const programme = programmeOf(desk, "secretariat");
    const sheet = packageSheet(desk, programme, {});
    expect(sheet.open).toEqual(programme.issues.map(({ id }) => id));
    expect(sheet.ownShare).toBeCloseTo(1 / 3, 5);
    const shared = packageSheet(desk, programme, textOf("secretariat", { shares: "partnersPay" }));
    expect(shared.ownShare).toBe(0.4);
    expect(shared.open).toEqual([]);
  });

  test("9.1 the yearly cost counts the options: instalments first, upkeep after", () => {
    const desk = deskOf(given(), KOREA);
    const programme = programmeOf(desk, "secretariat");
    const sheet = packageSheet(desk, programme, textOf("secretariat", { mandate: "act" }));
    expect(sheet).toMatchObject({ instalment: 5.5, upkeep: 1.7 });
  });

  test("nothing is worth more to the reader than the package filled in as best", () => {
    const desk = deskOf(given(), JAPAN);
    for (const programme of desk.scenario.programmes) {
      const best = packageSheet(desk, programme, favouredPackage(desk, programme));
      for (const issue of programme.issues) {
        for (const option of issue.options) {
          const other = { ...favouredPackage(desk, programme), [issue.id]: option.id };
          const total = packageSheet(desk, programme, other).valuation.total;
          expect(total, `${programme.id} ${issue.id} ${option.id}`).toBeLessThanOrEqual(
            best.valuation.total + ROUNDING,
          );
        }
      }
    }
  });

  test("8.1 a complete text becomes a command that the rules accept", () => {
    const table = given().inPhase("plenary");
    const subject = { kind: "adoptProgramme", programme: SECRETARIAT } as const;
    const read = tableCommand(deskOf(table, KOREA), subject, textOf("secretariat"), false);
    expect(read.ok).toBe(true);
    if (read.ok) table.when(KOREA, read.value).includes({ type: "resolutionTabled" });
  });

  test("8.3 the chair offers the same as a single text", () => {
    const table = given().inPhase("plenary");
    const subject = { kind: "adoptProgramme", programme: SECRETARIAT } as const;
    const read = tableCommand(deskOf(table, ASEAN), subject, textOf("secretariat"), true);
    if (!read.ok) throw new Error("The text is complete");
    table.when(ASEAN, read.value).includes({ type: "resolutionTabled", singleText: true });
  });

  test("8.1 a text with open issues is not sent, and says how many are open", () => {
    const subject = { kind: "adoptProgramme", programme: SECRETARIAT } as const;
    const read = tableCommand(deskOf(given(), KOREA), subject, {}, false);
    expect(read).toMatchObject({
      error: { key: "panels:plenary.error.choose", params: { count: 3 } },
    });
  });

  test("8.2 a text that needs more trust than there is says so before it is sent", () => {
    const desk = deskOf(given().inPhase("plenary"), KOREA);
    const subject = { kind: "adoptProgramme", programme: programmeId("secretariat") } as const;
    const wary = trusting(desk, 30);
    expect(tableCommand(wary, subject, textOf("secretariat"), false)).toMatchObject({
      error: { key: "panels:plenary.error.trust", params: { needed: 34 } },
    });
    expect(tableCommand(trusting(desk, 34), subject, textOf("secretariat"), false).ok).toBe(true);
  });

  test("8.2 under ASEAN minus X little trust is no reason not to table", () => {
    const desk = trusting(deskOf(given().inPhase("plenary"), KOREA), 0);
    const programme = programmeId("digitalPartnership");
    const subject = { kind: "adoptProgramme", programme } as const;
    expect(tableCommand(desk, subject, textOf("digitalPartnership"), false).ok).toBe(true);
  });

  test("8.1 what stands in the way of tabling is named", () => {
    const obstacle = (table: Given, id: string): string | undefined => {
      const desk = deskOf(table, KOREA);
      const entry = entryOf(desk, id);
      return entry === undefined ? undefined : obstacleTo(desk, entry).key;
    };
    const plenary = given().inPhase("plenary");
    expect(obstacle(given(), "secretariat")).toBe("panels:programme.obstacle.phase");
    expect(obstacle(plenary, "planningCell")).toBe("panels:programme.obstacle.requires");
    const tabled = plenary.having(KOREA, toAdopt("secretariat"));
    expect(obstacle(tabled, "secretariat")).toBe("panels:programme.obstacle.onTheTable");
    const both = tabled.having(KOREA, toAdopt("digitalPartnership"));
    expect(obstacle(both, "codeOfConduct")).toBe("panels:programme.obstacle.turns");
  });

  test("8.2 where not even the least demanding text has the trust it needs, that is what stands in the way", () => {
    const wary = trusting(deskOf(given().inPhase("plenary"), KOREA), 30);
    const obstacle = (id: string): unknown => {
      const entry = entryOf(wary, id);
      return entry === undefined ? undefined : obstacleTo(wary, entry);
    };
    expect(obstacle("secretariat")).toMatchObject({
      key: "panels:programme.obstacle.trust",
      params: { needed: 34 },
    });
    // Under ASEAN minus X the trust is asked at the decision alone.
    expect(obstacle("digitalPartnership")).not.toMatchObject({
      key: "panels:programme.obstacle.trust",
    });
  });

  test("8.1 terms that are in force already are no revision", () => {
    const desk = deskOf(withProgramme(given(), "secretariat"), KOREA);
    const subject = { kind: "reviseProgramme", programme: SECRETARIAT } as const;
    const same = tableCommand(desk, subject, textOf("secretariat"), false);
    expect(same).toMatchObject({ error: { key: "panels:plenary.error.unchanged" } });
    const other = tableCommand(desk, subject, textOf("secretariat", { seat: "seoul" }), false);
    expect(other.ok).toBe(true);
  });

  test("8.1 the end of a programme needs no text", () => {
    const desk = deskOf(withProgramme(given(), "secretariat"), KOREA);
    const subject = { kind: "endProgramme", programme: SECRETARIAT } as const;
    expect(tableCommand(desk, subject, textOf("secretariat"), false)).toEqual({
      ok: true,
      value: { type: "tableResolution", subject, package: {} },
    });
  });
});

describe("resolutions", () => {
  const tabled = (): Given => given().inPhase("plenary").having(KOREA, toAdopt("secretariat"));
  const open = (): Given => tabled().having(JAPAN, toSecond());

  test("8.3 a tabled text waits for a second by another", () => {
    expect(only(deskOf(tabled(), JAPAN))).toMatchObject({
      waitingFor: [ASEAN, JAPAN],
      can: { second: true, positions: [] },
    });
    expect(only(deskOf(tabled(), KOREA)).can.second).toBe(false);
  });

  test("8.5 positions are on record with who took them, and the missing ones are waited for", () => {
    const entry = only(deskOf(open(), ASEAN));
    expect(entry.positions).toEqual([
      { seat: ASEAN, position: undefined },
      { seat: KOREA, position: "support" },
      { seat: JAPAN, position: "support" },
    ]);
    expect(entry.waitingFor).toEqual([ASEAN]);
    expect(entry.mine).toBeUndefined();
    expect(entry.can.positions).toEqual(["support", "abstain", "object", "dissociate"]);
  });

  test("8.4 an amendment names the issues it changes, and they are marked in the new text", () => {
    const table = open();
    const before = only(deskOf(table, ASEAN));
    const read = amendCommand(before, { ...before.text, [issueId("seat")]: optionId("tokyo") });
    expect(read).toMatchObject({ value: { changes: { seat: "tokyo" } } });
    if (!read.ok) return;
    const after = only(deskOf(table.having(ASEAN, read.value), KOREA));
    expect(after).toMatchObject({ changed: ["seat"], amendments: 1 });
  });

  test("8.4 an amendment that changes nothing is not sent", () => {
    const entry = only(deskOf(open(), ASEAN));
    expect(amendCommand(entry, entry.text)).toMatchObject({
      error: { key: "panels:plenary.error.unchanged" },
    });
  });

  test("8.4 what has no terms, as the end of a programme, is not amended", () => {
    const table = withProgramme(given().inPhase("plenary"), "secretariat")
      .having(KOREA, toEnd("secretariat"))
      .having(JAPAN, toSecond());
    expect(only(deskOf(table, ASEAN))).toMatchObject({
      programme: undefined,
      can: { amend: false },
    });
    expect(only(deskOf(open(), ASEAN))).toMatchObject({
      programme: { id: SECRETARIAT },
      can: { amend: true },
    });
  });

  test("8.4 only the last amendment is marked", () => {
    const table = open()
      .having(ASEAN, toAmend({ seat: "tokyo" }))
      .having(JAPAN, toAmend({ mandate: "coordinate" }));
    expect(only(deskOf(table, KOREA)).changed).toEqual(["mandate"]);
  });

  test("8.6 what is decided leaves the open texts and stands with the year's decisions", () => {
    const desk = deskOf(open().having(ASEAN, toTake("object")), KOREA);
    const { live, decided } = resolutionEntries(desk);
    expect(live).toEqual([]);
    expect(decided).toMatchObject([{ resolution: { status: "blocked" } }]);
  });

  test("8.14 the chair may close a blocked text with a statement, its tabler for those who support it", () => {
    const table = open().having(ASEAN, toTake("object"));
    const acts = (desk: Desk): ResolutionEntry["can"] | undefined =>
      resolutionEntries(desk).decided[0]?.can;
    expect(acts(deskOf(table, ASEAN))).toMatchObject({ chairStatement: true });
    expect(acts(deskOf(table, KOREA))).toMatchObject({ membersStatement: true });
    expect(acts(deskOf(table, JAPAN))).toMatchObject({
      chairStatement: false,
      membersStatement: false,
    });
  });

  test("8.16 the order of business is the chair's, and a text moves one place at a time", () => {
    expect(movedInAgenda([R1, R2, R3], R3, -1)).toEqual([R1, R3, R2]);
    expect(movedInAgenda([R1, R2, R3], R1, 1)).toEqual([R2, R1, R3]);
    expect(movedInAgenda([R1, R2], R1, -1)).toEqual([R1, R2]);
    const table = open()
      .having(KOREA, toAdopt("digitalPartnership"))
      .having(JAPAN, toSecond(R2))
      .having(ASEAN, { type: "setAgenda", order: [R2, R1] });
    const { live } = resolutionEntries(deskOf(table, KOREA));
    expect(live.map(({ resolution }) => resolution.id)).toEqual([R2, R1]);
  });

  test("a package differs from another on the issues with another option", () => {
    const before: Package = textOf("secretariat");
    const after = textOf("secretariat", { seat: "tokyo", mandate: "act" });
    expect(changedIssues(before, after)).toEqual(["seat", "mandate"]);
    expect(changesOf(before, after)).toEqual({ seat: "tokyo", mandate: "act" });
  });
});

/** Worth is kept in steps of 0.1. */
const ROUNDING = 0.1001;

const entryOf = (desk: Desk, id: string): ReturnType<typeof programmeEntries>[number] | undefined =>
  programmeEntries(desk).find((entry) => entry.programme.id === id);

/** The same desk where everybody trusts everybody at this level. */
const trusting = (desk: Desk, level: number): Desk => ({
  ...desk,
  table: {
    ...desk.table,
    effectiveTrust: Object.fromEntries(
      Object.keys(desk.table.effectiveTrust).map((pair) => [pair, level]),
    ),
  },
});

function programmeOf(desk: Desk, id: string): Programme {
  const programme = programmeCard(desk.scenario, programmeId(id));
  if (programme === undefined) throw new Error(`No programme ${id}`);
  return programme;
}

function only(desk: Desk): ResolutionEntry {
  const [entry] = resolutionEntries(desk).live;
  if (entry === undefined) throw new Error("Nothing is before the plenary");
  return entry;
}
