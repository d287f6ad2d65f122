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

/** Again and again: what one round finalises is freed by the next. */
function collect(): void {
  for (let round = 0; round < ROUNDS; round += 1) globalThis.gc?.();
}

const ROUNDS = 6;

const isQuestion = (message: unknown): message is UsageQuestion =>
  typeof message === "object" && message !== null && "id" in message && "collect" in message;
