import type { Package } from "#shared/rules/state/programme.ts";
import type { RenegotiationGround, SettlementText } from "#shared/rules/state/renegotiation.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { ASEAN, type Given, given, INSTRUCTOR, JAPAN, KOREA } from "./given.ts";
import { DAM, HIGH, NARROW, ROAD, roadAndDam, SIZE, WIDE } from "./roadAndDam.ts";

/** Trust of 50 in the first year and of 60 in the second, and US$ 10 bn. */
export const GROUND: RenegotiationGround = { trust: [-1, 50, 60], purse: 10, aims: {} };

const text = (option: Package[keyof Package]): Package => ({ [SIZE]: option });

/** As it stands: the narrow road alone brings 2, 2 and 1. */
export const STANDING: SettlementText = { keep: [ROAD], adopt: {} };
/** The wide road and the high dam bring 3, 3 and 2. */
export const TRADE: SettlementText = {
  keep: [],
  adopt: { [ROAD]: text(WIDE), [DAM]: text(HIGH) },
};
/** The wide road alone brings 4, −1 and 1. */
export const WIDE_ROAD: SettlementText = { keep: [], adopt: { [ROAD]: text(WIDE) } };

/** A game that has ended with the narrow road in force since the first year. */
export function givenEnded(scenario: Scenario = roadAndDam()): Given {
  const road = {
    id: ROAD,
    adoptedIn: 1,
    package: text(NARROW),
    members: [ASEAN, KOREA, JAPAN],
    shares: {},
    maturity: 1,
    funded: 1,
    paid: {},
  };
  return given({ scenario })
    .having(INSTRUCTOR, { type: "closeGame" })
    .where(() => ({ programmes: { [ROAD]: road } }));
}

/** Five minutes in which it may be settled anew. */
export const givenRenegotiation = (
  scenario: Scenario = roadAndDam(),
  ground: RenegotiationGround = GROUND,
): Given => {
  const ended = givenEnded(scenario);
  return ended.after({
    type: "renegotiationOpened",
    at: ended.now,
    endsAt: ended.now + 300_000,
    ground,
  });
};
