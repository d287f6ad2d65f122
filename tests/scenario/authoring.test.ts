import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { withDouble, without, withValue } from "#shared/scenario/authoring/edits.ts";
import {
  type OutlineField,
  type OutlineNode,
  outlineOf,
} from "#shared/scenario/authoring/outline.ts";
import { parsePack } from "#shared/scenario/parsePack.ts";
import { valueAt } from "#shared/scenario/schemaWalk.ts";
import { HARBOUR } from "./breaking.ts";

const DATA = HARBOUR["scenario.yaml"] ?? "";
const PROSE = HARBOUR["texts/en.yaml"] ?? "";
const TRILATERAL = readFileSync("shared/scenario/packs/trilateral/scenario.yaml", "utf8");

const fieldsOf = (nodes: readonly OutlineNode[]): readonly OutlineField[] =>
  nodes.flatMap((node) => (node.kind === "field" ? [node] : fieldsOf(node.children)));
const dataFields = fieldsOf(outlineOf(DATA, { usesSchema: true }) ?? []);
const fieldAt = (path: string): OutlineField | undefined =>
  dataFields.find((field) => field.path.join(".") === path);

describe("The form of a file", () => {
  test("has a field for every number, word and choice in it, with its value", () => {
    const data: unknown = parse(DATA);
    for (const { path, value } of dataFields) expect(valueAt(data, path)).toBe(value);
    expect(fieldsOf(outlineOf(TRILATERAL, { usesSchema: true }) ?? []).length).toBeGreaterThan(900);
  });

  test("knows what the schema allows", () => {
    expect(fieldAt("programmes.0.trustNeeded")?.input).toEqual({
      type: "number",
      minimum: 0,
      maximum: 100,
    });
    expect(fieldAt("programmes.0.matter")?.input).toEqual({
      type: "choice",
      choices: ["security", "economic", "functional", "procedural"],
    });
  });

  test("calls items of a list by their id", () => {
    const seats = outlineOf(DATA, { usesSchema: true })?.find(({ name }) => name === "seats");
    const [first] = seats?.kind === "group" ? seats.children : [];
    expect(first?.name).toBe(valueAt(parse(DATA), ["seats", 0, "id"]));
    expect(first?.isItem).toBe(true);
  });

  test("is not there while the file is no YAML", () => {
    expect(outlineOf("seats: [", { usesSchema: true })).toBeUndefined();
  });
});

describe("An edit", () => {
  test("changes one value, and no other letter of the file", () => {
    const before = DATA.split("\n");
    const after = withValue(DATA, ["programmes", 0, "trustNeeded"], 40).split("\n");
    const changed = after.filter((line, index) => line !== before[index]);
    expect(after).toHaveLength(before.length);
    expect(changed).toEqual([expect.stringMatching(/trustNeeded: 40/)]);
  });

  test("writes any words so that they are read as they were meant", () => {
    const paths = fieldsOf(outlineOf(PROSE, { usesSchema: false }) ?? []).map(({ path }) => path);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.string({ unit: "grapheme" }), (path, words) => {
        const read: unknown = parse(withValue(PROSE, path, words));
        expect(valueAt(read, path)).toBe(words);
      }),
    );
  });

  test("of words that look like something else keeps them words", () => {
    for (const words of ["true", "12", "null", "a: b", "- a", "x, y", "~", " padded ", "no"]) {
      const path = ["scenario", "title"];
      expect(valueAt(parse(withValue(PROSE, path, words)), path)).toBe(words);
    }
  });

  test("doubles an item of a list under an id of its own, and takes it out again", () => {
    const doubled = withDouble(TRILATERAL, ["news", 0]);
    const read: unknown = parse(doubled);
    const id = valueAt(read, ["news", 0, "id"]);
    expect(valueAt(read, ["news", 1])).toEqual(
      Object.assign({}, valueAt(read, ["news", 0]), { id: `${String(id)}2` }),
    );
    expect(parse(without(doubled, ["news", 1]))).toEqual(parse(TRILATERAL));
  });

  test("leaves comments where they are", () => {
    const comments = (text: string) => text.split("\n").filter((line) => /^\s*#/.test(line));
    expect(comments(withDouble(TRILATERAL, ["news", 0]))).toEqual(comments(TRILATERAL));
  });

  test("of a pack by its form can be played", () => {
    const files = { ...HARBOUR, "scenario.yaml": withValue(DATA, ["version"], "1.0.1") };
    expect(parsePack(files)).toMatchObject({ ok: true, value: { scenario: { version: "1.0.1" } } });
  });
});
