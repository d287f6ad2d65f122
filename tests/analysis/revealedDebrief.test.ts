import { describe, expect, test } from "vitest";
import type { Debrief } from "#shared/analysis/debrief.ts";
import { revealedDebrief } from "#shared/analysis/revealedDebrief.ts";
import { isRevealed, REVEAL_STAGES, type RevealStage } from "#shared/classroom/revealStages.ts";
import { randomJournal } from "./journal.ts";

/** A part of a debrief, and the stage that tells it. */
const PARTS: Readonly<Record<string, readonly [RevealStage, (debrief: Debrief) => unknown]>> = {
  "how the region went": ["region", ({ trackMoves }) => trackMoves],
  "the region's levels": ["region", levels("track.")],
  crises: ["region", ({ counterfactuals }) => counterfactuals],
  scores: ["delegations", ({ seats }) => seats.map(({ score }) => score)],
  "walk-away values": ["delegations", ({ seats }) => seats.map(({ walkAway }) => walkAway)],
  "what made the scores": ["delegations", ({ seats }) => seats.flatMap(({ terms }) => terms)],
  aims: ["delegations", ({ seats }) => seats.flatMap(({ objectives }) => objectives)],
  "running scores": ["delegations", levels("score.")],
  "whom programmes suited": [
    "delegations",
    ({ programmes }) => programmes.flatMap((of) => of.worth),
  ],
  "what moved trust": ["trust", ({ trustMoves }) => trustMoves],
  "trust over time": ["trust", levels("trust.")],
  "deals in secret": ["promises", ({ table }) => table.deals],
  promises: ["promises", ({ table }) => table.obligations],
  overtures: ["promises", ({ overtures }) => overtures],
  payments: ["promises", ({ payments }) => payments],
  "what was possible": ["possible", ({ possibilities }) => possibilities],
  "the whole game": ["possible", ({ wholeGame }) => wholeGame.landed],
  "who gave way": ["possible", ({ talks }) => talks],
  "what each could have had": ["couldHaveHad", ({ wholeGame }) => wholeGame.couldHaveHad],
  sheets: ["couldHaveHad", ({ seats }) => seats.map(({ mandate }) => mandate.programmes)],
  "all that was done": [
    "couldHaveHad",
    ({ record }) => record.filter(({ event }) => event.type === "gameStarted"),
  ],
  treasuries: ["couldHaveHad", levels("treasury.")],
  questions: ["questions", ({ questions }) => questions],
};

function levels(of: string): (debrief: Debrief) => unknown {
  return ({ moments }) =>
    moments.flatMap((moment) =>
      Object.entries(moment.levels).filter(([level]) => level.startsWith(of)),
    );
}

const whole = randomJournal(3).debrief;

describe("a debrief that is revealed stage by stage", () => {
  test.each(Object.entries(PARTS))(
    "tells %s from its own stage on, and not before",
    (_name, [stage, part]) => {
      for (let shown = 1; shown <= REVEAL_STAGES.length; shown += 1) {
        const told = part(revealedDebrief(whole, shown));
        if (isRevealed(stage, shown)) expect(told).toEqual(part(whole));
        else expect(saysNothing(told), `${shown} stages`).toBe(true);
      }
    },
  );

  test("is whole in the end, and never changes what it is made of", () => {
    const before = JSON.stringify(whole);
    expect(revealedDebrief(whole, REVEAL_STAGES.length)).toEqual(whole);
    expect(JSON.stringify(whole)).toBe(before);
  });

  test("tells with the scores by which scale and red line they are read, and no more of the sheet", () => {
    const shown = REVEAL_STAGES.indexOf("delegations") + 1;
    for (const [place, { mandate }] of revealedDebrief(whole, shown).seats.entries()) {
      const sheet = whole.seats[place]?.mandate;
      expect(mandate.scale).toEqual(sheet?.scale);
      expect(mandate.redLine.penalty).toBe(sheet?.redLine.penalty);
      expect(mandate.redLine.condition).not.toEqual(sheet?.redLine.condition);
      expect([mandate.programmes, mandate.tracks, mandate.objectives]).toEqual([{}, {}, []]);
    }
  });

  test("always has one's own words", () => {
    const words = { 1: "What I thought" };
    const written = {
      ...whole,
      seats: whole.seats.map((seat) => ({ ...seat, reflections: words })),
    };
    for (const { reflections } of revealedDebrief(written, 1).seats)
      expect(reflections).toEqual(words);
  });
});

/** Whether there is no value in it but 0. */
const saysNothing = (told: unknown): boolean =>
  typeof told === "object" && told !== null ? Object.values(told).every(saysNothing) : told === 0;
