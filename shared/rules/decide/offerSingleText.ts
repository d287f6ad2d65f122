import type { SeatId } from "#shared/kernel/ids.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { CommandOf } from "../commands.ts";
import { nextResolutionId } from "../plenary/agenda.ts";
import { mayRead, mayTable, procedureOf, textProgramme } from "../plenary/subjects.ts";
import { hearText, silenceFrom } from "../plenary.ts";
import { type Refusal, refusal } from "../refusals.ts";
import type { ResolutionSubject } from "../state/resolution.ts";
import type { GameState } from "../state.ts";
import type { Unfolding } from "../unfolding.ts";

/** The chair opens a negotiating text of its own, without a second (8.3). */
export function offerSingleText(
  u: Unfolding,
  seat: SeatId,
  { subject, package: terms }: CommandOf<"offerSingleText">,
): Refusal | undefined {
  const refused = mayOfferSingleText(u.scenario, u.state, seat, subject);
  if (refused !== undefined) return refused;
  const { matter, rule } = procedureOf(u.scenario, u.state, subject);
  const unread = mayRead(u.scenario, u.state, { subject, rule }, terms);
  if (unread !== undefined) return unread;
  const resolution = nextResolutionId(u.state);
  u.emit({
    type: "resolutionTabled",
    resolution,
    by: seat,
    subject,
    matter,
    rule,
    package: terms,
    singleText: true,
    year: u.state.year,
    silenceEndsAt: silenceFrom(u, rule),
  });
  hearText(u, resolution);
  return undefined;
}

/** Why this delegation may not offer a single text on the subject, whatever the text (8.3). */
export function mayOfferSingleText(
  scenario: PublicScenario,
  state: GameState,
  seat: SeatId,
  subject: ResolutionSubject,
): Refusal | undefined {
  if (seat !== state.chair) return refusal("onlyTheChair", { chair: state.chair });
  const refused = mayTable(scenario, state, seat, subject);
  if (refused !== undefined) return refused;
  if (textProgramme(scenario, subject) !== undefined) return undefined;
  return refusal("notASingleText", { subject: subject.kind });
}
