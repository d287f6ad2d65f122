import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isMap, isSeq, type Node, parseDocument } from "yaml";
import { clientTexts } from "#server/texts/clientTexts.ts";
import { sayingIn } from "#server/texts/sayingIn.ts";
import { LANGUAGES } from "#shared/language/languages.ts";
import type { PackFault } from "#shared/scenario/faults.ts";
import { faultWords, type Speaker } from "#shared/scenario/faultWords.ts";
import { parsePack } from "#shared/scenario/parsePack.ts";
import { valueAt } from "#shared/scenario/schemaWalk.ts";
import { HARBOUR } from "./breaking.ts";

const speakers: readonly Speaker[] = LANGUAGES.map(({ code }) => ({
  language: code,
  say: sayingIn(code, clientTexts(code, ["faults"])),
}));
const faultsOf = (files: Readonly<Record<string, string>>): readonly PackFault[] => {
  const parsed = parsePack(files);
  return parsed.ok ? [] : parsed.error;
};

/** Every text for faults but those of kinds, as `reasons.tooBig`. */
const texts = ["reasons", "expected"].flatMap((part) => {
  const all: unknown = JSON.parse(readFileSync("client/text/en/faults.json", "utf8"));
  return Object.keys(valueAt(all, [part]) ?? {}).map((key) => key.replace(/_(one|other)$/, ""));
});

test("every text about faults is said by some check", () => {
  const checks = ["shared/scenario", "shared/scenario/schema", "server/scenarios"]
    .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
    .filter((file) => file.endsWith(".ts") && !file.endsWith("/faults.ts"))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  expect(texts.filter((code) => !checks.includes(`"${code}"`))).toEqual([]);
});

/** Paths to everything in a file, so that each can be made wrong. */
const pathsIn = (node: Node | null, path: readonly (string | number)[] = []): (typeof path)[] => {
  if (isSeq<Node>(node))
    return [path, ...node.items.flatMap((item, index) => pathsIn(item, [...path, index]))];
  if (isMap<{ value: string }, Node>(node))
    return [
      path,
      ...node.items.flatMap(({ key, value }) => pathsIn(value ?? null, [...path, key.value])),
    ];
  return [path];
};
const NONSENSE = [null, true, "~", "No id", "nowhere", -1e9, 1e9, 0.123, [], ["a"], {}, { a: 1 }];

test.each(Object.keys(HARBOUR))(
  "whatever is wrong in %s, its author is told so and what would be valid, in every language",
  (name) => {
    const text = HARBOUR[name] ?? "";
    const paths = pathsIn(parseDocument(text).contents).filter((path) => path.length > 0);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.constantFrom(...NONSENSE), (path, nonsense) => {
        const document = parseDocument(text);
        document.setIn(path, nonsense);
        for (const fault of faultsOf({ ...HARBOUR, [name]: String(document) }))
          for (const speaker of speakers) expectToBeTold(fault, speaker);
      }),
      { numRuns: 100 },
    );
  },
);

test.each([
  ["an open quote", 'id: "harbour\n'],
  ["a name that stands twice", "id: harbour\nid: haven\n"],
  ["a tab", "seats:\n\t- id: north\n"],
  ["a line that stands too far left", "seats:\n    - id: north\n  - id: south\n"],
  ["a sign that begins no value", "id: @harbour\n"],
  ["an alias of nothing", "id: *harbour\n"],
  ["a name over two lines", "har\nbour: 1\n"],
  ["a bracket too many", "id: harbour ]\nseats: [ ]]\n"],
  ["an unknown escape", 'id: "\\q"\n'],
  ["two documents", "id: harbour\n---\nid: haven\n"],
  ["aliases that grow beyond bounds", aliases()],
])("of YAML that cannot be read for %s, the same", (_why, text) => {
  const faults = faultsOf({ ...HARBOUR, "scenario.yaml": text });
  expect(faults).not.toEqual([]);
  for (const fault of faults) for (const speaker of speakers) expectToBeTold(fault, speaker);
});

/** A list of two aliases to a list of two aliases, thirty times. */
function aliases(): string {
  const lists = Array.from(
    { length: 30 },
    (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`,
  );
  return ["a0: &a0 [1]", ...lists].join("\n");
}

/** Throws, by its speaker, where a text is not there. */
function expectToBeTold(fault: PackFault, speaker: Speaker): void {
  const { reason, expected } = faultWords(fault, speaker);
  for (const words of [reason, expected]) expect(words).toMatch(/^[^{}]*\S[^{}]*$/);
}

test("choices are joined as the language joins them", () => {
  const fault = { reason: { code: "notPossible" }, expected: [] } as const;
  const told = speakers.map((speaker) => {
    const choices = { code: "oneOf", choices: ["kr", "jp", "id"] } as const;
    return faultWords({ ...fault, expected: [choices] }, speaker).expected;
  });
  expect(told).toEqual(["kr, jp, or id", "kr, jp 또는 id", "kr, jp, atau id", "kr、jp、またはid"]);
});
