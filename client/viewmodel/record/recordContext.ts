import {
  type DealId,
  type ObligationId,
  type ResolutionId,
  type SeatId,
  seatId,
} from "#shared/kernel/ids.ts";
import type { Deal, Event, EventType, Obligation, PublicResolution } from "#shared/views/view.ts";
import type { OpenDesk } from "../desk.ts";
import { crisisParam, type Param, type Phrase, programmeParam, seatParam } from "../phrase.ts";
import { subjectProgramme } from "../plenary/programmeModel.ts";

/** One kind of event with its fields. */
export type EventOf<Type extends EventType> = Extract<Event, { type: Type }>;

/** An event in words: a sentence, and what belongs to it line by line. */
export interface Wording {
  readonly text: Phrase;
  readonly details: readonly Phrase[];
}

/** How each kind of event is put into words; undefined for what no delegation is told. */
export type Wordings<Types extends EventType> = {
  readonly [Type in Types]: (event: EventOf<Type>, desk: OpenDesk) => Wording | undefined;
};

export const line = (text: Phrase, details: readonly Phrase[] = []): Wording => ({ text, details });

/** The two delegations of a pair key, `from>to` or `a~b`. */
export function pairOf(key: string): readonly [SeatId, SeatId] {
  const [one = "", other = ""] = key.split(/[>~]/);
  return [seatId(one), seatId(other)];
}

export const dealIn = (desk: OpenDesk, id: DealId): Deal | undefined =>
  desk.own?.deals[id] ?? desk.table.deals[id];

export const obligationIn = (desk: OpenDesk, id: ObligationId): Obligation | undefined =>
  desk.own?.obligations[id] ?? desk.table.obligations[id];

export const resolutionIn = (desk: OpenDesk, id: ResolutionId): PublicResolution | undefined =>
  desk.table.resolutions[id];

/** What a move came from, by the name of the thing; undefined where it has none to read. */
export function aboutParam(desk: OpenDesk, about: string | undefined): Param | undefined {
  if (about === undefined) return undefined;
  const { scenario, table } = desk;
  const programme = scenario.programmes.find(({ id }) => id === about);
  if (programme !== undefined) return programmeParam(programme.id);
  const crisis = scenario.crises.find(({ id }) => id === about);
  if (crisis !== undefined) return crisisParam(crisis.id);
  const news = scenario.news.find(({ id }) => id === about);
  if (news !== undefined) return { kind: "news", news: news.id };
  const overture = scenario.overtures.find(({ id }) => id === about);
  if (overture !== undefined) return { kind: "overture", overture: overture.id };
  const seat = scenario.seats.find(({ id }) => id === about);
  if (seat !== undefined) return seatParam(seat.id);
  const resolution = Object.values(table.resolutions).find(({ id }) => id === about);
  const subject = resolution && subjectProgramme(resolution.subject);
  return subject === undefined ? undefined : programmeParam(subject);
}
