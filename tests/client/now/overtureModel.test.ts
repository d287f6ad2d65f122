import { describe, expect, test } from "vitest";
import { overtureSheets } from "#client/viewmodel/now/overtureModel.ts";
import type { OvertureId } from "#shared/kernel/ids.ts";
import { overtureGain } from "#shared/rules/overtures.ts";
import type { OvertureAnswer } from "#shared/views/view.ts";
import { type Given, given, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { deskOf } from "../support/desk.ts";

const CARDS = trilateral.overtures.filter(({ to }) => to.includes(KOREA));

describe("an overture with what each answer brings", () => {
  test.each(CARDS.map(({ id }) => id))("7.3 %s pays and shifts what the rules say", (id) => {
    const [sheet] = overtureSheets(deskOf(withOverture(id), KOREA));
    expect(sheet?.open).toBe(true);
    expect(sheet?.answers.map(({ answer }) => answer)).toEqual(["accept", "hedge", "decline"]);
    for (const outlook of sheet?.answers ?? []) {
      const card = CARDS.find((each) => each.id === id);
      if (card === undefined) throw new Error(`No overture ${id}`);
      const gain = overtureGain(card, outlook.answer);
      expect(outlook.paid).toBe(gain.paid);
      expect(outlook.security).toBeCloseTo(gain.security, 1);
      expect(outlook.alignment.after).toBe(
        Math.max(-3, Math.min(3, outlook.alignment.now + gain.alignment)),
      );
    }
  });

  test("7.5 a hedge is half as likely to become known, a refusal never", () => {
    const [sheet] = overtureSheets(deskOf(withOverture(firstCard().id), KOREA));
    const leak = (answer: OvertureAnswer): number | undefined =>
      sheet?.answers.find((outlook) => outlook.answer === answer)?.leak;
    expect(leak("accept")).toBe(firstCard().leak);
    expect(leak("hedge")).toBe(firstCard().leak / 2);
    expect(leak("decline")).toBe(0);
  });

  test("declining changes nothing in the own score", () => {
    const [sheet] = overtureSheets(deskOf(withOverture(firstCard().id), KOREA));
    expect(sheet?.answers.at(-1)?.points).toBe(0);
  });

  test("7.2 an answered overture stands with its answer and cannot be answered again", () => {
    const { id } = firstCard();
    const table = withOverture(id).having(KOREA, {
      type: "answerOverture",
      overture: id,
      answer: "hedge",
    });
    expect(overtureSheets(deskOf(table, KOREA))).toMatchObject([
      { open: false, answer: "hedge", exposed: false },
    ]);
  });
});

function firstCard(): (typeof CARDS)[number] {
  const [card] = CARDS;
  if (card === undefined) throw new Error("No overture to Korea");
  return card;
}

/** A game in which Korea has been made this overture, and no other. */
function withOverture(id: OvertureId): Given {
  const table = given();
  const korea = table.state.seats[KOREA];
  if (korea === undefined) throw new Error("Korea has no seat");
  return table
    .where(({ seats }) => ({ seats: { ...seats, [KOREA]: { ...korea, overtures: {} } } }))
    .after({ type: "overtureMade", seat: KOREA, overture: id });
}
