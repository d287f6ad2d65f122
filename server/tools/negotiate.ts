import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { type Domain, MAX_OUTCOMES } from "#shared/negotiation/domain.ts";
import { STRATEGY_NAMES } from "#shared/negotiation/strategies/catalogue.ts";
import { DOMAIN_FORMAT, readDomain } from "./negotiate/domainFile.ts";
import { negotiations } from "./negotiate/negotiations.ts";
import { printNegotiations } from "./negotiate/printNegotiations.ts";

const USE = `Use: npm run negotiate -- --domain FILE.json [--rounds 100] [--strategies boulware,linear]
                          [--sessions 1] [--seed 1] [--json] [--help]

The reference strategies negotiate a domain by stacked alternating offers.

--strategies  one for each party in the file's order, beginning again where there are fewer:
              ${STRATEGY_NAMES.join(", ")}
--sessions    how often they negotiate, each time by other chance

${DOMAIN_FORMAT}`;

const count = z.coerce.number().int().min(1).max(1_000_000);
const optionsSchema = z.object({
  domain: z.string({ error: "name a file" }),
  rounds: count,
  strategies: z
    .string()
    .transform((names) => names.split(","))
    .pipe(z.array(z.enum(STRATEGY_NAMES)).min(1)),
  sessions: count,
  seed: z.coerce.number().int().min(0),
  json: z.boolean(),
});

/** What stands for the wish to be told how the command is used. */
const HELP = "help";
type Options = z.infer<typeof optionsSchema>;

/**
 * `npm run negotiate`: ends with 0 where the domain was negotiated, 1 where the file has faults, and 2
 * where the command was called wrongly.
 */
function main(): 0 | 1 | 2 {
  const options = optionsOf(process.argv.slice(2));
  if (options === HELP) {
    console.log(USE);
    return 0;
  }
  if (typeof options === "string") return complain(`${options}\n\n${USE}`, 2);
  const domain = domainIn(options.domain);
  if (typeof domain === "string") return complain(domain, 1);
  const found = negotiations(domain, options);
  if (options.json) console.log(JSON.stringify(found, undefined, 2));
  else printNegotiations(found);
  return 0;
}

/** What the command is asked for, `HELP`, or what is wrong with it. */
function optionsOf(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        domain: { type: "string" },
        rounds: { type: "string", default: "100" },
        strategies: { type: "string", default: "boulware" },
        sessions: { type: "string", default: "1" },
        seed: { type: "string", default: "1" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) return HELP;
    const parsed = optionsSchema.safeParse(values);
    if (parsed.success) return parsed.data;
    return parsed.error.issues
      .map(({ path, message }) => `--${path.join(" ")}: ${message}`)
      .join("\n");
  } catch (fault) {
    return fault instanceof Error ? fault.message : "These options cannot be read";
  }
}

/** The domain in a file, or why there is none. */
function domainIn(file: string): Domain | string {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return `${file} cannot be read`;
  }
  const domain = readDomain(text);
  if (!domain.ok) return domain.error.map((fault) => `${file}: ${fault}`).join("\n");
  const packages = domain.value.issues.reduce((all, issue) => all * issue.options.length, 1);
  return packages > MAX_OUTCOMES
    ? `${file}: ${packages} packages; at most ${MAX_OUTCOMES}`
    : domain.value;
}

function complain(text: string, code: 1 | 2): 1 | 2 {
  console.error(text);
  return code;
}

process.exitCode = main();
