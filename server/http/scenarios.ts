import { type Fault, fault } from "#server/tables/fault.ts";
import type { Table } from "#server/tables/table.ts";
import type { PlayerId } from "#shared/kernel/ids.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { ScenarioReply, ScenarioSummary } from "#shared/protocol/http.ts";
import type { Pack } from "#shared/scenario/parsePack.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import { textAt, textsFor } from "#shared/scenario/texts.ts";

/** Enough of a pack to choose it. */
export function scenarioSummaryOf(pack: Pack): ScenarioSummary {
  const { id, version, seats, settings } = pack.scenario;
  return {
    id,
    version,
    title: localised(pack, "scenario.title"),
    summary: localised(pack, "scenario.summary"),
    duration: localised(pack, "scenario.duration"),
    years: settings.years,
    seats: seats.map((seat) => ({
      id: seat.id,
      flag: seat.flag,
      colour: seat.colour,
      name: localised(pack, `seats.${seat.id}.name`),
      strategy: localised(pack, `seats.${seat.id}.strategy`),
    })),
  };
}

/**
 * The scenario and its texts as `player` of `table` may read them: that of the table, which may be
 * older than the pack; or as everybody may, where there is no table. Once the game has ended all
 * mandates are told.
 */
export function scenarioReplyOf(
  pack: Pack | undefined,
  table: Table | undefined,
  player: PlayerId | undefined,
): Result<ScenarioReply, Fault> {
  if (pack === undefined) return err(fault("scenarioUnknown"));
  const played = table?.match.head.scenario;
  const isPlayed = played?.id === pack.scenario.id;
  const scenario = isPlayed ? played : pack.scenario;
  const seat = isPlayed && player !== undefined ? table?.seatOf(player) : undefined;
  const isRevealed = isPlayed && table?.match.publicView.stage === "ended";
  const texts = Object.fromEntries(
    Object.entries(pack.texts).map(([language, each]) => [
      language,
      isRevealed ? each : textsFor(each, seat),
    ]),
  );
  const mandate = seat === undefined ? undefined : scenario.mandates[seat];
  return ok({
    scenario: publicScenario(scenario),
    texts,
    ...(mandate === undefined ? {} : { mandate }),
  });
}

function localised(pack: Pack, key: string): Readonly<Record<string, string>> {
  const texts = Object.entries(pack.texts).flatMap(([language, each]) => {
    const text = textAt(each, key);
    return text === undefined ? [] : [[language, text] as const];
  });
  return Object.fromEntries(texts);
}
