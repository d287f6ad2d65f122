import { DatabaseSync } from "node:sqlite";
import { isBusy } from "./nodeSqlite.ts";

/** Held until released, or until the process ends in whatever way. */
export interface FolderLock {
  readonly release: () => void;
}

/** Thrown when another server plays from the same folder: two writers would part every game. */
export class FolderInUse extends Error {
  constructor(folder: string, options?: ErrorOptions) {
    super(`Another server is using the folder ${folder}`, options);
    this.name = "FolderInUse";
  }
}

/** A lock of the operating system, taken by way of SQLite: a killed process leaves none behind. */
export function lockFolder(folder: string): FolderLock {
  const database = new DatabaseSync(`${folder}/lock.sqlite`, { timeout: 0 });
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (isBusy(error)) throw new FolderInUse(folder, { cause: error });
    throw error;
  }
  return {
    release: () => {
      database.close();
    },
  };
}
