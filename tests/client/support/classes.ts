import { classPlanSchema } from "#shared/classroom/classPlan.ts";
import type {
  GlanceSeat,
  LedClass,
  LedStudent,
  LedTable,
  OwnClass,
  PublicClass,
  TableGlance,
} from "#shared/classroom/classView.ts";
import { seatId, studentId } from "#shared/kernel/ids.ts";

/** The seats of every table in these tests. */
export const SEATS = ["asean", "korea", "japan"].map(seatId);

/** What all may know of a class in its lobby, but for what the test says. */
export const aPublicClass = (changes: Partial<PublicClass> = {}): PublicClass => ({
  code: "123456",
  scenario: "trilateral",
  length: "short",
  pace: "stepped",
  teamSize: 1,
  step: "lobby",
  steps: ["lobby", "readiness", "preparation", "play", "reflection", "survey", "debrief", "closed"],
  locked: false,
  names: [],
  tables: [],
  revealed: 0,
  deletedAt: 9_000_000,
  talkDeletedAt: 9_000_000,
  ...changes,
});

/** What a student knows besides. */
export const anOwnClass = (changes: Partial<OwnClass> = {}): OwnClass => ({
  student: studentId("s1"),
  name: "Amber Heron",
  nameAwaitsApproval: false,
  absent: false,
  team: [],
  teamTalk: [],
  suggestions: [],
  quiz: [],
  papers: [],
  survey: {},
  notices: [],
  ...changes,
});

/** What the instructor knows besides. */
export const aLedClass = (changes: Partial<LedClass> = {}): LedClass => ({
  plan: classPlanSchema.parse({ scenario: "trilateral" }),
  students: [],
  roster: [],
  tables: [],
  notices: [],
  quiz: [],
  done: 0,
  ...changes,
});

/** A student of whom nothing is known but that they came in. */
export const aStudent = (id: string, changes: Partial<LedStudent> = {}): LedStudent => ({
  student: studentId(id),
  callsign: `Callsign ${id}`,
  nameAwaitsApproval: false,
  absent: false,
  connected: true,
  quiz: { answered: 0, right: 0 },
  papers: { preparation: 0, reflection: 0, survey: 0 },
  surveyed: 0,
  ...changes,
});

/** A table in play. */
export const aGlance = (number: number, changes: Partial<TableGlance> = {}): TableGlance => ({
  number,
  code: `00000${number}`,
  stage: "playing",
  years: 3,
  year: 1,
  phase: "caucus",
  paused: false,
  tracks: {
    tension: 50,
    prosperity: 50,
    centrality: 50,
    climate: 50,
    health: 50,
    cyber: 50,
    rivalry: 50,
  },
  seats: SEATS.map((seat) => aGlanceSeat(seat)),
  programmes: 0,
  ...changes,
});

/** A seat with nobody at it. */
export const aGlanceSeat = (seat: string, changes: Partial<GlanceSeat> = {}): GlanceSeat => ({
  seat: seatId(seat),
  people: [],
  bot: false,
  covered: false,
  ready: false,
  ...changes,
});

/** What the instructor knows of a table besides. */
export const aLedTable = (number: number, changes: Partial<LedTable> = {}): LedTable => ({
  number,
  waitingFor: [],
  flags: [],
  seats: [],
  ...changes,
});
