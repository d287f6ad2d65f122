import type { EventOf } from "#client/viewmodel/record/recordContext.ts";
import { crisisId, newsId, optionId } from "#shared/kernel/ids.ts";
import type { EventType } from "#shared/views/view.ts";
import { agreed, calmCaucus, obligationOf, pay, promise } from "#tests/support/deals.ts";
import { given, JAPAN, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";

/** Events of each type: a new type does not compile until it has a sample. */
export type Samples = { readonly [Type in EventType]: readonly EventOf<Type>[] };

/** Korea owes Japan US$ 2 bn by an open deal. */
export const DEAL_IN_FORCE = agreed(calmCaucus(), [promise(KOREA, pay(JAPAN, 2))], { open: true });
export const OBLIGATION = obligationOf(DEAL_IN_FORCE).id;

export const CRISIS = crisisId("superTyphoon");
export const [OPTION = optionId("")] = (
  trilateral.crises.find(({ id }) => id === CRISIS)?.options ?? []
).map(({ id }) => id);
export const [NEWS = newsId("")] = trilateral.news.map(({ id }) => id);

/** A game that begins as the case does. */
export function startedAs(): EventOf<"gameStarted"> {
  const { seats, tracks, trust, procedure } = given().state;
  return {
    type: "gameStarted",
    at: 0,
    seats,
    tracks,
    government: trust.government,
    societal: trust.societal,
    procedure,
  };
}
