import { expect, test } from "vitest";
import { crisisId } from "#shared/kernel/ids.ts";
import { ASEAN, type Given, given, JAPAN, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import {
  opened,
  R1,
  R2,
  R3,
  resolutionIn,
  toAdopt,
  toRespond,
  toSecond,
  toTake,
} from "#tests/support/texts.ts";

const { nonInterferenceCentrality: by, nonInterferenceTrustWeight } = trilateral.settings.procedure;
const weight = nonInterferenceTrustWeight * trilateral.settings.trust.brokenWeight;
const evidence = { kept: false, weight, reason: "struckMatter" };
const cost = { track: "centrality", by, reason: "nonInterference" };

const STANDOFF = crisisId("standoffAtSea");
const strikeText = (resolution = R1) =>
  ({ type: "invokeNonInterference", against: { kind: "resolution", resolution } }) as const;
const strikeCrisis = (crisis = STANDOFF) =>
  ({ type: "invokeNonInterference", against: { kind: "crisis", crisis } }) as const;

/** A crisis sitting with one standoff at sea, ASEAN's own affair. */
const standoff = (): Given =>
  given()
    .inPhase("crisis")
    .where(({ procedure }) => ({
      crises: {},
      crisisDeck: [],
      procedure: { ...procedure, security: "emergencyMajority" },
    }))
    .after({ type: "crisisStruck", crisis: STANDOFF, year: 1, severity: 2, need: 16.5 });

test("8.15 a text on the own domestic affairs is struck, at a cost, and its supporters remember", () => {
  const struck = opened(ASEAN, JAPAN, toAdopt("historyYouth"))
    .when(KOREA, strikeText())
    .yields(
      {
        type: "nonInterferenceInvoked",
        seat: KOREA,
        against: { kind: "resolution", resolution: R1 },
      },
      { type: "resolutionDecided", outcome: "struck", members: [] },
      { type: "tracksMoved", moves: [{ ...cost, about: KOREA }] },
      { type: "trustEvidenceFound", pair: "asean>korea", evidence, knownTo: "all" },
      { type: "trustEvidenceFound", pair: "japan>korea", evidence, knownTo: "all" },
    );
  struck.when(KOREA, strikeText()).isRefused("alreadyStruck", { resolution: "r1" });
});

test("8.15 who did not support the text is not affected, and nobody remembers themselves", () => {
  opened(KOREA, JAPAN, toAdopt("historyYouth"))
    .having(JAPAN, toTake("abstain"))
    .when(KOREA, strikeText())
    .yields(
      { type: "nonInterferenceInvoked" },
      { type: "resolutionDecided", outcome: "struck" },
      { type: "tracksMoved" },
    );
});

test("8.15 only those whose affair it is, and only while the text is open", () => {
  const open = opened(KOREA, JAPAN, toAdopt("historyYouth"));
  open.when(ASEAN, strikeText()).isRefused("notYourDomesticAffair", { seats: "korea,japan" });
  given()
    .inPhase("plenary")
    .having(ASEAN, toAdopt("historyYouth"))
    .when(KOREA, strikeText())
    .isRefused("resolutionNotOpen", { status: "tabled" });
  open
    .having(ASEAN, toTake("support"))
    .when(KOREA, strikeText())
    .isRefused("resolutionNotOpen", { status: "adopted" });
  opened(KOREA, JAPAN, toAdopt("secretariat"))
    .when(ASEAN, strikeText())
    .isRefused("notYourDomesticAffair", { seats: "" });
  open.when(KOREA, strikeText(R2)).isRefused("resolutionUnknown", { resolution: "r2" });
});

test("8.15 a struck text may be tabled again, and struck again", () => {
  const again = opened(ASEAN, JAPAN, toAdopt("historyYouth"))
    .having(KOREA, strikeText())
    .having(ASEAN, toAdopt("historyYouth"))
    .having(JAPAN, toSecond(R2));
  expect(resolutionIn(again, R2).status).toBe("open");
  again
    .when(KOREA, strikeText(R2))
    .includes({ type: "resolutionDecided", resolution: R2, outcome: "struck", members: [] });
});

test("8.15 a crisis that is the own affair is struck, and those exposed to it remember", () => {
  const struck = standoff()
    .when(ASEAN, strikeCrisis())
    .yields(
      { type: "nonInterferenceInvoked", seat: ASEAN },
      { type: "tracksMoved", moves: [{ ...cost, about: ASEAN }] },
      { type: "trustEvidenceFound", pair: "korea>asean", evidence },
      { type: "trustEvidenceFound", pair: "japan>asean", evidence },
    );
  expect(struck.state.crises[STANDOFF]?.struckBy).toBe(ASEAN);
  struck.when(ASEAN, strikeCrisis()).isRefused("alreadyStruck", { crisis: "standoffAtSea" });
});

test("8.15 a crisis one is little exposed to is no loss to be kept from", () => {
  const controversy = crisisId("wartimeHistory");
  given()
    .inPhase("crisis")
    .where(() => ({ crises: {}, crisisDeck: [] }))
    .after({ type: "crisisStruck", crisis: controversy, year: 1, severity: 1, need: 7 })
    .when(KOREA, strikeCrisis(controversy))
    .yields(
      { type: "nonInterferenceInvoked" },
      { type: "tracksMoved" },
      { type: "trustEvidenceFound", pair: "japan>korea" },
    );
});

test("8.15 only the delegation concerned strikes a crisis, and only one that is there", () => {
  const table = standoff();
  table.when(JAPAN, strikeCrisis()).isRefused("notYourDomesticAffair", { seats: "asean" });
  for (const unknown of ["wartimeHistory", "nowhere", "constructor", "__proto__"]) {
    table.when(ASEAN, strikeCrisis(crisisId(unknown))).isRefused("crisisUnknown");
  }
});

test("8.15 a collective response that was decided binds nobody once the crisis is struck", () => {
  const decided = standoff()
    .having(KOREA, toRespond("standoffAtSea", "escorts"))
    .having(JAPAN, toSecond());
  expect(decided.state.crises[STANDOFF]?.collective).toBe("escorts");
  const struck = decided.having(ASEAN, strikeCrisis());
  expect(struck.state.crises[STANDOFF]).toMatchObject({ struckBy: ASEAN, collective: undefined });
});

test("8.15 a collective response to a struck crisis is struck with it", () => {
  const open = standoff()
    .having(KOREA, toRespond("standoffAtSea", "observers"))
    .having(ASEAN, { type: "shelveResolution", resolution: R1 })
    .having(JAPAN, toRespond("standoffAtSea", "escorts"))
    .after({
      type: "crisisStruck",
      crisis: crisisId("coastGuardGrounding"),
      year: 1,
      severity: 1,
      need: 8,
    })
    .having(JAPAN, toRespond("coastGuardGrounding", "quietTow"));
  const struck = open
    .when(ASEAN, strikeCrisis())
    .yields(
      { type: "nonInterferenceInvoked" },
      { type: "resolutionDecided", resolution: R2, outcome: "struck", members: [] },
      { type: "tracksMoved" },
      { type: "trustEvidenceFound" },
      { type: "trustEvidenceFound" },
    );
  expect(resolutionIn(struck, R3).status).toBe("tabled");
});
