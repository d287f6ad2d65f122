import { close, fdatasync, open } from "node:fs";
import { promisify } from "node:util";

/** Puts on the disk what was written to an open file. A parameter, so that a test can have it fail. */
export type SyncFile = (file: number) => Promise<void>;

/**
 * The file beside the database into which SQLite writes first. SQLite itself writes without waiting
 * for the disk; whoever promises something waits here. The disk works in a thread of its own
 * meanwhile, and all who wait at the same time share one turn of it.
 */
export class WriteAheadFile {
  readonly #file: number;
  readonly #sync: SyncFile;
  #turn: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;
  #fault: unknown;

  /** The database must be open, and read from: before that the file does not exist. */
  static async beside(database: string, sync: SyncFile = syncFile): Promise<WriteAheadFile> {
    return new WriteAheadFile(await openFile(`${database}-wal`, "r+"), sync);
  }

  private constructor(file: number, sync: SyncFile) {
    this.#file = file;
    this.#sync = sync;
  }

  /** Whether the disk has done all that it was asked to. */
  get isTrusted(): boolean {
    return this.#fault === undefined;
  }

  /**
   * Throws once the disk has failed: nobody knows what it holds of what was written before, and a
   * later success says nothing about that. A new process reads what there is.
   */
  trusted(): void {
    if (this.isTrusted) return;
    throw new Error("The disk has failed; what it holds is unknown", { cause: this.#fault });
  }

  /** Resolves when all that was written before the call survives a power cut. */
  async settled(): Promise<void> {
    this.#next ??= this.#turn.then(() => this.#begin());
    await this.#next;
  }

  async close(): Promise<void> {
    await this.#turn;
    await closeFile(this.#file);
  }

  #begin(): Promise<void> {
    this.#next = undefined;
    const turn = this.#take();
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #take(): Promise<void> {
    this.trusted();
    try {
      await this.#sync(this.#file);
    } catch (error) {
      this.#fault = error;
      throw error;
    }
  }
}

const openFile = promisify(open);
const closeFile = promisify(close);
const syncFile: SyncFile = promisify(fdatasync);
