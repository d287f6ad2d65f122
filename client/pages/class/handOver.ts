import { type ReadonlySignal, signal } from "@preact/signals";
import { createContext } from "preact";

const made = signal<string | undefined>(undefined);

/** The class of which a key was made in this page just now: its host is shown once how to lead it from elsewhere. */
export const justMade: ReadonlySignal<string | undefined> = made;

/** A key was made here: with the class, or in place of a former one. */
export function rememberMade(code: string): void {
  made.value = code;
}

/** Its host has seen what there is to see once. */
export function forgetMade(): void {
  made.value = undefined;
}

/** Leads the class by another key from now on. */
export const KeepHostKey = createContext<(hostToken: string) => void>(() => undefined);
