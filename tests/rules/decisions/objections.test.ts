import { test } from "vitest";
import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { opened, toAdopt, toTake } from "#tests/support/texts.ts";
import { procedure } from "./decisionCase.ts";

test("8.13 tabler and seconder remember whose objection blocked their text", () => {
  const weight = procedure.objectionTrustWeight * trilateral.settings.trust.brokenWeight;
  const evidence = { kept: false, weight, reason: "objected", year: 1 };
  opened(KOREA, JAPAN, toAdopt("secretariat"))
    .when(ASEAN, toTake("object"))
    .yields(
      { type: "positionTaken" },
      { type: "resolutionDecided", outcome: "blocked" },
      { type: "trustEvidenceFound", pair: "korea>asean", evidence, knownTo: "all" },
      { type: "trustEvidenceFound", pair: "japan>asean", evidence, knownTo: "all" },
    );
});

test("8.13 nobody remembers their own objection, nor one that cannot block", () => {
  opened(KOREA, JAPAN, toAdopt("secretariat"))
    .having(KOREA, toTake("object"))
    .when(ASEAN, toTake("support"))
    .yields(
      { type: "positionTaken" },
      { type: "resolutionDecided", outcome: "blocked" },
      { type: "trustEvidenceFound", pair: "japan>korea" },
    );
  opened(ASEAN, KOREA, toAdopt("digitalPartnership"))
    .when(JAPAN, toTake("object"))
    .excludes("trustEvidenceFound");
});
