import {
  crisisId,
  type IssueId,
  issueId,
  type OptionId,
  optionId,
  programmeId,
  resolutionId,
  type SeatId,
} from "#shared/kernel/ids.ts";
import type { CommandOf } from "#shared/rules/commands.ts";
import type { Package } from "#shared/rules/state/programme.ts";
import type { Position, Resolution } from "#shared/rules/state/resolution.ts";
import type { Programme } from "#shared/scenario/schema/programmes.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { type Given, given } from "./given.ts";
import { trilateral } from "./scenarios.ts";

type Choices = Readonly<Record<string, string>>;

/** The first resolution of a game, and those after it. */
export const R1 = resolutionId("r1");
export const R2 = resolutionId("r2");
export const R3 = resolutionId("r3");
export const R4 = resolutionId("r4");

/** The programme most rules are tried on: a procedural matter, from which talks in crises and verification come. */
export const SECRETARIAT = programmeId("secretariat");

/** The programme of this id. */
export function programmeNamed(id: string, scenario: Scenario = trilateral): Programme {
  const found = scenario.programmes.find((programme) => programme.id === id);
  if (found === undefined) throw new Error(`No programme ${id}`);
  return found;
}

/** A full text: the first option of every issue, but for those named. */
export function textOf(programme: string, chosen: Choices = {}): Package {
  const text: Record<IssueId, OptionId> = {};
  for (const issue of programmeNamed(programme).issues) {
    const [first] = issue.options;
    if (first === undefined) throw new Error(`No options of ${issue.id}`);
    text[issue.id] = first.id;
  }
  return { ...text, ...choices(chosen) };
}

/** Options by issue, as a command names them. */
export const choices = (chosen: Choices): Package =>
  Object.fromEntries(
    Object.entries(chosen).map(([issue, option]) => [issueId(issue), optionId(option)]),
  );

/** Tables a text that adopts a programme. */
export const toAdopt = (programme: string, chosen: Choices = {}): CommandOf<"tableResolution"> => ({
  type: "tableResolution",
  subject: { kind: "adoptProgramme", programme: programmeId(programme) },
  package: textOf(programme, chosen),
});

/** Tables a text that revises a programme. */
export const toRevise = (
  programme: string,
  chosen: Choices = {},
): CommandOf<"tableResolution"> => ({
  type: "tableResolution",
  subject: { kind: "reviseProgramme", programme: programmeId(programme) },
  package: textOf(programme, chosen),
});

/** Tables the end of a programme. */
export const toEnd = (programme: string): CommandOf<"tableResolution"> => ({
  type: "tableResolution",
  subject: { kind: "endProgramme", programme: programmeId(programme) },
  package: {},
});

/** Offers the same as a single text of the chair. */
export const asSingleText = ({
  subject,
  package: terms,
}: CommandOf<"tableResolution">): CommandOf<"offerSingleText"> => ({
  type: "offerSingleText",
  subject,
  package: terms,
});

export const toSecond = (resolution = R1): CommandOf<"secondResolution"> => ({
  type: "secondResolution",
  resolution,
});

export const toAmend = (chosen: Choices, resolution = R1): CommandOf<"amendResolution"> => ({
  type: "amendResolution",
  resolution,
  changes: choices(chosen),
});

export const toTake = (position: Position, resolution = R1): CommandOf<"takePosition"> => ({
  type: "takePosition",
  resolution,
  position,
});

/** The resolution of this id. Fails where there is none. */
export function resolutionIn({ state }: Given, id = R1): Resolution {
  const resolution = state.resolutions[id];
  if (resolution === undefined) throw new Error(`No resolution ${id}`);
  return resolution;
}

/** A plenary of the first year in which `by` has tabled this and `second` has opened it. */
export const opened = (
  by: SeatId,
  second: SeatId,
  command: CommandOf<"tableResolution">,
  plenary: Given = given().inPhase("plenary"),
): Given => plenary.having(by, command).having(second, toSecond());

/** Tables a collective response to a crisis. */
export const toRespond = (crisis: string, option: string): CommandOf<"tableResolution"> => ({
  type: "tableResolution",
  subject: { kind: "crisisResponse", crisis: crisisId(crisis), option: optionId(option) },
  package: {},
});
