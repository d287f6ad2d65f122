import type { Pack } from "#shared/scenario/parsePack.ts";
import { textAt } from "#shared/scenario/texts.ts";
import type { ScenarioSummary } from "./http.ts";

/** Enough of a pack to choose it. */
export function scenarioSummaryOf(pack: Pack): ScenarioSummary {
  const { id, version, seats, settings, guide } = pack.scenario;
  return {
    id,
    version,
    title: localised(pack, "scenario.title"),
    summary: localised(pack, "scenario.summary"),
    duration: localised(pack, "scenario.duration"),
    years: settings.years,
    guided: guide.length > 0,
    seats: seats.map((seat) => ({
      id: seat.id,
      flag: seat.flag,
      colour: seat.colour,
      name: localised(pack, `seats.${seat.id}.name`),
      strategy: localised(pack, `seats.${seat.id}.strategy`),
    })),
  };
}

/** The packs in the order in which they are offered: small tables first, then few programmes first. */
export const inOrderOfSize = (packs: Iterable<Pack>): readonly Pack[] =>
  [...packs].toSorted(
    ({ scenario: one }, { scenario: other }) =>
      one.seats.length - other.seats.length || one.programmes.length - other.programmes.length,
  );

function localised(pack: Pack, key: string): Readonly<Record<string, string>> {
  const texts = Object.entries(pack.texts).flatMap(([language, each]) => {
    const text = textAt(each, key);
    return text === undefined ? [] : [[language, text] as const];
  });
  return Object.fromEntries(texts);
}
