import { type ReadonlySignal, signal } from "@preact/signals";
import type { Millis } from "#shared/kernel/units.ts";

/** What a screen reader is told now: at a pause (`polite`), or at once (`urgent`). */
export interface Announcements {
  readonly polite: string;
  readonly urgent: string;
}

const told = signal<Announcements>({ polite: "", urgent: "" });
const waiting: string[] = [];
let speaking = false;
/** Takes an urgent text back, so that the same one can be said again. */
let silence: ReturnType<typeof setTimeout> | undefined;

const BETWEEN: Millis = 1_500;
const LONGEST_QUEUE = 4;

/** Read by the live regions of the page. */
export const announcements: ReadonlySignal<Announcements> = told;

/**
 * Tells those who cannot see the change. Polite ones wait their turn, so that each is heard; what is
 * said twice is said once, and of a flood only the newest few remain.
 */
export function announce(text: string, urgency: keyof Announcements = "polite"): void {
  if (urgency === "urgent") {
    told.value = { ...told.value, urgent: text };
    clearTimeout(silence);
    silence = setTimeout(() => {
      told.value = { ...told.value, urgent: "" };
    }, BETWEEN);
    return;
  }
  if (waiting.at(-1) === text) return;
  waiting.push(text);
  waiting.splice(0, waiting.length - LONGEST_QUEUE);
  if (!speaking) speakNext();
}

function speakNext(): void {
  const text = waiting.shift();
  speaking = text !== undefined;
  told.value = { ...told.value, polite: text ?? "" };
  if (speaking) setTimeout(speakNext, BETWEEN);
}
