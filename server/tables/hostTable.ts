import type { z } from "zod";
import type { TableHead } from "#server/journal/journal.ts";
import { anyPersonality } from "#server/match/anyPersonality.ts";
import { atLevel, parseStrategy } from "#shared/bots/strategyName.ts";
import { playerId, type SeatId } from "#shared/kernel/ids.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { createTableSchema, TableCreated } from "#shared/protocol/http.ts";
import type { InstructorCommand } from "#shared/rules/commands.ts";
import type { Pack } from "#shared/scenario/parsePack.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { type Fault, fault } from "./fault.ts";
import { freeName } from "./freeName.ts";
import { layTable } from "./layTable.ts";
import type { Table } from "./table.ts";
import type { Tables } from "./tables.ts";
import { newPlayerId, newSeed, newToken, tokenHash } from "./tokens.ts";

export type TablePlan = z.output<typeof createTableSchema>;

/** Lays down a table, seats the bots and the host, and starts the game where asked to. */
export async function hostTable(
  tables: Tables,
  packs: ReadonlyMap<string, Pack>,
  plan: TablePlan,
): Promise<Result<TableCreated, Fault>> {
  const pack = packs.get(plan.scenario);
  if (pack === undefined) return err(fault("scenarioUnknown"));
  const wrong = faultOf(plan, pack.scenario);
  if (wrong !== undefined) return err(wrong);
  const hostToken = newToken();
  const table = await layTable(tables, headOf(plan, pack.scenario, tokenHash(hostToken)));
  if (!table.ok) return table;
  const { code } = table.value;
  const seated = await takeSeat(tables, table.value, plan);
  if (!seated.ok) return seated;
  const prepared = await prepare(table.value, plan);
  if (!prepared.ok) return prepared;
  const { seatToken } = seated.value;
  return ok({ code, hostToken, ...(seatToken === undefined ? {} : { seatToken }) });
}

function faultOf(plan: TablePlan, scenario: Scenario): Fault | undefined {
  const seats = scenario.seats.map((seat) => seat.id);
  const isSeat = (id: string): boolean => seats.some((seat) => seat === id);
  if (!Object.keys(plan.seats).every(isSeat)) return fault("seatUnknown");
  for (const [seat, { kind, ...rest }] of Object.entries(plan.seats)) {
    if (kind === "bot" && !isStrategy("personality" in rest ? rest.personality : undefined))
      return fault("malformed", { path: `seats.${seat}.personality`, reason: "unknown" });
  }
  if (plan.take !== undefined && !isSeat(plan.take)) return fault("seatUnknown");
  if (plan.take !== undefined && plan.seats[plan.take]?.kind === "bot") return fault("seatTaken");
  const isFilled = (seat: SeatId): boolean =>
    seat === plan.take || plan.seats[seat]?.kind === "bot";
  if (plan.start && !seats.every(isFilled)) return fault("seatsNotFilled");
  return undefined;
}

const isStrategy = (name: string | undefined): boolean =>
  name === undefined || parseStrategy(name) !== undefined;

const headOf = (
  plan: TablePlan,
  scenario: Scenario,
  hostTokenHash: string,
): Omit<TableHead, "code" | "createdAt"> => ({
  scenario,
  length: plan.length,
  years: scenario.settings.years[plan.length],
  pace: plan.pace,
  seed: newSeed(),
  hostTokenHash,
  hostPlays: plan.take !== undefined,
});

/** The host's own seat, where one is wanted. */
async function takeSeat(
  tables: Tables,
  table: Table,
  plan: TablePlan,
): Promise<Result<{ readonly seatToken?: string | undefined }, Fault>> {
  if (plan.take === undefined) return ok({});
  const seatToken = newToken();
  const player = newPlayerId();
  const name = freeName(table, plan.name);
  const kept = await tables.context.journal.addPlayer({
    tokenHash: tokenHash(seatToken),
    code: table.code,
    player,
    name: name ?? "",
  });
  if (!kept.ok) return err(fault(kept.error));
  if (name !== undefined) table.names.set(player, name);
  const seated = await direct(table, [
    { type: "assignSeat", seat: plan.take, player: { id: player, kind: "person" } },
  ]);
  return seated.ok ? ok({ seatToken }) : seated;
}

async function prepare(table: Table, plan: TablePlan): Promise<Result<undefined, Fault>> {
  const commands = table.match.head.scenario.seats.flatMap(({ id }): InstructorCommand[] => {
    const seat = plan.seats[id];
    if (seat?.kind !== "bot") return [];
    const character = seat.personality ?? anyPersonality(table.match.head, id);
    const personality = atLevel(character, plan.botLevel);
    const player = { id: playerId(`bot-${id}`), kind: "bot" as const, personality };
    return [{ type: "assignSeat", seat: id, player }];
  });
  return direct(table, plan.start ? [...commands, { type: "startGame" }] : commands);
}

/** Gives commands as the instructor; the first refusal ends it. */
async function direct(
  table: Table,
  commands: readonly InstructorCommand[],
): Promise<Result<undefined, Fault>> {
  for (const command of commands) {
    const reply = await table.match.submit({ kind: "instructor" }, command);
    if (reply.ok) continue;
    if (reply.refusal.code === "storageFull") return err(fault("storageFull"));
    throw new Error(`A new table refused ${command.type}: ${reply.refusal.code}`);
  }
  return ok(undefined);
}
