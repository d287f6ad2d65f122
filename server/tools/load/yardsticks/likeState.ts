import { loadPacks } from "#server/scenarios/loadPacks.ts";
import { playItself } from "#shared/practice/selfPlay.ts";
import { project } from "#shared/views/project.ts";
import type { PublicView } from "#shared/views/view.ts";

/**
 * The public view of a game that has been played: what the yardsticks keep and send, so that they
 * carry as much as the game does. They know nothing of what it means.
 */
export function likeState(): PublicView {
  const packs = loadPacks();
  const pack = packs.ok ? packs.value.get("trilateral") : undefined;
  if (pack === undefined) throw new Error("The trilateral pack cannot be read");
  const { scenario } = pack;
  const { state } = playItself(scenario, { seed: 7, years: scenario.settings.years.short });
  return project(scenario, state, { kind: "public" }).public;
}

/** What fills a change up to as many bytes as the game sent, of which `known` are there already. */
export const restOf = (bytes: number, known: number, count: number): string =>
  String(count).padStart(bytes - known, ".");

/** What ten small fields are after action number `count`: each other than after the one before. */
export const tenFieldsAfter = (count: number): readonly number[] =>
  Array.from({ length: 10 }, (_, index) => (count * 7 + index * 13) % 200);
