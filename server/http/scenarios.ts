import { type Fault, fault } from "#server/tables/fault.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { BASE_LANGUAGE } from "#shared/language/languages.ts";
import type { InstructorNotesReply, ScenarioReply } from "#shared/protocol/http.ts";
import type { Pack } from "#shared/scenario/parsePack.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { type Texts, textsFor } from "#shared/scenario/texts.ts";

/** Who reads a scenario because they play it. */
export interface ScenarioReader {
  /** The game's own copy, which may be older than the pack. */
  readonly played: Scenario;
  readonly seat?: SeatId | undefined;
  /** Whether all mandates may be told. */
  readonly isRevealed: boolean;
}

/**
 * The scenario and its texts as `reader` may read them; as everybody may, where nobody in particular
 * does. The texts are those of `language`, or English where the pack does not speak it; without a
 * language, all of them.
 */
export function scenarioReplyOf(
  pack: Pack | undefined,
  reader: ScenarioReader | undefined,
  language: string | undefined,
): Result<ScenarioReply, Fault> {
  if (pack === undefined) return err(fault("scenarioUnknown"));
  const player = reader?.played.id === pack.scenario.id ? reader : undefined;
  const scenario = player?.played ?? pack.scenario;
  const seat = player?.seat;
  const texts = Object.fromEntries(
    textsIn(pack, language).map(([code, each]) => [code, textsFor(each, seat, player?.isRevealed)]),
  );
  const mandate = seat === undefined ? undefined : scenario.mandates[seat];
  return ok({
    scenario: publicScenario(scenario),
    texts,
    ...(mandate === undefined ? {} : { mandate }),
  });
}

function textsIn({ texts }: Pack, language: string | undefined): readonly [string, Texts][] {
  const all = Object.entries(texts);
  if (language === undefined) return all;
  const spoken = Object.hasOwn(texts, language) ? language : BASE_LANGUAGE;
  return all.filter(([code]) => code === spoken);
}

/** What a scenario tells whoever leads a class with it. */
export function instructorNotesOf(pack: Pack | undefined): Result<InstructorNotesReply, Fault> {
  if (pack === undefined) return err(fault("scenarioUnknown"));
  const { instructorNotes } = pack.scenario;
  return ok({
    ...(instructorNotes === undefined ? {} : { notes: instructorNotes }),
    texts: Object.fromEntries(
      Object.entries(pack.texts).map(([language, { instructorNotes: words }]) => [
        language,
        words === undefined ? {} : { instructorNotes: words },
      ]),
    ),
  });
}
