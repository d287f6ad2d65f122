import * as fc from "fast-check";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { packedFiles, unpackedFiles } from "#client/authoring/packFile.ts";
import { HARBOUR } from "#tests/scenario/breaking.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("A pack comes out of its file as it went in, and the same pack makes the same file", () => {
  expect(unpackedFiles(packedFiles(HARBOUR))).toEqual(HARBOUR);
  expect([...packedFiles(HARBOUR)]).toEqual([...packedFiles(HARBOUR)]);
});

test("A pack in a folder is found, and what does not belong to it is left out", () => {
  const archive = zipSync({
    "harbour/scenario.yaml": bytes("id: harbour"),
    "harbour/texts/en.yaml": bytes("scenario: {}"),
    "harbour/SOURCES.md": bytes("# Sources"),
    "other/texts/en.yaml": bytes("scenario: {}"),
  });
  expect(unpackedFiles(archive)).toEqual({
    "scenario.yaml": "id: harbour",
    "texts/en.yaml": "scenario: {}",
  });
});

test("An archive that would fill the memory is not opened", () => {
  const bomb = zipSync({ "scenario.yaml": new Uint8Array(5_000_000) });
  expect(unpackedFiles(bomb)).toBeUndefined();
});

test("Anything else is no pack, and nothing is thrown", () => {
  expect(unpackedFiles(zipSync({ "notes.yaml": bytes("a: 1") }))).toBeUndefined();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (junk) => {
      expect(unpackedFiles(junk)).toBeUndefined();
    }),
  );
});
