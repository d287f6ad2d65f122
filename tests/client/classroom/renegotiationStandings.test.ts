import { expect, test } from "vitest";
import {
  mayRenegotiate,
  renegotiationStandings,
} from "#client/viewmodel/classroom/renegotiationStandings.ts";
import { REVEAL_STAGES } from "#shared/classroom/revealStages.ts";
import { aGlance } from "../support/classes.ts";

const ended = aGlance(1, { stage: "ended" });
const MANDATES_OPEN = REVEAL_STAGES.indexOf("couldHaveHad") + 1;

test("tables may renegotiate in the debrief, once everybody has seen all mandates", () => {
  const tables = [ended];
  expect(mayRenegotiate({ step: "debrief", revealed: MANDATES_OPEN, tables })).toBe(true);
  expect(mayRenegotiate({ step: "debrief", revealed: MANDATES_OPEN - 1, tables })).toBe(false);
  expect(mayRenegotiate({ step: "survey", revealed: MANDATES_OPEN, tables })).toBe(false);
  const playing = { step: "debrief", revealed: MANDATES_OPEN, tables: [aGlance(1)] } as const;
  expect(mayRenegotiate(playing)).toBe(false);
});

test("each table that has ended says how its own stands", () => {
  const tables = [
    ended,
    aGlance(2),
    aGlance(3, { stage: "ended", renegotiation: { endsAt: 9, texts: 2 } }),
    aGlance(4, { stage: "ended", renegotiation: { endsAt: 9, texts: 1, outcome: "agreed" } }),
  ];
  expect(renegotiationStandings({ tables })).toEqual([
    { number: 1, state: "none", texts: 0 },
    { number: 3, state: "open", texts: 2, endsAt: 9 },
    { number: 4, state: "agreed", texts: 1, endsAt: 9 },
  ]);
});
