import { parseArgs } from "node:util";
import { loadPacks } from "#server/scenarios/loadPacks.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { classUnderLoad } from "./load/classUnderLoad.ts";
import { type Figure, printed } from "./load/figures.ts";
import { MOST_RATE, tablesUnderLoad } from "./load/tablesUnderLoad.ts";

/**
 * `npm run load -- --tables 10 --clients 60 --minutes 1 --json`: clients of the real SDK play random
 * legal commands against the game's server in a process of its own, beside three yardsticks.
 * `--rate` is actions per second and table, `--minutes` the time under load of each server.
 * `npm run load -- --class --students 30 --minutes 1 --json`: a whole class from its door to its
 * tables. Loopback only; it ends by itself, and what it started with it.
 */
const { values } = parseArgs({
  options: {
    class: { type: "boolean", default: false },
    students: { type: "string", default: "30" },
    tables: { type: "string", default: "10" },
    clients: { type: "string", default: "60" },
    minutes: { type: "string", default: "1" },
    rate: { type: "string", default: "5" },
    json: { type: "boolean", default: false },
  },
});
const tables = bounded("tables", values.tables, 1, 100);
const clients = bounded("clients", values.clients, tables, 600);
const students = bounded("students", values.students, 1, 60);
const minutes = bounded("minutes", values.minutes, 0.05, 15);
const rate = bounded("rate", values.rate, 0.1, MOST_RATE);

const { load, figures } = await measured(trilateral());
process.stdout.write(
  values.json
    ? `${JSON.stringify({ ...load, minutes, rate, figures }, undefined, 2)}\n`
    : `${printed(figures)}\n`,
);
process.exit(0);

async function measured(scenario: Scenario): Promise<{
  readonly load: Readonly<Record<string, number>>;
  readonly figures: readonly Figure[];
}> {
  if (values.class) {
    const taken = await classUnderLoad(scenario, { students, minutes, rate });
    return { load: { students }, figures: taken };
  }
  const members = Math.max(scenario.seats.length + 1, Math.round(clients / tables));
  const taken = await tablesUnderLoad(scenario, { tables, members, minutes, rate });
  return { load: { tables, clients: members * tables }, figures: taken };
}

function bounded(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (value >= least && value <= most) return value;
  process.stderr.write(`--${name} must be between ${least} and ${most}\n`);
  return process.exit(1);
}

function trilateral(): Scenario {
  const packs = loadPacks();
  const pack = packs.ok ? packs.value.get("trilateral") : undefined;
  if (pack === undefined) throw new Error("The trilateral pack cannot be read");
  return pack.scenario;
}
