import { expect, test } from "vitest";
import { BotSeats } from "#server/match/botSeats.ts";
import { DeadlineClock } from "#server/match/deadlineClock.ts";
import { isAffordable } from "#shared/negotiation/agenda.ts";
import type { InstructorCommand, SeatCommand } from "#shared/rules/commands.ts";
import { landedIn, standingText } from "#shared/rules/settlements.ts";
import type { SettlementText } from "#shared/rules/state/renegotiation.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import { basisIn } from "#shared/views/settlementBasis.ts";
import { settlementSpace, textOf } from "#shared/views/settlementSpace.ts";
import {
  ASEAN,
  type Bench,
  bench,
  direct,
  INSTRUCTOR,
  JAPAN,
  KOREA,
  matchOn,
  OK,
  seat,
  start,
} from "./support/matches.ts";

const OPEN: InstructorCommand = { type: "openRenegotiation", length: 300_000 };

/** A game that was closed in its first budget phase, after a plenary. */
async function ended(kind: "person" | "bot" = "person"): Promise<Bench> {
  const made = await bench({}, "123456", "stepped");
  await start(made.match, kind);
  for (let phase = 0; phase < 3; phase += 1) await direct(made.match, { type: "advancePhase" });
  await direct(made.match, { type: "closeGame" });
  return made;
}

/** One programme settled otherwise than it stood. */
function somethingNew({ match }: Bench): SettlementText {
  const basis = basisIn(publicScenario(match.head.scenario), match.publicView);
  if (basis === undefined) throw new Error("A renegotiation is open");
  const space = settlementSpace(basis);
  const others = space.agenda.items.flatMap((options, item) =>
    options.map((_, option) => space.landed.map((now, at) => (at === item ? option : now))),
  );
  const other = others.find(
    (each) => isAffordable(space.agenda, each) && each.some((to, at) => to !== space.landed[at]),
  );
  if (other === undefined) throw new Error("Something else could be settled");
  return textOf(basis, space, other);
}

const propose = (settlement: SettlementText): SeatCommand => ({
  type: "proposeSettlement",
  settlement,
});

test("16.2 what it rests on is read from the record once, and stands in the event", async () => {
  const made = await ended();
  await direct(made.match, OPEN);
  const entries = await made.entries();
  const [opened] = entries.at(-1)?.events ?? [];
  if (opened?.type !== "renegotiationOpened") throw new Error("It is opened");
  expect(opened.ground.trust).toHaveLength(2);
  expect(opened.ground.trust[1]).toBeGreaterThan(0);
  expect(opened.ground.purse).toBeGreaterThan(0);
  expect(made.match.publicView.mandates).toEqual(made.match.head.scenario.mandates);
  expect(made.faults).toEqual([]);
});

test("a text is in the journal before it is answered, and sent again it happens once", async () => {
  const made = await ended();
  await direct(made.match, OPEN);
  const text = propose(somethingNew(made));
  expect(await made.match.submit(seat(KOREA), text, "k".repeat(20))).toEqual(OK);
  const kept = await made.entries();
  expect(kept.at(-1)?.command).toEqual(text);
  expect(await made.match.submit(seat(KOREA), text, "k".repeat(20))).toEqual(OK);
  expect(await made.entries()).toEqual(kept);
  expect(made.match.publicView.renegotiation?.proposals).toHaveLength(1);
});

test("a table that is taken up again is in the midst of it, byte for byte", async () => {
  const made = await ended();
  await direct(made.match, OPEN);
  await made.match.submit(seat(KOREA), propose(somethingNew(made)));
  await made.match.submit(seat(JAPAN), { type: "answerSettlement", proposal: 1, accepted: true });
  const again = await matchOn(made.log, made.clock);
  expect(JSON.stringify(again.publicView)).toBe(JSON.stringify(made.match.publicView));
  await again.submit(seat(ASEAN), { type: "answerSettlement", proposal: 1, accepted: true });
  expect(again.publicView.renegotiation?.closed).toEqual({ outcome: "agreed", proposal: 1 });
});

test("16.7 the clock ends it at its time, and not a millisecond before", async () => {
  const { match, clock, faults } = await ended();
  const deadline = new DeadlineClock(
    match,
    clock,
    () => undefined,
    (error) => faults.push(error),
  );
  await direct(match, OPEN);
  expect(deadline.runs).toBe(true);
  await clock.advance(299_999);
  expect(match.publicView.renegotiation?.closed).toBeUndefined();
  await clock.advance(1);
  expect(match.publicView.renegotiation?.closed).toEqual({ outcome: "timeUp" });
  expect(deadline.runs).toBe(false);
});

test("16.6 bots put texts forward, give reasons, and agree on one by which nobody loses", async () => {
  const { match, clock, faults } = await ended("bot");
  const bots = new BotSeats(match, clock, { min: 1_000, max: 2_000 }, (error) =>
    faults.push(error),
  );
  await direct(match, OPEN);
  await clock.advance(200_000);
  bots.stop();
  const { renegotiation, programmes } = match.publicView;
  expect(renegotiation?.closed?.outcome).toBe("agreed");
  expect(renegotiation?.proposals[0]?.said).not.toEqual({});
  const agreed = renegotiation?.proposals.find(
    ({ number }) => number === renegotiation.closed?.proposal,
  );
  expect(agreed?.settlement).not.toEqual(standingText({ landed: landedIn(programmes) }));
  expect(faults).toEqual([]);
});

test("one that cannot be opened leaves the table as it was", async () => {
  const made = await bench({
    renegotiationGround: () => {
      throw new Error("The record cannot be read");
    },
  });
  await start(made.match);
  await direct(made.match, { type: "closeGame" });
  const before = made.match.publicView;
  expect(await made.match.submit(INSTRUCTOR, OPEN)).toMatchObject({
    ok: false,
    refusal: { code: "internalError" },
  });
  expect(made.match.publicView).toBe(before);
  expect(made.faults).toHaveLength(1);
});
