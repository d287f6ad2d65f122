import { issueId, optionId, type ProgrammeId } from "#shared/kernel/ids.ts";
import type { Programme, ProgrammeOption } from "#shared/scenario/schema/programmes.ts";

/** An option that costs nothing and changes nothing, but for what is given. */
export const freeOption = (id: string, more: Partial<ProgrammeOption> = {}): ProgrammeOption => ({
  id: optionId(id),
  cost: 0,
  upkeep: 0,
  effects: [],
  coordination: 0,
  trustNeeded: 0,
  ...more,
});

/**
 * A programme for working by hand: free of cost and without effects, so that a raw point of a sheet
 * is a point of the score. `issues` are its issues with their options.
 */
export const freeProgramme = (
  id: ProgrammeId,
  issues: Readonly<Record<string, readonly ProgrammeOption[]>>,
): Programme => ({
  id,
  matter: "functional",
  cost: 0,
  upkeep: 0,
  maturityYears: 1,
  trustNeeded: 0,
  requires: [],
  domesticAffairOf: [],
  issues: Object.entries(issues).map(([issue, options]) => ({
    id: issueId(issue),
    options: [...options],
  })),
  effects: [],
  exercises: [],
  verifies: false,
  crisisTalks: false,
});
