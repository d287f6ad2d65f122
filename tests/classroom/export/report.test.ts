import { describe, expect, test } from "vitest";
import { NASTY, textOfFile } from "../exportCase.ts";
import { files, filesWith } from "./madeExports.ts";

describe("the report", () => {
  const report = textOfFile(files, "report.html");

  test("has every section, with charts as pictures and nothing from elsewhere", () => {
    for (const id of [
      "outcomes",
      "scores",
      "region",
      "crises",
      "promises",
      "programmes",
      "terms",
      "gains",
      "honours",
      "people",
    ]) {
      expect(report).toContain(`<section id="${id}">`);
    }
    expect(report.match(/<svg/g)?.length).toBeGreaterThanOrEqual(5);
    expect(report).not.toMatch(/<(script|link|img|iframe)|url\(|src=/i);
  });

  test("every chart has a sentence and a table beside it", () => {
    for (const figure of report.split("<figure").slice(1)) {
      const inside = figure.split("</figure>")[0] ?? "";
      expect(inside).toContain("<figcaption");
      expect(inside).toContain("<table");
    }
  });

  test.each(NASTY)("cannot be made to run or to break by what people write: %j", async (words) => {
    const text = textOfFile(await filesWith(words), "report.html");
    expect(text).not.toMatch(/<script|<img|onerror=[^&]*alert\(1\)>/i);
    const harmless = textOfFile(await filesWith("a plain word"), "report.html");
    expect(text.split("<td").length).toBe(harmless.split("<td").length);
  });
});
