import type { Debrief } from "#shared/analysis/debrief.ts";
import type { Possibility } from "#shared/analysis/possibilities.ts";
import { type IssueId, idsOf, type SeatId } from "#shared/kernel/ids.ts";
import { tenth } from "#shared/kernel/units.ts";
import { programmeCard } from "#shared/rules/programmeCards.ts";
import type { Package, Programme } from "#shared/views/view.ts";
import type { OpenDesk } from "../desk.ts";

/** A programme's text beside those it could have had. */
export interface PossibleText {
  readonly of: Possibility;
  readonly programme: Programme;
  readonly agreed: Package;
  /** Issues that the amendment left on the table changes. */
  readonly changed: readonly IssueId[];
  /** By member, in the order of the table. */
  readonly worths: readonly PossibleWorth[];
}

/** Points of the score against not having the programme. */
export interface PossibleWorth {
  readonly seat: SeatId;
  readonly agreed: number;
  readonly amended?: number | undefined;
  readonly nash?: number | undefined;
  readonly best: number;
}

/** Those with most left on the table first. */
export const possibleTexts = (debrief: Debrief, desk: OpenDesk): readonly PossibleText[] =>
  debrief.possibilities
    .flatMap((of): readonly PossibleText[] => {
      const programme = programmeCard(desk.scenario, of.programme);
      const agreed = debrief.programmes.find(
        ({ id, adoptedIn }) => id === of.programme && adoptedIn === of.adoptedIn,
      )?.package;
      if (programme === undefined || agreed === undefined) return [];
      return [
        {
          of,
          programme,
          agreed,
          changed: idsOf(of.amendment?.changes ?? {}),
          worths: debrief.seats.flatMap(({ seat }) => worthOf(of, seat)),
        },
      ];
    })
    .toSorted((a, b) => b.of.jointGainsLeft - a.of.jointGainsLeft);

function worthOf(of: Possibility, seat: SeatId): readonly PossibleWorth[] {
  const agreed = of.landed[seat];
  const best = of.best[seat];
  if (agreed === undefined || best === undefined) return [];
  const gain = of.amendment?.gains[seat];
  const amended = gain === undefined ? undefined : tenth(agreed + gain);
  return [{ seat, agreed, amended, nash: of.nash?.[seat], best }];
}
