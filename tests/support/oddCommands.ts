import {
  type Arbitrary,
  array,
  boolean,
  constant,
  constantFrom,
  double,
  integer,
  oneof,
  option,
  record,
} from "fast-check";

/** Names as a message may bring them: known ones, unknown ones, and what every object inherits. */
const id = constantFrom(
  "asean",
  "korea",
  "japan",
  "nobody",
  "typhoon",
  "secretariat",
  "superTyphoon",
  "mandate",
  "act",
  "constructor",
  "__proto__",
);
const amount = oneof(double({ min: 0, max: 10_000, noNaN: true }), constantFrom(0, 0.1, 1e-9, 5));
const step = constantFrom("statement", "commission", "textbookReview");
const kind = <Kind extends string>(name: Kind): Arbitrary<Kind> => constant(name);
const maybe = { nil: undefined };

const duty = oneof(
  record({ kind: kind("pay"), to: id, amount }),
  record({ kind: kind("fundProgramme"), programme: id, amount }),
  record({
    kind: kind("vote"),
    programme: id,
    position: constantFrom("support", "abstain", "object", "dissociate"),
    issue: option(id, maybe),
    option: option(id, maybe),
  }),
  record({ kind: kind("capDefence"), percent: double({ min: -100, max: 100, noNaN: true }) }),
  record({ kind: kind("publishDefence") }),
  record({ kind: kind("declineOvertures"), power: constantFrom("china", "us") }),
  record({ kind: kind("reconcile"), towards: id, step }),
  record({ kind: kind("shareForecast"), to: id }),
  record({ kind: kind("shareObjective"), to: id, objective: id }),
  record({ kind: kind("contribute"), crisisKind: id, amount }),
);
const condition = oneof(
  record({ kind: kind("ifCrisis"), crisisKind: id }),
  record({ kind: kind("ifProgramme"), programme: id }),
  record({ kind: kind("ifPerformed"), party: id }),
);
const clause = record({
  from: id,
  duty,
  condition: option(condition, maybe),
  due: integer({ min: 1, max: 20 }),
  escrow: boolean(),
});
const clauses = array(clause, { minLength: 1, maxLength: 3 });

/** Any command about deals that the schema lets through; `known` is a deal on the table. */
export function oddDealCommand(known: string): Arbitrary<unknown> {
  const deal = oneof(id, constant(known));
  const revision = integer({ min: -1, max: 3 });
  return oneof(
    record({
      type: kind("proposeDeal"),
      with: array(id, { minLength: 1, maxLength: 3 }),
      open: boolean(),
      clauses,
    }),
    record({ type: kind("counterDeal"), deal, revision, clauses }),
    record({ type: kind("signDeal"), deal, revision }),
    record({ type: constantFrom("rejectDeal", "withdrawDeal"), deal }),
  );
}

/** Any budget that the schema lets through; `known` is an obligation of the table. */
export const oddBudget = (known: string): Arbitrary<unknown> =>
  record({
    type: kind("submitBudget"),
    budget: record({
      defenceGrowth: integer({ min: -100, max: 100 }),
      publishDefence: boolean(),
      programmes: amounts(id),
      obligations: amounts(oneof(id, constant(known))),
      reconciliation: array(record({ towards: id, step }), { maxLength: 3 }),
    }),
  });

/** Any response to a crisis that the schema lets through. */
export const oddResponse: Arbitrary<unknown> = record({
  type: kind("respondCrisis"),
  crisis: id,
  option: id,
  amount,
});

const amounts = (key: Arbitrary<string>): Arbitrary<Readonly<Record<string, number>>> =>
  array(record({ key, amount }), { maxLength: 3 }).map((entries) =>
    Object.fromEntries(entries.map((entry) => [entry.key, entry.amount])),
  );
