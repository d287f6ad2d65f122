import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { clientTexts } from "#server/texts/clientTexts.ts";
import { sayingIn } from "#server/texts/sayingIn.ts";
import type { PackFault } from "#shared/scenario/faults.ts";
import { type FaultWords, faultWords } from "#shared/scenario/faultWords.ts";
import { parsePack } from "#shared/scenario/parsePack.ts";

/** A fault as a test expects it: `at` is a piece of the broken text that begins where the fault points. */
interface ExpectedFault {
  readonly at: string;
  readonly path: string;
  readonly reason: string;
  readonly expected?: string;
}

const file = (name: string): string =>
  readFileSync(new URL(`./harbour/${name}`, import.meta.url), "utf8");

/** The small pack of the tests, without any fault. */
export const HARBOUR: Readonly<Record<string, string>> = {
  "scenario.yaml": file("scenario.yaml"),
  "texts/en.yaml": file("texts/en.yaml"),
};

/** A fault as its author reads it on the command line. */
type ToldFault = Omit<PackFault, "reason" | "expected"> & FaultWords;

const ENGLISH = { language: "en", say: sayingIn("en", clientTexts("en", ["faults"])) };

/** All faults of a pack in English; none where it can be played. */
export function faultsIn(files: Readonly<Record<string, string>>): readonly ToldFault[] {
  const parsed = parsePack(files);
  return parsed.ok
    ? []
    : parsed.error.map((fault) => ({ ...fault, ...faultWords(fault, ENGLISH) }));
}

/** `text` with the one place where `find` stands replaced. */
export function edited(text: string, find: string, replacement: string): string {
  expect(text.split(find), `"${find}" stands once`).toHaveLength(2);
  return text.replace(find, () => replacement);
}

type Breaking = (
  title: string,
  find: string,
  replacement: string,
  ...expected: readonly ExpectedFault[]
) => void;

/** A test that breaks `name` of the small pack in one place and expects exactly these faults. */
export const breaking =
  (name: string): Breaking =>
  (title, find, replacement, ...expected) => {
    test(title, () => {
      const text = edited(HARBOUR[name] ?? "", find, replacement);
      expect(faultsIn({ ...HARBOUR, [name]: text })).toEqual(placed(name, text, expected));
    });
  };

/** A test that breaks `name` in one place on which others rest, and expects these faults first. */
export const breakingFirst =
  (name: string): Breaking =>
  (title, find, replacement, ...expected) => {
    test(title, () => {
      const text = edited(HARBOUR[name] ?? "", find, replacement);
      const faults = faultsIn({ ...HARBOUR, [name]: text });
      expect(faults.slice(0, expected.length)).toEqual(placed(name, text, expected));
    });
  };

const placed = (
  name: string,
  text: string,
  faults: readonly ExpectedFault[],
): readonly ToldFault[] =>
  faults.map(({ at, ...fault }) => ({
    file: name,
    ...placeOf(text, at),
    expected: "",
    ...fault,
  }));

function placeOf(text: string, at: string): { readonly line: number; readonly column: number } {
  expect(text.split(at), `"${at}" stands once`).toHaveLength(2);
  const before = text.slice(0, text.indexOf(at)).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
