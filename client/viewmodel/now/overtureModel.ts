import type { OvertureId } from "#shared/kernel/ids.ts";
import { clamp, type Money, money, tenth } from "#shared/kernel/units.ts";
import { scorePerBillion, scorePerPoint } from "#shared/views/valuation.ts";
import type { Mandate, OvertureAnswer, OvertureCard } from "#shared/views/view.ts";
import type { Desk } from "../desk.ts";

/** An overture with what each answer would bring. */
export interface OvertureSheet {
  readonly card: OvertureCard;
  readonly year: number;
  readonly answer?: OvertureAnswer | undefined;
  readonly exposed: boolean;
  /** Whether it may be answered now. */
  readonly open: boolean;
  /** One for each answer, in the order accept, hedge, decline. */
  readonly answers: readonly OvertureOutlook[];
}

export interface OvertureOutlook {
  readonly answer: OvertureAnswer;
  /** US$ bn paid at once. */
  readonly paid: Money;
  readonly alignment: { readonly now: number; readonly after: number };
  /** Points of own security. */
  readonly security: number;
  readonly rivalry: number;
  readonly centrality: number;
  /** Chance, 0–1, that it becomes known at each Review until it is. */
  readonly leak: number;
  /** Points of the own final score, as far as the sheet prices it; trust lost by exposure is not in it. */
  readonly points: number;
}

/** The own overtures, open ones first. */
export function overtureSheets(desk: Desk): readonly OvertureSheet[] {
  return desk.own.overtures
    .flatMap((made): readonly OvertureSheet[] => {
      const card = desk.scenario.overtures.find(({ id }) => id === made.id);
      if (card === undefined) return [];
      const allowed = answersOpen(desk, made.id);
      const open = allowed.length > 0;
      return [
        {
          card,
          year: made.year,
          answer: made.answer,
          exposed: made.exposed,
          open,
          answers: ANSWERS.filter((answer) => !open || allowed.includes(answer)).map((answer) =>
            outlookOf(desk, card, answer),
          ),
        },
      ];
    })
    .toSorted((a, b) => Number(b.open) - Number(a.open) || b.year - a.year);
}

const ANSWERS = ["accept", "hedge", "decline"] as const satisfies readonly OvertureAnswer[];

const answersOpen = (desk: Desk, id: OvertureId): readonly OvertureAnswer[] =>
  desk.own.legal.answerOverture.find(({ overture }) => overture === id)?.answers ?? [];

/** Rules 7.3–7.5. */
function outlookOf(desk: Desk, card: OvertureCard, answer: OvertureAnswer): OvertureOutlook {
  const part = PARTS[answer];
  const shift = answer === "hedge" ? Math.trunc(card.alignment / 2) : card.alignment * part;
  const now = desk.own.alignment;
  const effect = {
    paid: money(card.pays * part),
    alignment: { now, after: clamp(now + shift, -3, 3) },
    security: tenth(card.security * part),
    rivalry: tenth(card.rivalry * part),
    centrality: tenth(card.centrality * part),
  };
  return {
    answer,
    ...effect,
    leak: Math.min(1, card.leak * part * (verified(desk) ? 2 : 1)),
    points: tenth(pointsOf(desk.own.mandate, effect)),
  };
}
const PARTS: Readonly<Record<OvertureAnswer, number>> = { accept: 1, hedge: 0.5, decline: 0 };

/** Whether a programme in force makes exposure twice as likely. */
const verified = (desk: Desk): boolean =>
  desk.scenario.programmes.some(
    ({ id, verifies }) => verifies && desk.table.programmes[id] !== undefined,
  );

function pointsOf(
  mandate: Mandate,
  effect: Pick<OvertureOutlook, "paid" | "alignment" | "security" | "rivalry" | "centrality">,
): number {
  const { ideal, pointsLostPerStep } = mandate.alignment;
  const away = (alignment: number): number => Math.abs(alignment - ideal);
  const raw =
    -(away(effect.alignment.after) - away(effect.alignment.now)) * pointsLostPerStep +
    (effect.security * mandate.security) / 100 -
    (effect.rivalry * (mandate.tracks.rivalry ?? 0)) / 100 +
    (effect.centrality * (mandate.tracks.centrality ?? 0)) / 100;
  return effect.paid * scorePerBillion(mandate) + raw * scorePerPoint(mandate);
}
