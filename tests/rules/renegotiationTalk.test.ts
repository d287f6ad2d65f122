import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { SeatCommand } from "#shared/rules/commands.ts";
import { legalCommands } from "#shared/rules/legalCommands.ts";
import { eventSeenBy } from "#shared/views/audience.ts";
import { project } from "#shared/views/project.ts";
import type { Viewer } from "#shared/views/view.ts";
import { ASEAN, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import { givenEnded, givenRenegotiation, TRADE } from "#tests/support/renegotiations.ts";

const SEATS = [ASEAN, KOREA, JAPAN];
const say = (to: readonly SeatId[], text = "Both of us could have more."): SeatCommand => ({
  type: "speak",
  to: [...to],
  text,
});
const mute = (muted: boolean) => ({ type: "muteSeat", seat: KOREA, muted }) as const;
const STOP = { type: "closeRenegotiation" } as const;

test("16.9 delegations talk on the floor and in private while a renegotiation is open", () => {
  givenRenegotiation()
    .when(KOREA, say([]))
    .yields({ type: "messageSpoken", from: KOREA, channel: [] });
  givenRenegotiation()
    .when(JAPAN, say([KOREA]))
    .yields({ type: "messageSpoken", from: JAPAN, channel: [KOREA, JAPAN] });
});

test("16.9 they may not before it is opened, nor once it is over", () => {
  givenEnded().when(KOREA, say([])).isRefused("gameEnded");
  const stopped = givenRenegotiation().having(INSTRUCTOR, STOP);
  stopped.when(KOREA, say([])).isRefused("gameEnded");
  stopped.when(KOREA, say([JAPAN])).isRefused("gameEnded");
  const agreed = givenRenegotiation()
    .having(KOREA, { type: "proposeSettlement", settlement: TRADE })
    .having(JAPAN, { type: "answerSettlement", proposal: 1, accepted: true })
    .having(ASEAN, { type: "answerSettlement", proposal: 1, accepted: true });
  agreed.when(KOREA, say([])).isRefused("gameEnded");
});

test("16.9 and 14.2 what a delegation may say is listed for it", () => {
  const spoken = ({ scenario, state }: ReturnType<typeof givenEnded>) =>
    legalCommands(scenario, state, KOREA).speak;
  expect(spoken(givenEnded())).toEqual({ plenary: false, privately: [] });
  expect(spoken(givenRenegotiation())).toEqual({ plenary: true, privately: [ASEAN, JAPAN] });
  expect(spoken(givenRenegotiation().having(INSTRUCTOR, mute(true)))).toEqual({
    plenary: false,
    privately: [],
  });
  expect(spoken(givenRenegotiation().having(INSTRUCTOR, STOP))).toEqual({
    plenary: false,
    privately: [],
  });
});

test("15.5 who is muted is silent in it too, and the instructor may mute and unmute in it", () => {
  const muted = givenRenegotiation().having(INSTRUCTOR, mute(true));
  muted.when(KOREA, say([])).isRefused("muted");
  muted.when(KOREA, say([JAPAN])).isRefused("muted");
  muted.when(KOREA, { type: "proposeSettlement", settlement: TRADE }).accepted();
  muted.having(INSTRUCTOR, mute(false)).when(KOREA, say([])).accepted();
  givenEnded().when(INSTRUCTOR, mute(true)).isRefused("gameEnded");
});

test("4.3 and 16.9 what is said in it is known in its channel alone, and moves nothing anybody sees", () => {
  const viewers: readonly Viewer[] = [
    { kind: "public" },
    { kind: "instructor" },
    ...SEATS.map((seat): Viewer => ({ kind: "seat", seat })),
  ];
  const from = fc.constantFrom(...SEATS);
  const message = fc.record({ from, to: fc.subarray(SEATS), text: fc.string({ minLength: 1 }) });
  fc.assert(
    fc.property(message, (spoken) => {
      fc.pre(spoken.text.trim() !== "" && !spoken.to.every((seat) => seat === spoken.from));
      const before = givenRenegotiation();
      const outcome = before.when(spoken.from, say(spoken.to, spoken.text));
      const after = outcome.accepted();
      const [event] = outcome.events();
      if (event === undefined) throw new Error("It is said");
      const channel = [spoken.from, ...spoken.to];
      for (const viewer of viewers) {
        const isTold =
          viewer.kind === "instructor" || (viewer.kind === "seat" && channel.includes(viewer.seat));
        const seen = eventSeenBy(before.scenario, before.state, event, viewer);
        expect(seen).toEqual(isTold ? event : undefined);
        expect(JSON.stringify(project(after.scenario, after.state, viewer))).toBe(
          JSON.stringify(project(before.scenario, before.state, viewer)),
        );
      }
    }),
    { numRuns: 60 },
  );
});
