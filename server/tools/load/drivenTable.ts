/** One table under load, of whatever server: who sits at it acts when told to. */
export interface DrivenTable {
  /** Sockets at the table. */
  readonly members: number;
  /** Whether nothing more can be done here: the game has ended. */
  readonly isOver: boolean;
  /** Does one action and resolves when everybody who is to hear of it has heard. */
  readonly act: () => Promise<Acted>;
  readonly leave: () => Promise<void>;
}

/** What became of an action. */
export interface Acted {
  /** Whether every member was to hear of it, or only some. */
  readonly heardBy: "all" | "some";
  /** Why it was not done, if it was not. */
  readonly refused?: string | undefined;
}
