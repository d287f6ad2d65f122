import type { Clock, Timer } from "./clock.ts";
import { type Gained, RecordBook } from "./records.ts";

/**
 * The records of one table, in memory only while somebody reads them: built from the journal at the
 * first page, and forgotten when nobody has read for a minute.
 */
export class RecordCache {
  readonly #clock: Clock;
  readonly #fill: (book: RecordBook) => Promise<void>;
  #kept: { readonly book: RecordBook; readonly forget: Timer } | undefined;

  /** `fill` adds all that the journal holds to an empty book; what it throws, `book` throws. */
  constructor(clock: Clock, fill: (book: RecordBook) => Promise<void>) {
    this.#clock = clock;
    this.#fill = fill;
  }

  async book(): Promise<RecordBook> {
    const known = this.#kept;
    known?.forget.cancel();
    const book = known?.book ?? (await this.#built());
    const forget = this.#clock.after(BOOK_LASTS, () => {
      this.#kept = undefined;
    });
    this.#kept = { book, forget };
    return book;
  }

  /** What the records have gained since; nothing is kept of it while nobody reads. */
  add(gained: Gained): void {
    this.#kept?.book.add(gained);
  }

  forget(): void {
    this.#kept?.forget.cancel();
    this.#kept = undefined;
  }

  async #built(): Promise<RecordBook> {
    const book = new RecordBook();
    await this.#fill(book);
    return book;
  }
}

/** Milliseconds. */
const BOOK_LASTS = 60_000;
