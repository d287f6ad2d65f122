import { withProgramme } from "#tests/support/deals.ts";
import { ASEAN, type Given, given, JAPAN, KOREA } from "#tests/support/given.ts";

export const plenary = (): Given => given().inPhase("plenary");

/** A plenary in which the programme is in force on its first options. */
export const inForce = (
  programme: string,
  members = [ASEAN, KOREA, JAPAN],
  table = plenary(),
): Given => withProgramme(table, programme, { members });
