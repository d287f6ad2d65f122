import type { ClassView, OwnClass, PublicClass, TableGlance } from "#shared/classroom/classView.ts";
import { seatId, studentId } from "#shared/kernel/ids.ts";

export const KOREA = seatId("korea");
export const MINA = studentId("mina");
export const JOON = studentId("joon");

/** Mina's class before anybody is seated, with all its steps. */
export function aClassView(
  changed: { readonly public?: Partial<PublicClass>; readonly own?: Partial<OwnClass> } = {},
): ClassView & { readonly own: OwnClass } {
  return {
    public: {
      code: "123456",
      scenario: "trilateral",
      length: "short",
      pace: "live",
      teamSize: 2,
      step: "lobby",
      steps: [
        "lobby",
        "readiness",
        "preparation",
        "play",
        "reflection",
        "survey",
        "debrief",
        "closed",
      ],
      locked: false,
      names: ["Vega"],
      tables: [],
      revealed: 0,
      deletedAt: 9_000,
      talkDeletedAt: 9_000,
      ...changed.public,
    },
    own: {
      student: MINA,
      name: "Vega",
      nameAwaitsApproval: false,
      absent: false,
      team: [],
      teamTalk: [],
      suggestions: [],
      quiz: [],
      papers: [],
      survey: {},
      notices: [],
      ...changed.own,
    },
  };
}

/** A table in the caucus of its first year. */
export function aGlance(changed: Partial<TableGlance> = {}): TableGlance {
  return {
    number: 1,
    stage: "playing",
    years: 3,
    year: 1,
    phase: "caucus",
    paused: false,
    tracks: {
      tension: 40,
      centrality: 50,
      prosperity: 50,
      health: 60,
      cyber: 20,
      climate: 70,
      rivalry: 50,
    },
    seats: [],
    programmes: 0,
    ...changed,
  };
}
