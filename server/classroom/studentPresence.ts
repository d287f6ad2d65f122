import type { StudentId } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/units.ts";

/** Which students have the class open, and when they last did something there. */
export class StudentPresence {
  readonly #sockets = new Map<StudentId, number>();
  readonly #lastSeen = new Map<StudentId, Instant>();
  readonly #onChange: () => void;
  #all = 0;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Sockets of all kinds, the instructor's among them. */
  get sockets(): number {
    return this.#all;
  }

  isConnected(student: StudentId): boolean {
    return this.#sockets.has(student);
  }

  lastSeen(student: StudentId): Instant | undefined {
    return this.#lastSeen.get(student);
  }

  heard(student: StudentId, at: Instant): void {
    this.#lastSeen.set(student, at);
  }

  /** A socket opens; the returned function closes it, and is called once. */
  enter(student: StudentId | undefined): () => void {
    this.#count(student, 1);
    return () => {
      this.#count(student, -1);
    };
  }

  #count(student: StudentId | undefined, by: number): void {
    this.#all += by;
    if (student !== undefined) {
      const sockets = (this.#sockets.get(student) ?? 0) + by;
      if (sockets > 0) this.#sockets.set(student, sockets);
      else this.#sockets.delete(student);
    }
    this.#onChange();
  }
}
