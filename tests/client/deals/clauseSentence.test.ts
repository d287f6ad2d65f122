import { expect, test } from "vitest";
import { sentencesOf } from "#client/panels/deals/clauseSentence.ts";
import { loadTableTexts, setLanguage } from "#client/text/i18n.ts";
import { newClause } from "#client/viewmodel/deals/clauseDraft.ts";
import { frameOf } from "#client/viewmodel/deals/dealDraftModel.ts";
import { LANGUAGES } from "#shared/language/languages.ts";
import { given, JAPAN, KOREA } from "#tests/support/given.ts";
import { deskOf } from "../support/desk.ts";

const KINDS = ["fundProgramme", "contribute"] as const;

test.each(LANGUAGES)("in “$code” no quotation mark stands beside a field", async ({ code }) => {
  await loadTableTexts();
  await setLanguage(code);
  const desk = deskOf(given().inPhase("caucus"), KOREA);
  const bounds = desk.own.legal.proposeDeal;
  if (bounds === undefined) throw new Error("No deal can be proposed in the caucus");
  const frame = frameOf(desk.own, desk.scenario, bounds, [KOREA, JAPAN]);
  const clauses = KINDS.flatMap((kind) =>
    (["ifCrisis", "ifProgramme"] as const).map((condition) => ({
      ...newClause(kind, JAPAN, frame, "c0"),
      condition,
    })),
  );
  const words = clauses
    .flatMap(sentencesOf)
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.kind === "words" ? [part.text] : []));
  expect(words.length).toBeGreaterThan(0);
  expect(words.join("")).not.toMatch(/[“”‘’「」"]/u);
});
