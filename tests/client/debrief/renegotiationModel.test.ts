import { describe, expect, test } from "vitest";
import {
  beginnings,
  draftOf,
  draftSheet,
  proposeCommand,
  settlementCards,
  withCourse,
  withOption,
} from "#client/viewmodel/debrief/renegotiationModel.ts";
import { err, ok } from "#shared/kernel/result.ts";
import type { Renegotiation } from "#shared/rules/state/renegotiation.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import { publicView } from "#shared/views/publicView.ts";
import { basisIn, type OpenBasis } from "#shared/views/settlementBasis.ts";
import { ASEAN, type Given, JAPAN, KOREA } from "#tests/support/given.ts";
import { givenRenegotiation, STANDING, TRADE, WIDE_ROAD } from "#tests/support/renegotiations.ts";
import { DAM, dam, HIGH, NARROW, ROAD, road, SIZE, WIDE } from "#tests/support/roadAndDam.ts";

function looked({ scenario, state }: Given): {
  readonly basis: OpenBasis;
  readonly renegotiation: Renegotiation;
} {
  const table = publicView(scenario, state);
  const basis = basisIn(publicScenario(scenario), table);
  if (basis === undefined || table.renegotiation === undefined) throw new Error("It is open");
  return { basis, renegotiation: table.renegotiation };
}

describe("texts on the table", () => {
  const { basis, renegotiation } = looked(
    givenRenegotiation()
      .having(KOREA, { type: "proposeSettlement", settlement: WIDE_ROAD })
      .having(ASEAN, {
        type: "proposeSettlement",
        settlement: TRADE,
        statement: { key: "settlementBetter", params: { points: 1 } },
      })
      .having(JAPAN, { type: "answerSettlement", proposal: 2, accepted: false }),
  );
  const [newest, first] = settlementCards(basis, renegotiation);

  test("the newest first, with what each gains or loses against what stands", () => {
    expect(newest).toMatchObject({ number: 2, by: ASEAN, isAgreed: false });
    expect(newest?.lines).toMatchObject([
      { seat: ASEAN, by: 1, answer: "accepts", said: { key: "settlementBetter" } },
      { seat: KOREA, by: 1, answer: "open" },
      { seat: JAPAN, by: 1, answer: "declines" },
    ]);
    expect(first?.lines.map(({ by }) => by)).toEqual([2, -3, 0]);
  });

  test("with what would change, issue by issue", () => {
    expect(newest?.changes).toMatchObject([
      { kind: "changed", programme: ROAD, issues: [{ issue: SIZE, from: NARROW, to: WIDE }] },
      { kind: "added", programme: DAM, issues: [{ issue: SIZE, to: HIGH }] },
    ]);
  });
});

describe("a text while it is written", () => {
  const { basis, renegotiation } = looked(givenRenegotiation());
  const standing = draftOf(basis, STANDING);

  test("begins with what stands, which is nothing new", () => {
    expect(standing).toEqual({ [ROAD]: "keep", [DAM]: "none" });
    const sheet = draftSheet(basis, renegotiation, standing);
    expect(sheet).toMatchObject({ isNew: false, fault: undefined });
    expect(proposeCommand(standing, sheet)).toEqual(err("notNew"));
  });

  test("says at once what it does for each", () => {
    const anew = withCourse(withCourse(standing, road, "adopt", basis), dam, "adopt", basis);
    const wide = withOption(anew, ROAD, SIZE, WIDE);
    const sheet = draftSheet(basis, renegotiation, wide);
    expect(proposeCommand(wide, sheet)).toEqual(
      ok({ type: "proposeSettlement", settlement: TRADE }),
    );
    expect(sheet).toMatchObject({
      isNew: true,
      moves: [
        { seat: ASEAN, by: 1 },
        { seat: KOREA, by: 1 },
        { seat: JAPAN, by: 1 },
      ],
    });
  });

  test("says why it cannot be put forward", () => {
    const dear = { ...basis, ground: { ...basis.ground, purse: -1 } };
    const sheet = draftSheet(dear, renegotiation, standing);
    expect(sheet.fault?.code).toBe("settlementTooDear");
    expect(proposeCommand(standing, sheet)).toEqual(err("faulty"));
  });

  test("what the debrief found is a text to begin with", () => {
    const further = { [ASEAN]: 1, [KOREA]: 1, [JAPAN]: 1 };
    const changed = {
      kind: "changed",
      programme: ROAD,
      package: { [SIZE]: WIDE },
      options: {},
      joined: [],
    } as const;
    const added = { kind: "added", programme: DAM, year: 1, package: { [SIZE]: HIGH } } as const;
    const improvement = {
      reach: "two",
      gains: further,
      further,
      changes: [changed, added],
      parts: [],
      isTrade: true,
    } as const;
    const improvements = [improvement];
    expect(beginnings(basis, { improvements })).toEqual([{ reach: "two", settlement: TRADE }]);
  });
});
