import type { Kysely } from "kysely";
import { seal, unseal } from "#shared/protocol/sealed.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { sha256 } from "./hashChain.ts";
import type { Tables } from "./migrations.ts";

/** The scenarios that were ever played, each version once; tables of one share one object. */
export class ScenarioShelf {
  readonly #database: Kysely<Tables>;
  readonly #known = new Map<string, Scenario>();

  constructor(database: Kysely<Tables>) {
    this.#database = database;
  }

  /** Resolves with its hash. */
  async put(scenario: Scenario): Promise<string> {
    const body = seal(scenario);
    const hash = sha256(body);
    await this.#database
      .insertInto("scenario")
      .values({ hash, body })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return hash;
  }

  /** Nothing where the text is not the one that was written. */
  async read(hash: string): Promise<Scenario | undefined> {
    const known = this.#known.get(hash);
    if (known !== undefined) return known;
    const row = await this.#database
      .selectFrom("scenario")
      .select("body")
      .where("hash", "=", hash)
      .executeTakeFirst();
    if (row === undefined || sha256(row.body) !== hash) return undefined;
    const scenario = unseal(row.body);
    this.#known.set(hash, scenario);
    return scenario;
  }
}
