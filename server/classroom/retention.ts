import type { Timer } from "#server/match/clock.ts";
import { type Fault, fault } from "#server/tables/fault.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Classes } from "./classes.ts";

/**
 * Deletes what is not to be kept any longer, classes and tables that are of none: of its own accord
 * when its time has come, looked after at the start and once an hour; or when whoever leads it says so.
 */
export class Retention {
  readonly #classes: Classes;
  #tick: Timer | undefined;

  constructor(classes: Classes) {
    this.#classes = classes;
  }

  /** Sweeps now, and resolves when that is done; from then on once an hour. */
  async start(): Promise<void> {
    const { clock, onFault } = this.#classes.tables.context;
    try {
      await this.sweep();
    } catch (error) {
      onFault(error, "deleting what is not to be kept any longer");
    }
    this.#tick = clock.after(SWEEP_EVERY, () => {
      void this.start();
    });
  }

  stop(): void {
    this.#tick?.cancel();
  }

  /** Deletes whatever is due. */
  async sweep(): Promise<void> {
    const { tables } = this.#classes;
    const { journal, clock } = tables.context;
    const due = await journal.classes.due(clock.now());
    for (const code of due.classes) await this.#carefully(code, this.remove(code));
    for (const code of due.talk) await this.#carefully(code, this.#removeTalk(code));
    for (const code of await journal.due(clock.now())) {
      // A table at which somebody is, or whose time runs, goes once they have gone and it has ended.
      if (!tables.isInMemory(code)) await this.#carefully(code, this.removeTable(code));
    }
    await this.#compact();
  }

  /** All of a class, its tables and whatever its people wrote, at once and for good. */
  async remove(code: string): Promise<Result<undefined, Fault>> {
    const tables = await this.#classes.forget(code);
    const removed = await this.#classes.tables.context.journal.classes.remove(code);
    // Somebody may have come back while it was being deleted.
    await this.#classes.forget(code);
    for (const table of tables) await this.#classes.tables.forget(table);
    if (!removed.ok) return err(fault(removed.error));
    await this.#compact();
    return ok(undefined);
  }

  /** All of a table, at once and for good; whoever is at it is sent away. */
  async removeTable(code: string): Promise<Result<undefined, Fault>> {
    const { tables } = this.#classes;
    await tables.forget(code);
    const removed = await tables.context.journal.remove(code);
    // Somebody may have come back while it was being deleted.
    await tables.forget(code);
    if (!removed.ok) return err(fault(removed.error));
    await this.#compact();
    return ok(undefined);
  }

  async #removeTalk(code: string): Promise<Result<undefined, Fault>> {
    const removed = await this.#classes.tables.context.journal.classes.removeTalk(code);
    if (!removed.ok) return err(fault(removed.error));
    await this.#classes.forgetTalk(code);
    return ok(undefined);
  }

  /** What was deleted has been overwritten; copies that the file may hold of it go when nobody is at play. */
  async #compact(): Promise<void> {
    const { tables } = this.#classes;
    if (tables.isQuiet) await tables.context.journal.classes.compact();
  }

  /** What cannot be deleted now keeps nothing else from it, and is tried again in an hour. */
  async #carefully(code: string, deleting: Promise<Result<undefined, Fault>>): Promise<void> {
    try {
      const done = await deleting;
      if (!done.ok) throw new Error(`Deleting failed: ${done.error.code}`);
    } catch (error) {
      this.#classes.tables.context.onFault(error, `deleting what is over of ${code}`);
    }
  }
}

/** Milliseconds. */
const SWEEP_EVERY = 3_600_000;
