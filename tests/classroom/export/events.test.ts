import { describe, expect, test } from "vitest";
import { z } from "zod";
import { textOfFile } from "../exportCase.ts";
import { files, filesWith, input } from "./madeExports.ts";

describe("events", () => {
  test("every event of every table is a line, in order", () => {
    const lines = textOfFile(files, "events.ndjson").trimEnd().split("\n");
    const written = input.tables.flatMap(({ entries }) => entries.flatMap(({ events }) => events));
    expect(lines).toHaveLength(written.length);
    expect(lines.map((line) => lineOf(line).event.type)).toEqual(written.map(({ type }) => type));
  });

  test("hold nobody's words, only their length", async () => {
    const spoken = await filesWith("xyzzy plugh");
    const text = textOfFile(spoken, "events.ndjson");
    expect(text).not.toContain("xyzzy");
    expect(text).toContain('"textLength":11');
  });
});

const lineSchema = z.looseObject({ event: z.looseObject({ type: z.string() }) });
const lineOf = (line: string): z.infer<typeof lineSchema> => lineSchema.parse(JSON.parse(line));
