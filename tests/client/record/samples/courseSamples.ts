import { playerId } from "#shared/kernel/ids.ts";
import { seedRng } from "#shared/kernel/rng.ts";
import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import { NEWS, type Samples, startedAs } from "./sampleCase.ts";

/** How a game runs, what its host does, and what is settled after it. */
export const courseSamples = {
  seatAssigned: [
    { type: "seatAssigned", seat: KOREA },
    { type: "seatAssigned", seat: KOREA, player: { id: playerId("p"), kind: "person" } },
    { type: "seatAssigned", seat: KOREA, player: { id: playerId("b"), kind: "bot" } },
  ],
  gameStarted: [startedAs()],
  phaseBegan: [{ type: "phaseBegan", year: 1, phase: "caucus", chair: ASEAN, at: 0 }],
  readyMarked: [
    { type: "readyMarked", seat: KOREA, ready: true },
    { type: "readyMarked", seat: KOREA, ready: false },
  ],
  gamePaused: [{ type: "gamePaused" }],
  gameResumed: [{ type: "gameResumed" }],
  phaseExtended: [{ type: "phaseExtended", endsAt: 1, by: 60_000 }],
  phaseRewound: [{ type: "phaseRewound", at: 0 }],
  clockExtended: [{ type: "clockExtended", by: 5_000 }],
  chanceDrawn: [{ type: "chanceDrawn", rng: seedRng(1) }],
  gameEnded: (["completed", "collapsed", "closed"] as const).map((reason) => ({
    type: "gameEnded",
    ending: { reason, region: "coldPeace", scores: {} },
  })),
  seatCovered: (["instructor", "clock"] as const).flatMap((by) =>
    (["caretaker", "full"] as const).map((scope) => ({
      type: "seatCovered",
      seat: KOREA,
      scope,
      by,
    })),
  ),
  seatReturned: [{ type: "seatReturned", seat: KOREA }],
  seatMuted: [
    { type: "seatMuted", seat: KOREA, muted: true },
    { type: "seatMuted", seat: KOREA, muted: false },
  ],
  seatNudged: [
    { type: "seatNudged", seat: KOREA, by: "instructor" },
    { type: "seatNudged", seat: KOREA, by: "clock" },
  ],
  announced: [{ type: "announced", text: "Five minutes to go." }],
  newsBroke: [{ type: "newsBroke", news: NEWS }],
  newsInjected: [{ type: "newsInjected", text: "A summit is called." }],
  newsForeseen: [{ type: "newsForeseen", news: NEWS }],
  reflectionWritten: [{ type: "reflectionWritten", seat: KOREA, year: 1, text: "We listened." }],
  renegotiationOpened: [
    {
      type: "renegotiationOpened",
      at: 0,
      endsAt: 300_000,
      ground: { trust: [-1, 50], purse: 9, aims: {} },
    },
  ],
  settlementProposed: [
    {
      type: "settlementProposed",
      proposal: 1,
      by: KOREA,
      settlement: { keep: [], adopt: {} },
      at: 0,
    },
  ],
  settlementAnswered: [true, false].map((accepted) => ({
    type: "settlementAnswered",
    proposal: 1,
    seat: JAPAN,
    accepted,
    at: 0,
  })),
  renegotiationClosed: [
    { type: "renegotiationClosed", outcome: "agreed", proposal: 1 },
    { type: "renegotiationClosed", outcome: "timeUp" },
    { type: "renegotiationClosed", outcome: "stopped" },
  ],
} as const satisfies Partial<Samples>;
