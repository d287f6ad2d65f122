import { describe, expect, test } from "vitest";
import { paragraphsOf, partsOf } from "#client/viewmodel/papers/citedText.ts";

const FACTS = new Set(["membership", "trade", "investment"]);

test("a blank line begins another paragraph, a line break alone does not", () => {
  expect(paragraphsOf("One\nmore.\n\nTwo.\n \n\nThree.\n")).toEqual([
    "One\nmore.",
    "Two.",
    "Three.",
  ]);
});

describe("a citation in brackets", () => {
  test("is taken out and stays with its word and its full stop", () => {
    expect(partsOf("Eleven members [membership]. They decide", FACTS)).toEqual([
      { kind: "words", text: "Eleven " },
      { kind: "cited", word: "members", facts: ["membership"], after: "." },
      { kind: "words", text: " They decide" },
    ]);
  });

  test("may stand beside another", () => {
    expect(partsOf("invest there [trade] [investment].", FACTS)).toEqual([
      { kind: "words", text: "invest " },
      { kind: "cited", word: "there", facts: ["trade", "investment"], after: "." },
    ]);
  });

  test("stays with two letters where no spaces part words, so that lines can break", () => {
    expect(partsOf("議長を代表します[membership]。加盟国は", FACTS)).toEqual([
      { kind: "words", text: "議長を代表し" },
      { kind: "cited", word: "ます", facts: ["membership"], after: "。" },
      { kind: "words", text: "加盟国は" },
    ]);
    expect(partsOf("投資額はASEAN[trade][investment]、", FACTS)).toEqual([
      { kind: "words", text: "投資額は" },
      { kind: "cited", word: "ASEAN", facts: ["trade", "investment"], after: "、" },
    ]);
  });

  test("of no known fact stays in the text as it is", () => {
    const text = "a note [sic] and";
    expect(
      partsOf(text, FACTS)
        .map((part) => (part.kind === "words" ? part.text : "?"))
        .join(""),
    ).toBe(text);
  });
});
