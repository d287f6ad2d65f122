import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { StorageFull } from "./faults.ts";
import { writeFaultOf } from "./nodeSqlite.ts";
import type { WriteAheadFile } from "./writeAheadFile.ts";

/** How everything is written: what has resolved with `ok` survives a power cut. */
export class DurableWrites {
  readonly #ahead: WriteAheadFile;

  constructor(ahead: WriteAheadFile) {
    this.#ahead = ahead;
  }

  /** Throws once nobody knows what the disk holds. */
  trusted(): void {
    this.#ahead.trusted();
  }

  /** Runs a write; a full disk and a key that exists are outcomes, everything else is a defect. */
  async run(
    write: () => Promise<unknown>,
  ): Promise<Result<undefined, StorageFull | "alreadyThere">> {
    this.trusted();
    const fault = await faultOf(write);
    if (fault !== undefined) return err(fault);
    await this.#ahead.settled();
    return ok(undefined);
  }

  /** For writes whose key cannot exist already, because it is drawn from 128 bits. */
  async runFresh(write: () => Promise<unknown>): Promise<Result<undefined, StorageFull>> {
    const outcome = await this.run(write);
    if (outcome.ok) return outcome;
    if (outcome.error === "alreadyThere") throw new Error("A fresh key exists already");
    return err(outcome.error);
  }
}

async function faultOf(write: () => Promise<unknown>): Promise<ReturnType<typeof writeFaultOf>> {
  try {
    await write();
    return undefined;
  } catch (error) {
    const fault = writeFaultOf(error);
    if (fault === undefined) throw error;
    return fault;
  }
}
