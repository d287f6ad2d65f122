import type {
  Counterfactual,
  CrisisCounterfactuals,
} from "#shared/analysis/crisisCounterfactuals.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import type { CrisisOutcome } from "#shared/views/view.ts";
import { moneyParam, type Phrase, phrase, programmeParam, seatParam } from "../phrase.ts";

/** One thing changed, and what the crisis would have come to. */
export interface CrisisHad {
  readonly text: Phrase<`debrief:crises.had.${HadKey}`>;
  readonly outcome: CrisisOutcome;
  readonly strength: number;
  /** Whether the outcome would have been another one. */
  readonly decides: boolean;
}

type HadKey =
  | "programme"
  | "programmeWeakest"
  | "oneResponse"
  | "collective"
  | "asMuchAs"
  | "without";

/** What would have decided otherwise first; then the strongest. */
export const crisisHad = ({ outcome, changes }: CrisisCounterfactuals): readonly CrisisHad[] =>
  changes
    .map((change) => ({
      text: textOf(change),
      outcome: change.outcome,
      strength: change.strength,
      decides: change.outcome !== outcome,
    }))
    .toSorted((a, b) => Number(b.decides) - Number(a.decides));

function textOf(change: Counterfactual): CrisisHad["text"] {
  switch (change.kind) {
    case "programme":
      return phrase(
        change.terms === "own"
          ? "debrief:crises.had.programme"
          : "debrief:crises.had.programmeWeakest",
        { programme: programmeParam(change.programme) },
      );
    case "asMuchAs":
      return phrase("debrief:crises.had.asMuchAs", {
        seat: seatParam(change.seat),
        amount: moneyParam(change.amount),
      });
    case "without":
      return phrase("debrief:crises.had.without", { seat: seatParam(change.seat) });
    case "oneResponse":
      return phrase("debrief:crises.had.oneResponse");
    case "collective":
      return phrase("debrief:crises.had.collective");
    default:
      return assertNever(change);
  }
}
