import { globSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { classRefusalText } from "#client/text/classRefusalText.ts";
import { classTexts } from "#client/text/en/classTexts.ts";
import { shellTexts } from "#client/text/en/shellTexts.ts";
import { tableTexts } from "#client/text/en/tableTexts.ts";
import { errorText } from "#client/text/errorText.ts";
import { loadClassTexts, loadTableTexts, setScenarioTexts, textIfAny } from "#client/text/i18n.ts";
import { refusalText } from "#client/text/refusalText.ts";
import { CLASS_REFUSAL_CODES } from "#shared/classroom/classRefusals.ts";
import { HTTP_ERROR_CODES } from "#shared/protocol/http.ts";
import { REFUSAL_CODES, type RefusalCode } from "#shared/rules/refusals.ts";

beforeAll(async () => {
  await loadTableTexts();
  await loadClassTexts();
  setScenarioTexts({
    en: {
      seats: { korea: { name: "Korea" }, japan: { name: "Japan" } },
      programmes: { fund: { title: "Infrastructure Fund", issues: { focus: { title: "Focus" } } } },
      crises: { typhoon: { title: "Typhoon", options: { standby: "Stand by" } } },
    },
  });
});

describe("a refusal", () => {
  test.each(REFUSAL_CODES)("%s has a sentence", (code) => {
    expect(refusalText({ code, params: {} })).toMatch(/^[“A-Z].*\.$/);
  });

  test("as the rules give it fills every place of its sentence", () => {
    const given = refusalsInTheRules();
    expect(given.length).toBeGreaterThan(80);
    for (const { code, names } of given) {
      const params = Object.fromEntries(names.map((name) => [name, "korea"]));
      expect(refusalText({ code, params }), `${code} with ${names.join(", ")}`).not.toContain("{{");
    }
  });

  test("says what would be allowed, in names", () => {
    const phases = { phase: "budget", allowed: "caucus,crisis" };
    expect(refusalText({ code: "wrongPhase", params: phases })).toBe(
      "That has no place in the phase “Budget”. It can be done in: Caucus and Crisis.",
    );
    const trust = { from: "korea", to: "japan", trust: 31.5, needed: 40 };
    expect(refusalText({ code: "trustTooLow", params: trust })).toContain(
      "Korea does not trust Japan enough for these terms: it has 31.5, they need 40.",
    );
    const terms = { programme: "fund", issues: "focus" };
    expect(refusalText({ code: "packageIncomplete", params: terms })).toContain("Focus");
    const response = { crisis: "typhoon", option: "sail", options: "standby" };
    expect(refusalText({ code: "crisisOptionUnknown", params: response })).toContain("Stand by");
  });

  test("tells amounts as money", () => {
    const budget = { spent: 12.5, available: 9 };
    expect(refusalText({ code: "budgetExceedsTreasury", params: budget })).toBe(
      "This budget spends US$ 12.5 bn, but your treasury holds US$ 9 bn. Take something out.",
    );
  });
});

describe("a refusal of the class", () => {
  test.each(CLASS_REFUSAL_CODES)("%s has a sentence with its places filled", (code) => {
    const params = { max: 10, size: 3, tables: 4, step: "play" };
    expect(classRefusalText({ code, params })).toMatch(/^[A-Z][^{}]*\.$/);
  });

  test("names the step that is on", () => {
    const refusal = { code: "notInThisStep", params: { step: "play" } } as const;
    expect(classRefusalText(refusal)).toBe("That has no place in the step “Play”.");
  });
});

describe("an error of the HTTP side", () => {
  test.each([...HTTP_ERROR_CODES, "unreachable", "unreadable"] as const)(
    "%s has a sentence",
    (code) => {
      expect(errorText({ code, params: { path: "name", reason: "too long" } })).toMatch(
        /^[A-Z].*\.$/,
      );
    },
  );

  test("says how long to wait where the server does", () => {
    expect(errorText({ code: "tooFast", params: { seconds: 12 } })).toContain("in 12 seconds");
  });
});

describe("what is expected", () => {
  test.each([
    ["lobbyWait", { count: 2 }],
    ["paused", {}],
    ["readBriefing", { year: 1 }],
    ["answerOvertures", { count: 1 }],
    ["answerDrafts", { count: 2 }],
    ["negotiate", {}],
    ["secondOrTable", { count: 0 }],
    ["takePositions", { count: 1 }],
    ["waitForOthers", { count: 2 }],
    ["submitBudget", { available: 4.5 }],
    ["respondCrisis", { count: 1 }],
    ["reflect", {}],
    ["markReady", {}],
    ["debrief", {}],
  ] as const)("%s has a sentence with its places filled", (key, params) => {
    expect(textIfAny(`expectations:${key}`, params)).toMatch(/^[A-Z0-9][^{}]*\.$/);
  });
});

describe("English", () => {
  test("has no empty text and no place that is not closed", () => {
    const texts = leaves({ ...shellTexts, ...tableTexts, ...classTexts });
    expect(texts.length).toBeGreaterThan(200);
    for (const [key, text] of texts) {
      expect(text.trim(), key).not.toBe("");
      expect(text.replaceAll(/\{\{[A-Za-z]+(, money)?\}\}/g, ""), key).not.toMatch(/[{}]/);
    }
  });
});

/** Every `refusal("code", { name: …, name })` that is written out in the rules, with the names of its params. */
function refusalsInTheRules(): readonly {
  readonly code: RefusalCode;
  readonly names: readonly string[];
}[] {
  return globSync("shared/rules/**/*.ts")
    .map((path) => readFileSync(path, "utf8"))
    .flatMap((source) => [...source.matchAll(/refusal\(\s*"(\w+)"(?:,\s*\{([^}]*)\})?/g)])
    .filter(([, , params = ""]) => !params.includes("..."))
    .flatMap(([, name, params = ""]) => {
      const code = REFUSAL_CODES.find((each) => each === name);
      if (code === undefined) return [];
      const names = [...params.matchAll(/(?:^|,)\s*(\w+)/g)].flatMap(([, param]) => param ?? []);
      return [{ code, names }];
    });
}

function leaves(node: object, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    const here = path === "" ? key : `${path}.${key}`;
    if (typeof value === "string") return [[here, value] as const];
    return typeof value === "object" && value !== null ? leaves(value, here) : [];
  });
}
