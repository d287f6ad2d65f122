import { expect, test } from "vitest";
import { positionsOpenTo } from "#shared/rules/decide/takePosition.ts";
import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import {
  opened,
  resolutionIn,
  textOf,
  toAdopt,
  toAmend,
  toEnd,
  toSecond,
} from "#tests/support/texts.ts";
import { inForce, plenary } from "./plenaryCase.ts";

test("8.4 an amendment makes a new text that all but the amender have yet to speak on", () => {
  const amended = opened(KOREA, JAPAN, toAdopt("secretariat"))
    .when(ASEAN, toAmend({ mandate: "coordinate", seat: "rotating" }))
    .yields({
      type: "resolutionAmended",
      by: ASEAN,
      package: textOf("secretariat", { mandate: "coordinate", seat: "rotating" }),
    });
  const { texts, positions, status } = resolutionIn(amended);
  expect(texts.map((text) => text.by)).toEqual([KOREA, ASEAN]);
  expect(positions).toEqual({ asean: "support" });
  expect(status).toBe("open");
});

test("8.4 an amendment changes something, by options there are, and not without end", () => {
  const table = opened(KOREA, JAPAN, toAdopt("secretariat"));
  table.when(ASEAN, toAmend({})).isRefused("packageUnchanged");
  table.when(ASEAN, toAmend({ seat: "jakarta" })).isRefused("packageUnchanged");
  table.when(ASEAN, toAmend({ seat: "moon" })).isRefused("packageOptionUnknown", { issue: "seat" });
  table.when(ASEAN, toAmend({ hymn: "old" })).isRefused("packageOptionUnknown", { issue: "hymn" });
  const { amendmentsPerResolution: max } = trilateral.settings.procedure;
  let here = table;
  for (let times = 0; times < max; times++) {
    here = here.having(
      times % 2 === 0 ? ASEAN : KOREA,
      toAmend({ seat: times % 2 === 0 ? "seoul" : "tokyo" }),
    );
  }
  here.when(JAPAN, toAmend({ seat: "rotating" })).isRefused("tooManyAmendments", { max });
});

test("8.4 what is not open, or has no text, is not amended", () => {
  const tabled = plenary().having(KOREA, toAdopt("secretariat"));
  expect(positionsOpenTo(tabled.scenario, tabled.state, JAPAN, resolutionIn(tabled))).toEqual([]);
  tabled
    .when(JAPAN, toAmend({ seat: "tokyo" }))
    .isRefused("resolutionNotOpen", { status: "tabled" });
  inForce("secretariat")
    .having(KOREA, toEnd("secretariat"))
    .having(JAPAN, toSecond())
    .when(ASEAN, toAmend({ seat: "tokyo" }))
    .isRefused("packageUnchanged");
});
