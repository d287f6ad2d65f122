import { z } from "zod";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Domain, Utility } from "#shared/negotiation/domain.ts";

/** What a domain's file holds, for whoever writes one. */
export const DOMAIN_FORMAT = `FILE holds a domain as JSON:

{ "issues":  [ { "id": "price",    "options": ["low", "high"] },
               { "id": "delivery", "options": ["soon", "late"] } ],
  "parties": [ { "id": "buyer", "reservation": 0.2,
                 "utilities": { "price":    { "low": 0.7, "high": 0 },
                                "delivery": { "soon": 0.3, "late": 0 } } },
               { "id": "seller", "reservation": 0.3,
                 "weights":   { "price": 0.6, "delivery": 0.4 },
                 "utilities": { "price":    { "low": 0, "high": 1 },
                                "delivery": { "soon": 0, "late": 1 } } },
               { "id": "bank", "reservation": 0, "table": [0.1, 0.9, 0.5, 0.2] } ] }

utilities    what each option is worth, summed over the issues
weights      with them each issue's worth is multiplied by its weight first
table        instead of utilities: the worth of every package, the last issue changing fastest
             (here low+soon, low+late, high+soon, high+late)
reservation  the worth of no agreement; 0 where it is left out`;

const id = z.string().min(1).max(80);
const issueSchema = z.strictObject({ id, options: z.array(id).min(2) });
const partySchema = z.strictObject({
  id,
  reservation: z.number().default(0),
  weights: z.record(id, z.number().min(0)).optional(),
  utilities: z.record(id, z.record(id, z.number())).optional(),
  table: z.array(z.number()).optional(),
});
const domainSchema = z.strictObject({
  issues: z.array(issueSchema).min(1),
  parties: z.array(partySchema).min(2),
});

/** Reads a domain, or says of each fault where it is and what would be valid. */
export function readDomain(text: string): Result<Domain, readonly string[]> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const parsed = domainSchema.safeParse(json.value);
  if (!parsed.success) {
    return err(parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`));
  }
  const faults = [
    ...twice("issue", parsed.data.issues),
    ...parsed.data.issues.flatMap((issue) =>
      twice(
        `option of "${issue.id}"`,
        issue.options.map((option) => ({ id: option })),
      ),
    ),
    ...twice("party", parsed.data.parties),
    ...parsed.data.parties.flatMap((party) => faultsOf(parsed.data, party)),
  ];
  if (faults.length > 0) return err(faults);
  return ok({
    issues: parsed.data.issues,
    parties: parsed.data.parties.map((party) => ({
      id: party.id,
      reservation: party.reservation,
      utility: utilityOf(party),
    })),
  });
}

type DomainFile = z.infer<typeof domainSchema>;
type PartyFile = DomainFile["parties"][number];

function faultsOf({ issues }: DomainFile, party: PartyFile): readonly string[] {
  const size = issues.reduce((product, issue) => product * issue.options.length, 1);
  const { table, utilities } = party;
  if ((table === undefined) === (utilities === undefined)) {
    return [`${party.id}: give either "utilities" or "table"`];
  }
  if (table !== undefined) {
    return table.length === size
      ? []
      : [`${party.id}: "table" has ${table.length} values; ${size} packages need one each`];
  }
  return [
    ...issues.flatMap((issue) => optionFaults(party.id, issue, utilities?.[issue.id] ?? {})),
    ...issueFaults(party.id, issues, "utilities", utilities),
    ...issueFaults(party.id, issues, "weights", party.weights),
    ...issues
      .filter(({ id: issue }) => party.weights !== undefined && !(issue in party.weights))
      .map(({ id: issue }) => `${party.id}: no weight for "${issue}"`),
  ];
}

const optionFaults = (
  party: string,
  { id: issue, options }: DomainFile["issues"][number],
  worth: Readonly<Record<string, number>>,
): readonly string[] => [
  ...options
    .filter((option) => worth[option] === undefined)
    .map((option) => `${party}: no utility for "${option}" of "${issue}"`),
  ...Object.keys(worth)
    .filter((option) => !options.includes(option))
    .map((option) => `${party}: "${issue}" has no option "${option}"`),
];

/** Names in a party's part that are no issue's. */
const issueFaults = (
  party: string,
  issues: DomainFile["issues"],
  part: "utilities" | "weights",
  named: object = {},
): readonly string[] =>
  Object.keys(named)
    .filter((name) => !issues.some((issue) => issue.id === name))
    .map((name) => `${party}: "${part}" names "${name}", which is no issue`);

/** Ids that stand more than once. */
const twice = (kind: string, list: readonly { readonly id: string }[]): readonly string[] =>
  list
    .filter(({ id: one }, place) => list.findIndex((other) => other.id === one) < place)
    .map(({ id: one }) => `${kind} "${one}" stands twice`);

function utilityOf({ table, utilities = {}, weights }: PartyFile): Utility {
  if (table !== undefined) return { kind: "tabulated", values: table };
  const worth: Record<string, Record<string, number>> = {};
  for (const [issue, options] of Object.entries(utilities)) {
    const weight = weights === undefined ? 1 : (weights[issue] ?? 1);
    const weighted: Record<string, number> = {};
    for (const [option, value] of Object.entries(options)) weighted[option] = value * weight;
    worth[issue] = weighted;
  }
  return { kind: "additive", worth };
}

function parseJson(text: string): Result<unknown, readonly string[]> {
  try {
    return ok(JSON.parse(text));
  } catch (fault) {
    return err([fault instanceof Error ? fault.message : "not JSON"]);
  }
}
