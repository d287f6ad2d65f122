import { type ReadonlySignal, signal } from "@preact/signals";
import type { LinkState } from "#client/net/lifeline.ts";
import type { ConnectionState } from "./tableStore.ts";
import { wakeWithTheNetwork } from "./waiting.ts";

/** A table or a class that is open in this page. */
export interface OpenPlace {
  /** True when the server is newer than this page, which must be loaded anew. */
  readonly outdated: ReadonlySignal<boolean>;
  /** Takes the place back to this device. */
  readonly useHere: () => void;
  readonly close: () => void;
}

/** What a page shows of its connection to a table or a class. */
interface ConnectionSignals {
  readonly connection: ReadonlySignal<ConnectionState>;
  /** How many commands are sent and not yet answered. */
  readonly pending: ReadonlySignal<number>;
  readonly outdated: OpenPlace["outdated"];
  /** What the connection is to call. */
  readonly listeners: {
    readonly onState: (next: LinkState) => void;
    readonly onPending: (count: number) => void;
  };
}

export function connectionSignals(): ConnectionSignals {
  const connection = signal<ConnectionState>("connecting");
  const pending = signal(0);
  const outdated = signal(false);
  return {
    connection,
    pending,
    outdated,
    listeners: {
      onState: (next) => {
        if (next === "outdated") outdated.value = true;
        connection.value = next === "outdated" ? "gone" : next;
      },
      onPending: (count) => {
        pending.value = count;
      },
    },
  };
}

/** Connects, and again whenever the network is back, until the page closes it. */
export function keepConnected(connection: {
  readonly connect: () => void;
  readonly wake: () => void;
  readonly stop: () => void;
}): Pick<OpenPlace, "useHere" | "close"> {
  connection.connect();
  const stopWaking = wakeWithTheNetwork(() => connection.wake());
  return {
    useHere: () => connection.connect(),
    close: () => {
      stopWaking();
      connection.stop();
    },
  };
}
