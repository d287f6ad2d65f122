import type { ApiError } from "#client/net/httpApi.ts";
import type { World } from "#client/net/lifeline.ts";
import { delayBefore } from "#client/net/reconnecting.ts";
import { err, type Result } from "#shared/kernel/result.ts";

/** Asks again, ever more slowly, while the server cannot be reached. */
export async function untilAnswered<T>(
  ask: () => Promise<Result<T, ApiError>>,
  until: AbortSignal,
): Promise<Result<T, ApiError>> {
  for (let attempt = 0; !until.aborted; attempt++) {
    const answer = await ask();
    if (answer.ok || !WAITS_OUT.has(answer.error.code)) return answer;
    await new Promise((resolve) => setTimeout(resolve, delayBefore(attempt, Math.random())));
  }
  return err({ code: "unreachable", params: {} });
}

/** Calls back when the device is online again or the page is looked at again. */
export function wakeWithTheNetwork(wake: () => void): () => void {
  const whenVisible = (): void => {
    if (!document.hidden) wake();
  };
  window.addEventListener("online", wake);
  document.addEventListener("visibilitychange", whenVisible);
  return () => {
    window.removeEventListener("online", wake);
    document.removeEventListener("visibilitychange", whenVisible);
  };
}

/** This device's clock, chance and time. */
export const DEVICE: World = {
  clock: () => Date.now(),
  chance: () => Math.random(),
  later: (after, then) => {
    const timer = setTimeout(then, after);
    return () => clearTimeout(timer);
  },
};

const WAITS_OUT: ReadonlySet<ApiError["code"]> = new Set([
  "unreachable",
  "internalError",
  "tooFast",
]);
