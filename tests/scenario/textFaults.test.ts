import { describe, expect, test } from "vitest";
import { parsePack } from "#shared/scenario/parsePack.ts";
import { type Texts, textAt, textKeysOf, textsFor, whysOf } from "#shared/scenario/texts.ts";
import { breaking, edited, faultsIn, HARBOUR } from "./breaking.ts";

const fault = breaking("texts/en.yaml");
const english = HARBOUR["texts/en.yaml"] ?? "";

test("a pack without English is told which file is missing", () => {
  expect(faultsIn({ "scenario.yaml": HARBOUR["scenario.yaml"] ?? "" })).toEqual([
    {
      file: "texts/en.yaml",
      line: 1,
      column: 1,
      path: "",
      reason: "the file is missing",
      expected: "a file named texts/en.yaml in the scenario’s folder",
    },
  ]);
});

fault(
  "a text that is missing is placed at what it is missing from",
  '      strategy: "Calm",\n',
  "",
  {
    at: "north:\n    {\n",
    path: "seats.north.strategy",
    reason: "this text is missing",
    expected: "a text",
  },
);

fault(
  "a group that is missing is missing text by text",
  '  gale: { title: "Gale", body: "A gale.", options: { ships: "Send ships", grants: "Send money" } }\n',
  "",
  ...["title", "body", "options.ships", "options.grants"].map((key) => ({
    at: "crises:",
    path: `crises.gale.${key}`,
    reason: "this text is missing",
    expected: "a text",
  })),
);

fault(
  "a text that nothing asks for, with what is asked for there",
  'strategy: "Calm"',
  'strategy: "Calm", motto: "Onward"',
  {
    at: "motto",
    path: "seats.north.motto",
    reason: "nothing in the scenario is called “motto” here",
    expected: "name, formalName, strategy, or briefing",
  },
);

fault(
  "a text of a delegation that is not at the table",
  "mandates:\n",
  'mandates:\n  west: { redLine: "Beyond." }\n',
  {
    at: "west",
    path: "mandates.west",
    reason: "nothing in the scenario is called “west” here",
    expected: "north or south",
  },
);

fault("a text that is empty", '"An office for both towns."', '" "', {
  at: '" "',
  path: "programmes.office.summary",
  reason: "this text is empty",
  expected: "a text",
});

fault("a number where a text is needed", '"An office for both towns."', "12", {
  at: "12",
  path: "programmes.office.summary",
  reason: "this is no text",
  expected: "a text, or names with texts below them",
});

fault("a list where a text is needed", '"An office for both towns."', "[An office]", {
  at: "summary: [An office]",
  path: "programmes.office.summary",
  reason: "this is no text",
  expected: "a text, or names with texts below them",
});

fault(
  "a group where a text is needed",
  '"An office for both towns."',
  '{ short: "An office" }',
  {
    at: "summary: { short",
    path: "programmes.office.summary",
    reason: "this text is missing",
    expected: "a text",
  },
  {
    at: "short:",
    path: "programmes.office.summary.short",
    reason: "nothing in the scenario is called “short” here",
    expected: "no name here: one text",
  },
);

fault(
  "a text where a group is needed",
  '{ storm: "Storm", blackout: "Blackout" }',
  '"Storm"',
  {
    at: "crisisKinds:",
    path: "crisisKinds.storm",
    reason: "this text is missing",
    expected: "a text",
  },
  {
    at: "crisisKinds:",
    path: "crisisKinds.blackout",
    reason: "this text is missing",
    expected: "a text",
  },
  {
    at: "crisisKinds:",
    path: "crisisKinds",
    reason: "a group of texts is needed here, not one text",
    expected: "storm or blackout",
  },
);

test("every language is checked, and its faults are named by its file", () => {
  const korean = edited(english, ', source: "The keeper"', "");
  expect(
    faultsIn({ ...HARBOUR, "texts/ko.yaml": korean, "texts/pt-BR.yaml": english }),
  ).toMatchObject([
    { file: "texts/ko.yaml", path: "facts.lighthouse.source", reason: "this text is missing" },
  ]);
});

test("files that are no texts of a language are left alone", () => {
  expect(faultsIn({ ...HARBOUR, "texts/notes.txt": "x", "texts/english.yaml": "x" })).toEqual([]);
});

test("a corrected sentence does not part a running game from its scenario, a changed number does", () => {
  const hashOf = (files: Readonly<Record<string, string>>): string | undefined => {
    const parsed = parsePack(files);
    return parsed.ok ? parsed.value.hash : undefined;
  };
  const original = hashOf(HARBOUR);
  expect(original).toMatch(/^[0-9a-f]+$/);
  const reworded = edited(english, '"It shines."', '"It shines at night."');
  expect(hashOf({ ...HARBOUR, "texts/en.yaml": reworded })).toBe(original);
  const dearer = edited(HARBOUR["scenario.yaml"] ?? "", "cost: 8\n", "cost: 9\n");
  expect(hashOf({ ...HARBOUR, "scenario.yaml": dearer })).not.toBe(original);
});

describe("what is sent of the texts", () => {
  const parsed = parsePack(HARBOUR);
  if (!parsed.ok) throw new Error("the small pack has faults");
  const { texts, scenario } = parsed.value;
  const all = texts["en"] ?? {};
  const missingIn = (sent: Texts): readonly string[] =>
    textKeysOf(scenario).filter((key) => textAt(sent, key) === undefined);
  const isWhy = (key: string): boolean => key.startsWith("quiz.") && key.endsWith(".why");
  const isNote = (key: string): boolean => key.startsWith("instructorNotes.");
  const isForNobody = (key: string): boolean => isWhy(key) || isNote(key);

  test.each(["north", "south", undefined])(
    "to %s: no mandate of others, no answer of the quiz explained, no note for the instructor",
    (seat) => {
      const isOthers = (key: string): boolean =>
        key.startsWith("mandates.") && !key.startsWith(`mandates.${seat ?? ""}.`);
      expect(missingIn(textsFor(all, seat))).toEqual(
        textKeysOf(scenario).filter((key) => isOthers(key) || isForNobody(key)),
      );
    },
  );

  test("once mandates are revealed: every mandate", () => {
    expect(missingIn(textsFor(all, "north", true))).toEqual(
      textKeysOf(scenario).filter(isForNobody),
    );
  });

  test("of the quiz: what explains the questions that were answered, and nothing else", () => {
    const [first] = scenario.quiz;
    const answered = first === undefined ? [] : [first.id];
    const told = textKeysOf(scenario).filter(
      (key) => textAt(whysOf(all, answered), key) !== undefined,
    );
    expect(told).toEqual([`quiz.${first?.id}.why`]);
  });
});
