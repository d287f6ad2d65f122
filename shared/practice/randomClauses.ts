import type { SeatId } from "#shared/kernel/ids.ts";
import { type Money, money } from "#shared/kernel/units.ts";
import { isEscrowable, moneyOf } from "#shared/rules/clauses.ts";
import type { Clause, ClauseCondition, Duty } from "#shared/rules/state/deal.ts";
import { type Phase, POWERS } from "#shared/scenario/schema/vocabulary.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { Dice } from "./dice.ts";

/** What decides which clauses may stand in a draft. */
export interface ClauseOutlook {
  readonly year: number;
  readonly years: number;
  readonly phase: Phase;
  /** US$ bn that the seat can still promise to set aside. */
  readonly spendable: Money;
}

/** One to three clauses that may stand in a draft now, and that the seat can afford to sign. */
export function drawClauses(
  dice: Dice,
  scenario: Scenario,
  outlook: ClauseOutlook,
  seat: SeatId,
  parties: readonly SeatId[],
): Clause[] {
  let escrowable = outlook.spendable;
  const firstYear = outlook.year + (outlook.phase === "crisis" ? 1 : 0);
  const clauses = new Map<string, Clause>();
  const count = 1 + dice.int(3);
  for (let n = 0; n < count; n++) {
    const from = dice.pick(parties);
    const duty = drawDuty(dice, scenario, from, parties, firstYear > outlook.years);
    const first = duty.kind === "contribute" ? outlook.year : firstYear;
    const due = first + dice.int(Math.min(2, outlook.years - first + 1));
    const own = from === seat ? moneyOf(duty) : 0;
    const escrow = dice.chance(0.3) && isEscrowable(duty.kind) && own <= escrowable;
    if (escrow) escrowable = money(escrowable - own);
    const condition = dice.chance(0.25) ? drawCondition(dice, scenario, from, parties) : undefined;
    clauses.set(`${from}/${duty.kind}`, { from, duty, condition, due, escrow });
  }
  return [...clauses.values()];
}

function drawDuty(
  dice: Dice,
  scenario: Scenario,
  from: SeatId,
  parties: readonly SeatId[],
  onlyCrises: boolean,
): Duty {
  const to = dice.pick(parties.filter((party) => party !== from));
  const amount = money(0.1 + dice.int(20) / 10);
  const programme = dice.pick(scenario.programmes);
  const crisisKind = dice.pick(scenario.crises).kind;
  const issue = dice.pick(programme.issues);
  const option = dice.pick(issue.options);
  const contribute: Duty = { kind: "contribute", crisisKind, amount };
  if (onlyCrises) return contribute;
  const position = dice.pick(["support", "abstain", "object", "dissociate"] as const);
  return dice.pick<Duty>([
    contribute,
    { kind: "pay", to, amount },
    { kind: "fundProgramme", programme: programme.id, amount },
    { kind: "vote", programme: programme.id, position },
    {
      kind: "vote",
      programme: programme.id,
      position,
      issue: issue.id,
      option: option.id,
    },
    { kind: "capDefence", percent: dice.int(6) },
    { kind: "publishDefence" },
    { kind: "declineOvertures", power: dice.pick(POWERS) },
    { kind: "shareForecast", to },
  ]);
}

function drawCondition(
  dice: Dice,
  scenario: Scenario,
  from: SeatId,
  parties: readonly SeatId[],
): ClauseCondition {
  return dice.pick<ClauseCondition>([
    { kind: "ifCrisis", crisisKind: dice.pick(scenario.crises).kind },
    { kind: "ifProgramme", programme: dice.pick(scenario.programmes).id },
    { kind: "ifPerformed", party: dice.pick(parties.filter((party) => party !== from)) },
  ]);
}
