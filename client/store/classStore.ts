import type { ReadonlySignal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type {
  InstructorClassCommand,
  StudentClassCommand,
} from "#shared/classroom/classCommands.ts";
import type { ClassView } from "#shared/classroom/classView.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { ClassCommandReply } from "#shared/protocol/class.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { ConnectionState } from "./tableStore.ts";

/** The one thing that pages and panels read of a class, and the one way to act on it. */
export interface ClassStore {
  /** The six digits under which people come in. */
  readonly code: string;
  readonly viewer: "public" | "student" | "instructor";
  /** What this browser is known by to the server; the HTTP side asks for it. */
  readonly token: string;
  /** Loaded before the class is shown. */
  readonly scenario: PublicScenario;
  /** Where other devices reach the server, best first; may be empty. */
  readonly origins: readonly string[];
  /** What this browser may know of the class; undefined until it first arrives. */
  readonly view: ReadonlySignal<ClassView | undefined>;
  readonly connection: ReadonlySignal<ConnectionState>;
  /** How many commands are sent and not yet answered. */
  readonly pending: ReadonlySignal<number>;
  /** The server's clock. */
  now(): Instant;
  /**
   * Durable when it resolves ok. A refusal is returned, never thrown. Resent by itself after an
   * outage, so the promise may take as long as the outage does.
   */
  submit(command: StudentClassCommand | InstructorClassCommand): Promise<ClassCommandReply>;
}

/** Provided by `InClass`. */
export const ClassStoreContext = createContext<ClassStore | undefined>(undefined);

/** The store of the class around this component; throws outside a class. */
export function useClassStore(): ClassStore {
  const store = useContext(ClassStoreContext);
  if (store === undefined) throw new Error("useClassStore: no class around this component");
  return store;
}

/** The class around this component, where there is one: a table may stand in a class or by itself. */
export const useClassAround = (): ClassStore | undefined => useContext(ClassStoreContext);
