import { describe, expect, test } from "vitest";
import { assertNever } from "#shared/kernel/assertNever.ts";
import type { Condition } from "#shared/scenario/schema/conditions.ts";
import type { Effect } from "#shared/scenario/schema/effects.ts";
import { type ShippedPack, shippedPack } from "./shippedPack.ts";

describe.each(["trilateral", "aseanPlusTwo"])("the English texts of %s", (pack) => {
  const { scenario, sources, english, allEnglish } = shippedPack(pack);
  const facts = scenario.facts.map((fact) => fact.id);
  const matching = (pattern: RegExp): readonly string[] =>
    allEnglish.filter(([, text]) => pattern.test(text)).map(([key, text]) => `${key}: ${text}`);

  test("the length it names is that of its live phases", () => {
    const { phases, years } = scenario.settings;
    const seconds = Object.values(phases).reduce((sum, phase) => sum + phase.liveSeconds, 0);
    const minutes = (english("scenario.duration").match(/\d+/gu) ?? []).map(Number);
    expect(minutes).toHaveLength(2);
    for (const [index, count] of [years.short, years.standard].entries()) {
      expect(Math.abs((minutes[index] ?? 0) - (count * seconds) / 60)).toBeLessThanOrEqual(2);
    }
  });

  test("an option of an issue or a crisis fits on a button: at most 32 letters, and no full stop", () => {
    const labels = allEnglish.filter(([key]) => /^(?!quiz\.).*\.options\.\w+$/u.test(key));
    expect(labels.length).toBeGreaterThan(140);
    expect(labels.filter(([, label]) => label.length > 32 || /[.;]$/u.test(label))).toEqual([]);
  });

  test("no two options of an issue or a crisis read alike, nor two issues of a programme", () => {
    const groups = [
      ...scenario.programmes.flatMap(({ id, issues }) => [
        issues.map((issue) => english(`programmes.${id}.issues.${issue.id}.title`)),
        ...issues.map((issue) =>
          issue.options.map((option) =>
            english(`programmes.${id}.issues.${issue.id}.options.${option.id}`),
          ),
        ),
      ]),
      ...scenario.crises.map(({ id, options }) =>
        options.map((option) => english(`crises.${id}.options.${option.id}`)),
      ),
    ];
    for (const group of groups) expect(new Set(group).size).toBe(group.length);
  });

  test("no two things of a kind have one title", () => {
    for (const kind of ["programmes", "crises", "overtures", "news", "facts", "glossary"]) {
      const titles = allEnglish
        .filter(([key]) => new RegExp(`^${kind}\\.\\w+\\.title$`, "u").test(key))
        .map(([, title]) => title);
      expect(titles.length).toBeGreaterThan(7);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  test("a ceiling of growth says its figure", () => {
    const ceilings = scenario.programmes.flatMap(({ id, issues }) =>
      issues.flatMap((issue) =>
        issue.options.flatMap((option) =>
          option.growthCeiling === undefined
            ? []
            : [
                {
                  figure: String(option.growthCeiling),
                  label: english(`programmes.${id}.issues.${issue.id}.options.${option.id}`),
                },
              ],
        ),
      ),
    );
    expect(ceilings.length).toBeGreaterThan(1);
    for (const { figure, label } of ceilings) expect(label).toContain(`${figure} %`);
  });

  test.for(scenario.seats.map(({ id }) => id))(
    "the briefing of %s speaks to the reader, is short, cites, and says what was simplified",
    (seat) => {
      const briefing = english(`seats.${seat}.briefing`);
      expect(briefing).toMatch(/^You speak for /u);
      const words = wordsIn(briefing).length;
      expect(words).toBeGreaterThanOrEqual(120);
      expect(words).toBeLessThanOrEqual(180);
      const cited = [...briefing.matchAll(/\[(\w+)\]/gu)].map(([, id]) => id);
      expect(cited.length).toBeGreaterThanOrEqual(3);
      expect(cited.filter((id) => !facts.includes(id ?? ""))).toEqual([]);
      expect(briefing).toContain("Where the designers simplified: ");
    },
  );

  test("only briefings cite in brackets", () => {
    const bracketed = allEnglish.filter(([, text]) => text.includes("[")).map(([key]) => key);
    expect(bracketed).toEqual(scenario.seats.map(({ id }) => `seats.${id}.briefing`));
  });

  test("an objective and a red line say every figure that they are judged by", () => {
    const WORDS = ["none", "one", "two", "three", "four", "five"];
    for (const [seat, mandate] of Object.entries(scenario.mandates)) {
      const said = [
        ...mandate.objectives.map((each) => ({
          text: english(`mandates.${seat}.objectives.${each.id}`),
          condition: each.condition,
        })),
        { text: english(`mandates.${seat}.redLine`), condition: mandate.redLine.condition },
      ];
      for (const { text, condition } of said) {
        for (const figure of figuresOf(condition)) {
          expect(text).toMatch(
            new RegExp(`\\b(${String(figure)}|${WORDS[figure] ?? "-"})\\b`, "u"),
          );
        }
      }
    }
  });

  test("no crisis names a state as guilty: only Korea and Japan are named, where both are concerned", () => {
    const states = /China|United States|America|Russia|North Korea|Korea|Japan|ASEAN/u;
    const naming = allEnglish
      .filter(([key, text]) => key.startsWith("crises.") && states.test(text))
      .map(([key]) => key);
    expect(naming).toEqual(["crises.wartimeHistory.body"]);
  });

  test("an overture says who offers what, what is asked, and asks for a vote where it demands one", () => {
    for (const { id, power, demandsVote } of scenario.overtures) {
      const body = english(`overtures.${id}.body`);
      expect(body).toMatch(power === "us" ? /^The United States offers / : /^China offers /);
      expect(body).toMatch(/\bIt asks? (for|you|them|that)\b/u);
      expect(/\bobject to\b/u.test(body)).toBe(demandsVote !== undefined);
      if (demandsVote !== undefined) expect(body).toContain("this year");
    }
  });

  test("news says which measures move, and which way", () => {
    for (const { id, effects } of scenario.news) {
      const body = english(`news.${id}.body`).toLowerCase();
      for (const effect of effects) {
        expect(body).toContain(measureOf(effect, english));
        expect(body).toMatch(amountOf(effect) > 0 ? /\brises?\b/u : /\bfalls?\b/u);
      }
    }
  });

  test("every delegation, programme and overture has a fact card beside it", () => {
    const beside = new Set<string>(scenario.facts.flatMap((fact) => fact.beside));
    const places = [...scenario.seats, ...scenario.programmes, ...scenario.overtures];
    expect(places.filter(({ id }) => !beside.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test("what rests on the article alone is called the article’s", () => {
    const resting = facts.filter((id) => english(`facts.${id}.source`).startsWith("The article"));
    expect(resting.length).toBeGreaterThan(2);
    for (const id of resting) expect(english(`facts.${id}.body`)).toMatch(/\bthe article\b/iu);
  });

  test("the figures of the data that come from the article stand on its cards", () => {
    const { seats } = scenario;
    const investment = english("facts.investment.body");
    const budgets = english("facts.defenceBudgets.body");
    for (const id of ["korea", "japan"]) {
      const seat = seats.find((each) => each.id === id);
      expect(investment).toContain(String(seat?.income));
      expect(budgets).toContain(String(seat?.defence.spending));
    }
  });

  test("SOURCES.md has an entry for each fact card and for nothing else", () => {
    const section = sources.split("## 2. Fact cards")[1]?.split("\n## ")[0] ?? "";
    const entries = [...section.matchAll(/^- `(\w+)` \((.+?)\): /gmu)];
    expect(entries.map(([, id]) => id)).toEqual(facts);
    for (const [, , checked] of entries)
      expect(checked).toMatch(/article|read|second hand|design/u);
    const cited = [...sources.matchAll(/card(?:s)? ((?:`\w+`(?:, | and )?)+)/gu)].flatMap(
      ([, list]) => [...(list ?? "").matchAll(/`(\w+)`/gu)].map(([, id]) => id ?? ""),
    );
    expect(cited.length).toBeGreaterThan(10);
    expect(cited.filter((id) => !facts.includes(id))).toEqual([]);
  });

  test("no sentence is too long for a reader in a second language", () => {
    const sentences = allEnglish.flatMap(([key, text]) =>
      text.split(/(?<=[.?!])\s+/u).map((sentence) => ({ key, words: wordsIn(sentence).length })),
    );
    expect(sentences.filter(({ words }) => words > 38)).toEqual([]);
    const mean = sentences.reduce((sum, { words }) => sum + words, 0) / sentences.length;
    expect(mean).toBeLessThan(15);
  });

  test("texts use curly quotes, British spelling, and no markup", () => {
    expect(matching(/["'*_#<>{}]| {2}/u)).toEqual([]);
    expect(
      matching(
        /\b(program|defense|color|center|labor|favor|\w+ization|(?:organ|real|recogn)ize\w*)\b/iu,
      ),
    ).toEqual([]);
  });

  test("no disputed sea, island or border is called by one side’s name, and no leader is named", () => {
    expect(
      matching(
        /South China Sea|East Sea|Sea of Japan|West Philippine|Scarborough|Spratly|Paracel|Dokdo|Takeshima|Senkaku|Diaoyu|President|Prime Minister/u,
      ),
    ).toEqual([]);
  });

  test("the quiz asks five questions, and the right answer does not always stand in one place", () => {
    expect(scenario.quiz).toHaveLength(5);
    expect(new Set(scenario.quiz.map(({ right }) => right)).size).toBeGreaterThan(2);
  });
});

const wordsIn = (text: string): readonly string[] =>
  text.split(/\s+/u).filter((word) => word !== "");

function figuresOf(condition: Condition): readonly number[] {
  switch (condition.type) {
    case "not":
      return figuresOf(condition.condition);
    case "all":
    case "any":
      return condition.conditions.flatMap(figuresOf);
    case "programmeInForce":
      return [];
    case "alignmentWithin":
      return [condition.low, condition.high].map(Math.abs).filter((step) => step < 3);
    case "treasuryAtLeast":
      return [condition.amount];
    case "defenceGrowthAtMost":
      return [condition.percent];
    case "trackAtLeast":
    case "trackAtMost":
    case "societalTrustAtLeast":
    case "trustAtLeast":
    case "securityAtLeast":
      return [condition.level];
    case "programmesInForceAtLeast":
    case "overturesTakenAtMost":
    case "crisesContainedAtLeast":
    case "promisesBrokenAtMost":
      return [condition.count];
    default:
      return assertNever(condition);
  }
}

function measureOf(effect: Effect, english: ShippedPack["english"]): string {
  switch (effect.kind) {
    case "track": {
      const resilience = ["health", "cyber", "climate"].includes(effect.track);
      return resilience ? `${effect.track} resilience` : effect.track;
    }
    case "societalTrust":
      return "societal trust";
    case "governmentTrust":
      return "government trust";
    case "treasury":
      return english(`seats.${effect.seat}.name`).toLowerCase();
    default:
      return assertNever(effect);
  }
}

const amountOf = (effect: Effect): number =>
  effect.kind === "governmentTrust" ? effect.weight : effect.amount;
