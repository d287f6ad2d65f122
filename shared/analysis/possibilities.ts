import { idsOf, type ProgrammeId, type SeatId } from "#shared/kernel/ids.ts";
import { tenth } from "#shared/kernel/units.ts";
import { type Domain, outcomeSpace, utilitiesAt } from "#shared/negotiation/domain.ts";
import { frontierByEnumeration } from "#shared/negotiation/paretoFrontier.ts";
import { distanceOf, solutionsOf } from "#shared/negotiation/solutions.ts";
import {
  changesTo,
  isSameText,
  shareInPackage,
  textsOf,
  trustNeeded,
} from "#shared/rules/packages.ts";
import { programmeCard } from "#shared/rules/programmeCards.ts";
import type { Package } from "#shared/rules/state/programme.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import type { Programme } from "#shared/scenario/schema/programmes.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { valueOfPackage } from "#shared/views/packageValue.ts";
import type { DebriefProgramme } from "./programmeHistory.ts";

/** What the members of a programme could have agreed instead, by all their sheets. */
export interface Possibility {
  readonly programme: ProgrammeId;
  readonly adoptedIn: number;
  /** Texts that asked for no more trust than the one adopted, that one included. */
  readonly texts: number;
  /** Of these, texts that no other beats for all. */
  readonly efficient: number;
  /** Of the efficient ones those with the largest sums of points, best first; no more than can be read. */
  readonly frontier: readonly EfficientText[];
  /** What the adopted text was worth when adopted, by member, in points of the score. */
  readonly landed: Readonly<Record<SeatId, number>>;
  /** What each member's own best text would have been worth to it. */
  readonly best: Readonly<Record<SeatId, number>>;
  /** The largest sum of further points that leaves no member worse off; 0 for an efficient text. */
  readonly jointGainsLeft: number;
  /** The smallest amendment that leaves nobody worse off and somebody clearly better. */
  readonly amendment?: Amendment | undefined;
  /** Where Nash's solution lies, against having no programme; absent where nobody could gain together. */
  readonly nash?: Readonly<Record<SeatId, number>> | undefined;
}

export interface EfficientText {
  readonly text: Package;
  /** Points of the score, by member, against having no programme. */
  readonly worth: Readonly<Record<SeatId, number>>;
}

export interface Amendment {
  /** The issues that change, with their new options. */
  readonly changes: Package;
  readonly text: Package;
  /** Points of the score gained by each member, 0 or more. */
  readonly gains: Readonly<Record<SeatId, number>>;
}

/**
 * Every adopted programme as a bargaining problem of its own, as it stood when it was adopted: the
 * worth of every text to every member by `valueOfPackage` (sheet, cost, tracks), the efficient ones by
 * enumeration, and the amendment left on the table. Trading between programmes is not in it.
 */
export const possibilitiesOf = (
  scenario: Scenario,
  years: number,
  programmes: readonly DebriefProgramme[],
): readonly Possibility[] =>
  programmes.flatMap((adopted) => {
    const programme = programmeCard(scenario, adopted.id);
    return programme === undefined || adopted.members.length < 2
      ? []
      : [possibilityOf(scenario, years, programme, adopted)];
  });

function possibilityOf(
  scenario: Scenario,
  years: number,
  programme: Programme,
  adopted: DebriefProgramme,
): Possibility {
  const texts = textsOf(programme).filter(
    (text) => trustNeeded(programme, text) <= trustNeeded(programme, adopted.package),
  );
  const domain = asDomain(scenario, years, programme, adopted, texts);
  const space = outcomeSpace(domain);
  const frontier = frontierByEnumeration(space);
  const landed = utilitiesAt(
    space,
    texts.findIndex((text) => isSameText(text, adopted.package)),
  );
  const solutions = solutionsOf(
    frontier,
    adopted.members.map(() => 0),
  );
  const { jointGainsLeft } = distanceOf(landed, frontier, solutions);
  const bySeat = (values: readonly number[]): Readonly<Record<SeatId, number>> => {
    const named: Record<SeatId, number> = {};
    for (const [place, seat] of adopted.members.entries()) named[seat] = tenth(values[place] ?? 0);
    return named;
  };
  const better = smallestAmendment(texts, landed, (index) => utilitiesAt(space, index), adopted);
  return {
    programme: programme.id,
    adoptedIn: adopted.adoptedIn,
    texts: texts.length,
    efficient: frontier.length,
    frontier: frontier.slice(0, MOST_TOLD).flatMap(({ utilities, outcome }) => {
      const text = texts[outcome];
      return text === undefined ? [] : [{ text, worth: bySeat(utilities) }];
    }),
    landed: bySeat(landed),
    best: bySeat(space.utilities.map((values) => values.reduce((a, b) => Math.max(a, b)))),
    jointGainsLeft: tenth(jointGainsLeft),
    amendment: better && { ...better, gains: bySeat(better.gains) },
    nash: solutions && bySeat(solutions.nash.utilities),
  };
}

/** Efficient texts of one programme that a debrief lists. */
const MOST_TOLD = 12;

/** The texts as outcomes of one issue, and every member's worth of each. */
function asDomain(
  scenario: Scenario,
  years: number,
  programme: Programme,
  adopted: DebriefProgramme,
  texts: readonly Package[],
): Domain {
  const open = publicScenario(scenario);
  const { members } = adopted;
  const worth = (seat: SeatId, text: Package): number => {
    const mandate = scenario.mandates[seat];
    if (mandate === undefined) throw new Error(`No mandate for ${seat}`);
    const all = members.reduce((sum, each) => sum + shareInPackage(programme, text, each), 0);
    return valueOfPackage(open, mandate, programme, text, {
      yearsLeft: years - adopted.adoptedIn + 1,
      isMember: true,
      share: all === 0 ? 0 : shareInPackage(programme, text, seat) / all,
      coverage: members.length / scenario.seats.length,
      maturity: 0,
    }).total;
  };
  return {
    issues: [{ id: programme.id, options: texts.map((_, index) => String(index)) }],
    parties: members.map((seat) => ({
      id: seat,
      reservation: 0,
      utility: { kind: "tabulated", values: texts.map((text) => worth(seat, text)) },
    })),
  };
}

function smallestAmendment(
  texts: readonly Package[],
  landed: readonly number[],
  utilities: (index: number) => readonly number[],
  adopted: DebriefProgramme,
):
  | { readonly changes: Package; readonly text: Package; readonly gains: readonly number[] }
  | undefined {
  const better = texts.flatMap((text, index) => {
    const gains = utilities(index).map((value, party) => value - (landed[party] ?? 0));
    const sum = gains.reduce((all, gain) => all + gain, 0);
    if (gains.some((gain) => gain < 0) || sum < WORTH_NAMING) return [];
    const changes = changesTo(adopted.package, text);
    return [{ text, changes, gains, sum, least: Math.min(...gains), size: idsOf(changes).length }];
  });
  const [best] = better.toSorted((a, b) => a.size - b.size || b.least - a.least || b.sum - a.sum);
  return best && { changes: best.changes, text: best.text, gains: best.gains };
}
/** Points, all members together, below which an amendment is not worth naming. */
const WORTH_NAMING = 0.3;
