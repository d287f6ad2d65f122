import { tokenSchema } from "#shared/protocol/http.ts";
import { randomId } from "./randomId.ts";
import type { Shelves } from "./tokenShelf.ts";

/**
 * The token with which this tab asks to be let in where `code` leads. It is the same one until the
 * answer has come, also after a reload: whoever asks again is then not taken for somebody new.
 */
export function joinToken({ tab }: Shelves, code: string): string {
  try {
    const kept = tokenSchema.safeParse(tab.getItem(keyOf(code)));
    if (kept.success) return kept.data;
    const made = randomId();
    tab.setItem(keyOf(code), made);
    return made;
  } catch {
    // Storage is full or forbidden: a repeat is then somebody new.
    return randomId();
  }
}

/** Whoever asks from now on is somebody new. */
export function forgetJoinToken({ tab }: Shelves, code: string): void {
  try {
    tab.removeItem(keyOf(code));
  } catch {
    // Storage is forbidden: there is nothing to forget.
  }
}

const keyOf = (code: string): string => `mufakat.join.${code}`;
