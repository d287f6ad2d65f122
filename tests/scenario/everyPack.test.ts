import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadPacks, PACKS_FOLDER } from "#server/scenarios/loadPacks.ts";
import { inOrderOfSize } from "#shared/protocol/scenarioSummary.ts";
import type { Pack } from "#shared/scenario/parsePack.ts";
import { textAt, textKeysOf } from "#shared/scenario/texts.ts";
import { playPlanned } from "#shared/simulation/plannedGames.ts";
import { noAgreementGames, untrueWalkAways, walkAwaysOf } from "#shared/simulation/walkAway.ts";

/** What holds for every scenario that ships, whatever its size. */
const loaded = loadPacks();
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, undefined, 2));
const packs = inOrderOfSize(loaded.value.values());

test("scenarios are offered small tables first, and the one with a guide before all others", () => {
  const seats = packs.map(({ scenario }) => scenario.seats.length);
  expect(seats).toEqual(seats.toSorted((one, other) => one - other));
  expect(packs.map(({ scenario }) => scenario.guide.length > 0)).toEqual(
    packs.map((_, index) => index === 0),
  );
});

describe.for(packs.map((pack) => [pack.scenario.id, pack] as const))("%s", ([id, pack]) => {
  const { scenario } = pack;

  test("tells the instructor objectives, timing, pitfalls and a discussion guide", () => {
    const {
      objectives = [],
      plans,
      pitfalls = [],
      discussion = [],
    } = scenario.instructorNotes ?? {};
    for (const entries of [objectives, pitfalls, discussion]) {
      expect(entries.length).toBeGreaterThanOrEqual(3);
    }
    for (const steps of Object.values(plans ?? {})) {
      expect(steps.map(({ id: step }) => step)).toContain("debrief");
    }
    expect(Object.keys(plans ?? {})).toEqual(["30", "50", "90"]);
  });

  test("asks five questions on the rules, and the right answers do not stand in one place", () => {
    expect(scenario.quiz).toHaveLength(5);
    expect(new Set(scenario.quiz.map(({ right }) => right)).size).toBeGreaterThan(2);
  });

  test("says in SOURCES.md where each of its fact cards comes from", () => {
    const sources = readFileSync(`${PACKS_FOLDER}/${id}/SOURCES.md`, "utf8");
    for (const fact of scenario.facts) expect(sources).toContain(`\`${fact.id}\``);
  });

  test("cites in its briefings only cards that it has", () => {
    const facts = new Set<string>(scenario.facts.map((fact) => fact.id));
    for (const seat of scenario.seats) {
      const briefing = english(pack, `seats.${seat.id}.briefing`);
      const cited = [...briefing.matchAll(/\[(\w+)\]/gu)].map(([, fact]) => fact ?? "");
      expect(cited.length, seat.id).toBeGreaterThan(1);
      expect(cited.filter((fact) => !facts.has(fact))).toEqual([]);
      expect(briefing).toContain("Where the designers simplified: ");
    }
  });

  test("treats both powers alike: as many overtures from one as from the other, of the same kinds", () => {
    const from = (power: string) => scenario.overtures.filter((card) => card.power === power);
    expect(from("us")).toHaveLength(from("china").length);
    const kinds = (power: string) => new Set(from(power).map(({ kind }) => kind));
    expect(kinds("us")).toEqual(kinds("china"));
  });

  test("promises each delegation as its walk-away value what it scores with no agreement", () => {
    const played = noAgreementGames(scenario, { games: 80, seed: 1 }).map((game) => ({
      years: game.years,
      summary: playPlanned(scenario, game, { level: "skilled" }),
    }));
    expect(untrueWalkAways(walkAwaysOf(scenario, played))).toEqual([]);
  });

  test("names no disputed place by one side’s name, and no leader", () => {
    const named =
      /East Sea|Sea of Japan|West Philippine|Scarborough|Spratly|Paracel|Dokdo|Takeshima|Senkaku|Diaoyu|President|Prime Minister/u;
    expect(textKeysOf(scenario).filter((key) => named.test(english(pack, key)))).toEqual([]);
  });
});

function english(pack: Pack, key: string): string {
  return textAt(pack.texts["en"] ?? {}, key) ?? "";
}
