import type { SeatId } from "#shared/kernel/ids.ts";
import type { CommandOf } from "../commands.ts";
import { nextResolutionId } from "../plenary/agenda.ts";
import { mayRead, mayTable, procedureOf } from "../plenary/subjects.ts";
import type { Refusal } from "../refusals.ts";
import type { Unfolding } from "../unfolding.ts";

/** Puts a matter before the plenary, or a collective response before the crisis sitting (8.1, 8.2, 8.11). */
export function tableResolution(
  u: Unfolding,
  seat: SeatId,
  { subject, package: terms }: CommandOf<"tableResolution">,
): Refusal | undefined {
  const refused = mayTable(u.scenario, u.state, seat, subject);
  if (refused !== undefined) return refused;
  const { matter, rule } = procedureOf(u.scenario, u.state, subject);
  const unread = mayRead(u.scenario, u.state, { subject, rule }, terms);
  if (unread !== undefined) return unread;
  u.emit({
    type: "resolutionTabled",
    resolution: nextResolutionId(u.state),
    by: seat,
    subject,
    matter,
    rule,
    package: terms,
    singleText: false,
    year: u.state.year,
  });
  return undefined;
}
