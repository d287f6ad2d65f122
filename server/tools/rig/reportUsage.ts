import type { Usage, UsageQuestion } from "./usage.ts";

/**
 * Loaded by `node --import` before a server that is measured: answers its parent's questions about
 * what the process uses, and ends with it. The server itself is the one that is always run.
 */
process.on("message", (message: unknown) => {
  if (!isQuestion(message)) return;
  if (message.collect) collect();
  const { user, system } = process.cpuUsage();
  const { heapUsed, external, rss } = process.memoryUsage();
  const usage: Usage = { id: message.id, cpu: user + system, heapUsed, external, rss };
  process.send?.(usage);
});
process.once("disconnect", () => process.exit(0));

/** Twice, since what is finalised by the first is freed by the second. */
function collect(): void {
  globalThis.gc?.();
  globalThis.gc?.();
}

const isQuestion = (message: unknown): message is UsageQuestion =>
  typeof message === "object" && message !== null && "id" in message && "collect" in message;
