import { seatId } from "#shared/kernel/ids.ts";
import { NOTHING_LEGAL } from "#shared/rules/legal.ts";
import type { PublicView, SeatView } from "#shared/views/view.ts";

const SEATS = ["asean", "korea", "japan"].map(seatId);

/** The public view of a table in the caucus of its first year, where nothing has happened yet. */
export function aPublicView(changed: Partial<PublicView> = {}): PublicView {
  return {
    scenario: "trilateral",
    stage: "playing",
    pace: "live",
    years: 3,
    year: 1,
    phase: "caucus",
    paused: false,
    chair: seatId("asean"),
    agenda: [],
    seats: Object.fromEntries(SEATS.map((seat) => [seat, aPublicSeat(seat)])),
    tracks: {
      tension: 40,
      centrality: 50,
      prosperity: 50,
      health: 40,
      cyber: 40,
      climate: 40,
      rivalry: 50,
    },
    governmentTrust: {},
    societalTrust: {},
    effectiveTrust: {},
    procedure: {
      security: "consensus",
      economic: "consensus",
      functional: "consensus",
      procedural: "consensus",
    },
    programmes: {},
    resolutions: {},
    crises: {},
    deals: {},
    obligations: {},
    severeUncontained: 0,
    crisesContained: 0,
    ...changed,
  };
}

/** What Korea knows besides, at the same moment. */
export function aSeatView(changed: Partial<SeatView> = {}): SeatView {
  return {
    seat: seatId("korea"),
    mandate: {
      programmes: {},
      tracks: {},
      security: 10,
      treasury: { pointsPerBillion: 1, cap: 10 },
      alignment: { ideal: 0, pointsLostPerStep: 1 },
      crisisOptions: {},
      objectives: [],
      redLine: { condition: { type: "trackAtLeast", track: "tension", level: 90 }, penalty: 10 },
      scale: { zero: 0, hundred: 100 },
      walkAway: 30,
    },
    standing: { score: 30, walkAway: 30, terms: [], objectives: [], redLineCrossed: false },
    treasury: 5.5,
    escrowed: 0,
    undisclosed: 0,
    defenceSpending: 46.3,
    defenceGrowth: 0,
    alignment: 1,
    security: 50,
    deals: {},
    obligations: {},
    overtures: [],
    forecasts: [],
    intelligence: [],
    crisisResponses: {},
    reconciled: [],
    evidence: {},
    legal: {
      ...NOTHING_LEGAL,
      markReady: true,
      speak: { plenary: true, privately: [seatId("asean"), seatId("japan")] },
    },
    expectations: [{ key: "negotiate", params: {} }],
    ...changed,
  };
}

const aPublicSeat = (id: ReturnType<typeof seatId>): PublicView["seats"][typeof id] => ({
  id,
  muted: false,
  ready: false,
  declaredTreasury: 6,
  defenceLow: 40,
  defenceHigh: 50,
  opacity: 0.4,
  exposedOvertures: [],
});
