import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import type { Journal } from "#server/journal/journal.ts";
import { openSqliteJournal } from "#server/journal/sqliteJournal.ts";

/** Folders and journals of one test; `clear` closes and deletes all of them. */
export class JournalShelf {
  readonly #folders: string[] = [];
  readonly #journals: Journal[] = [];

  folder(): string {
    const made = mkdtempSync(`${tmpdir()}/mufakat-journal-`);
    this.#folders.push(made);
    return made;
  }

  async sqlite(folder = this.folder(), maxPages?: number): Promise<Journal> {
    const journal = await openSqliteJournal({
      folder,
      maxPages,
      onFault: (error) => {
        throw error;
      },
    });
    this.#journals.push(journal);
    return journal;
  }

  async close(journal: Journal): Promise<void> {
    this.#journals.splice(this.#journals.indexOf(journal), 1);
    await journal.close();
  }

  async clear(): Promise<void> {
    for (const journal of this.#journals.splice(0)) await journal.close();
    for (const folder of this.#folders.splice(0)) rmSync(folder, { recursive: true });
  }
}

/** All that the files of a folder hold, as text in which a canary would show. */
export const bytesOf = (folder: string): string =>
  readdirSync(folder)
    .map((file) => readFileSync(`${folder}/${file}`).toString("latin1"))
    .join("\n");
