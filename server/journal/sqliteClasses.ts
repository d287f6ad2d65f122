import { randomBytes } from "node:crypto";
import type { Insertable, Kysely, Transaction } from "kysely";
import { classPlanSchema } from "#shared/classroom/classPlan.ts";
import { studentId } from "#shared/kernel/ids.ts";
import { err, ok } from "#shared/kernel/result.ts";
import { seal, unseal } from "#shared/protocol/sealed.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { type ClassHead, type ClassJournal, deletedAtOf, talkDeletedAtOf } from "./classJournal.ts";
import type { DurableWrites } from "./durableWrites.ts";
import { sha256 } from "./hashChain.ts";
import type { ClassRow, Tables } from "./migrations.ts";
import type { ScenarioShelf } from "./scenarioShelf.ts";
import { SqliteClassLog } from "./sqliteClassLog.ts";
import { removeTables } from "./sqliteRemoval.ts";
import { compact, emptyTheLog, isToCompact, markToCompact } from "./traces.ts";

/** The classes in the database file. */
export class SqliteClasses implements ClassJournal {
  readonly #database: Kysely<Tables>;
  readonly #writes: DurableWrites;
  readonly #scenarios: ScenarioShelf;

  constructor(database: Kysely<Tables>, writes: DurableWrites, scenarios: ScenarioShelf) {
    this.#database = database;
    this.#writes = writes;
    this.#scenarios = scenarios;
  }

  readonly create: ClassJournal["create"] = async (head) => {
    const { code } = head;
    const made = await this.#writes.run(async () => {
      const row = rowOf(head, await this.#scenarios.put(head.scenario));
      await this.#database.transaction().execute(async (transaction) => {
        await transaction.insertInto("code").values({ code, kind: "class" }).execute();
        await transaction.insertInto("class").values(row).execute();
      });
    });
    if (made.ok) return ok(undefined);
    return err(made.error === "alreadyThere" ? "codeTaken" : made.error);
  };

  readonly open: ClassJournal["open"] = async (code) => {
    const row = await this.#database
      .selectFrom("class")
      .selectAll()
      .where("code", "=", code)
      .executeTakeFirst();
    if (row === undefined) return err("classUnknown");
    const scenario = await this.#scenarios.read(row.scenarioHash);
    if (scenario === undefined || row.hash !== hashOf(row)) return err({ code, version: 0 });
    return ok(new SqliteClassLog(this.#database, this.#writes, headOf(row, scenario), row.hash));
  };

  readonly hostedBy: ClassJournal["hostedBy"] = async (tokenHash) => {
    const row = await this.#database
      .selectFrom("class")
      .select("code")
      .where(({ fn }) => fn.coalesce("newHostTokenHash", "hostTokenHash"), "=", tokenHash)
      .executeTakeFirst();
    return row?.code;
  };

  readonly studentByToken: ClassJournal["studentByToken"] = async (tokenHash) => {
    const row = await this.#database
      .selectFrom("student")
      .select(["code", "student"])
      .where("tokenHash", "=", tokenHash)
      .executeTakeFirst();
    return row === undefined ? undefined : { code: row.code, student: studentId(row.student) };
  };

  readonly atPlay: ClassJournal["atPlay"] = async () => {
    const rows = await this.#database
      .selectFrom("class")
      .select("code")
      .where("step", "=", "play")
      .execute();
    return rows.map((row) => row.code);
  };

  readonly due: ClassJournal["due"] = async (now) => {
    const rows = await this.#database
      .selectFrom("class")
      .select(["code", "deletedAt"])
      .where("talkDeletedAt", "<=", now)
      .execute();
    const isOver = ({ deletedAt }: { readonly deletedAt: number }): boolean => deletedAt <= now;
    const talk: string[] = [];
    for (const row of rows)
      if (!isOver(row) && (await this.#hasTalk(row.code))) talk.push(row.code);
    return { classes: rows.filter(isOver).map((row) => row.code), talk };
  };

  readonly remove: ClassJournal["remove"] = async (code) => {
    const removed = await this.#writes.runFresh(() =>
      this.#database.transaction().execute((transaction) => removeClass(transaction, code)),
    );
    if (removed.ok) await emptyTheLog(this.#database);
    return removed;
  };

  readonly removeTalk: ClassJournal["removeTalk"] = async (code) => {
    const removed = await this.#writes.runFresh(() =>
      this.#database.transaction().execute((transaction) => removeTalk(transaction, code)),
    );
    if (removed.ok) await emptyTheLog(this.#database);
    return removed;
  };

  readonly compact: ClassJournal["compact"] = async () => {
    if (!(await isToCompact(this.#database))) return ok(undefined);
    return this.#writes.runFresh(() => compact(this.#database));
  };

  async #hasTalk(code: string): Promise<boolean> {
    const said = await this.#database
      .selectFrom("paper")
      .select("id")
      .where("code", "=", code)
      .where("kind", "in", [...TALK])
      .executeTakeFirst();
    if (said !== undefined) return true;
    const spoken = await this.#database
      .selectFrom("words")
      .select("version")
      .where("code", "in", await codesOf(this.#database, code))
      .where("talk", "=", 1)
      .executeTakeFirst();
    return spoken !== undefined;
  }
}

async function removeClass(transaction: Transaction<Tables>, code: string): Promise<void> {
  await removeTables(transaction, await codesOf(transaction, code));
  for (const table of ["paper", "rosterName", "student", "classEvent", "class"] as const)
    await transaction.deleteFrom(table).where("code", "=", code).execute();
}

async function removeTalk(transaction: Transaction<Tables>, code: string): Promise<void> {
  await transaction
    .deleteFrom("words")
    .where("code", "in", await codesOf(transaction, code))
    .where("talk", "=", 1)
    .execute();
  await transaction
    .deleteFrom("paper")
    .where("code", "=", code)
    .where("kind", "in", [...TALK])
    .execute();
  await transaction.updateTable("class").set({ key: newKey() }).where("code", "=", code).execute();
  await markToCompact(transaction);
}

/** A class's own code and those of its tables. */
async function codesOf(transaction: Kysely<Tables>, code: string): Promise<string[]> {
  const tables = await transaction
    .selectFrom("head")
    .select("code")
    .where("classCode", "=", code)
    .execute();
  return [code, ...tables.map((table) => table.code)];
}

function rowOf(head: ClassHead, scenarioHash: string): Insertable<ClassRow> {
  const { code, createdAt, plan, hostTokenHash } = head;
  const row = { code, createdAt, plan: seal(plan), scenarioHash, hostTokenHash };
  return {
    ...row,
    deletedAt: deletedAtOf(head),
    talkDeletedAt: talkDeletedAtOf(head),
    newHostTokenHash: null,
    key: newKey(),
    step: "lobby",
    hash: hashOf(row),
  };
}

const hashOf = (
  row: Pick<ClassRow, "code" | "createdAt" | "plan" | "scenarioHash" | "hostTokenHash">,
): string =>
  sha256(JSON.stringify([row.code, row.createdAt, row.plan, row.scenarioHash, row.hostTokenHash]));

const headOf = (row: ClassRow, scenario: Scenario): ClassHead => ({
  code: row.code,
  createdAt: row.createdAt,
  // A class that was made before there was a choice has the usual answer to it.
  plan: classPlanSchema.parse(unseal(row.plan)),
  scenario,
  hostTokenHash: row.hostTokenHash,
});

const newKey = (): string => randomBytes(16).toString("base64url");

/** Papers that go with what was said. */
const TALK = ["teamTalk", "notice"] as const;
