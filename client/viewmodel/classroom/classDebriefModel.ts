import type { Report, ReportSection } from "#shared/report/report.ts";

/** The parts of a class debrief in the order of a debriefing: what, how, what from it. */
export const DEBRIEF_PARTS = ["ended", "happened", "agreed", "conduct"] as const;
export type DebriefPart = (typeof DEBRIEF_PARTS)[number];

/** The sections of a report under its parts; a section that is in no part comes with the last. */
export function partsOf({ sections }: Report): readonly {
  readonly part: DebriefPart;
  readonly sections: readonly ReportSection[];
}[] {
  return DEBRIEF_PARTS.map((part) => ({
    part,
    sections: sections.filter(({ id }) => (PART_OF[id] ?? "conduct") === part),
  })).filter((each) => each.sections.length > 0);
}

const PART_OF: Readonly<Record<string, DebriefPart>> = {
  outcomes: "ended",
  scores: "ended",
  region: "happened",
  crises: "happened",
  promises: "happened",
  programmes: "agreed",
  terms: "agreed",
  gains: "agreed",
  renegotiation: "agreed",
  honours: "conduct",
};
