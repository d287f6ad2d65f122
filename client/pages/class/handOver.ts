import { type ReadonlySignal, signal } from "@preact/signals";

const made = signal<string | undefined>(undefined);

/** The class that was made in this page just now: its host is shown once how to lead it from elsewhere. */
export const justMade: ReadonlySignal<string | undefined> = made;

/** A class was made here. */
export function rememberMade(code: string): void {
  made.value = code;
}

/** Its host has seen what there is to see once. */
export function forgetMade(): void {
  made.value = undefined;
}
