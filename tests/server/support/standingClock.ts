import { vi } from "vitest";

/**
 * What this process measures time by stands from now on, until `vi.restoreAllMocks`: an allowance
 * that fills up again with time does not do so while a slow machine answers.
 */
export function letTimeStand(): void {
  vi.spyOn(performance, "now").mockReturnValue(performance.now());
}
