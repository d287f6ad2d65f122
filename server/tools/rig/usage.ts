/** Asked of a server process by its parent. */
export interface UsageQuestion {
  readonly id: number;
  /** Whether to collect garbage first. */
  readonly collect: boolean;
}

/** What a server process has used. */
export interface Usage {
  readonly id: number;
  /** Microseconds of all threads since the process began. */
  readonly cpu: number;
  /** Bytes. `external` lies outside the heap: buffers, mostly. */
  readonly heapUsed: number;
  readonly external: number;
  readonly rss: number;
}

export const isUsage = (message: unknown): message is Usage =>
  typeof message === "object" && message !== null && "id" in message && "cpu" in message;
