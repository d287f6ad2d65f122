import { type ReadonlySignal, signal } from "@preact/signals";
import type { Shelves } from "#client/net/tokenShelf.ts";
import type { ClassRefusal } from "#shared/classroom/classRefusals.ts";
import type { PaperKind } from "#shared/classroom/classState.ts";
import type { Millis } from "#shared/kernel/units.ts";
import type { ClassStore } from "./classStore.ts";

/** What became of the last words of an answer. `kept`: in this browser alone, on their way. */
export type PaperState =
  | { readonly kind: "untouched" }
  | { readonly kind: "kept" }
  | { readonly kind: "saved" }
  /** Nothing is left to hand in; what was handed in before stays. */
  | { readonly kind: "empty" }
  | { readonly kind: "refused"; readonly refusal: ClassRefusal };

/** One answer in prose while it is being written: handed in by itself, and never lost on the way. */
export interface PaperDraft {
  readonly text: ReadonlySignal<string>;
  readonly state: ReadonlySignal<PaperState>;
  /** The words as they stand after a stroke. */
  readonly write: (text: string) => void;
  /** Hands in what is not handed in yet, without waiting for a pause. */
  readonly flush: () => Promise<void>;
}

export interface PaperOf {
  readonly kind: PaperKind;
  readonly prompt: string;
}

/** Calls back after a while; the returned function takes it back. */
export type Later = (after: Millis, then: () => void) => () => void;

/**
 * An answer that is handed in after every pause. Until the server has it, it lies in this browser:
 * a reload or an outage brings it back, and what the server refuses stays there to be copied.
 */
export function paperDraft(
  store: Pick<ClassStore, "code" | "view" | "submit">,
  of: PaperOf,
  shelf: Shelves["browser"],
  later: Later,
): PaperDraft {
  const key = keyOf(store.code, ownStudent(store), of);
  const left = read(shelf, key);
  const handedIn = handedInText(store, of);
  const text = signal(left ?? handedIn);
  const state = signal<PaperState>({
    kind: left === undefined ? "untouched" : "kept",
  });
  let cancel: (() => void) | undefined;

  const flush = async (): Promise<void> => {
    cancel?.();
    cancel = undefined;
    if (state.value.kind !== "kept") return;
    const words = text.value;
    if (words.trim() === "") {
      state.value = { kind: "empty" };
      remove(shelf, key);
      return;
    }
    const reply = await store.submit({ type: "writePaper", ...of, text: words });
    if (text.value !== words) return;
    state.value = reply.ok ? { kind: "saved" } : { kind: "refused", refusal: reply.refusal };
    if (reply.ok) remove(shelf, key);
  };
  const flushSoon = (): void => {
    cancel?.();
    cancel = later(PAUSE, () => void flush());
  };
  if (left !== undefined) flushSoon();
  return {
    text,
    state,
    write: (words) => {
      text.value = words;
      state.value = { kind: "kept" };
      keep(shelf, key, words);
      flushSoon();
    },
    flush,
  };
}

/** Words that were written but never handed in, of answers that can no longer be given. */
export function wordsLeftOver(
  store: Pick<ClassStore, "code" | "view">,
  papers: readonly PaperOf[],
  shelf: Shelves["browser"],
): readonly (PaperOf & { readonly text: string })[] {
  return papers.flatMap((of) => {
    const text = read(shelf, keyOf(store.code, ownStudent(store), of)) ?? "";
    return text.trim() === "" ? [] : [{ ...of, text }];
  });
}

/** Throws away words that were left over. */
export function forgetWords(
  store: Pick<ClassStore, "code" | "view">,
  papers: readonly PaperOf[],
  shelf: Shelves["browser"],
): void {
  for (const of of papers) remove(shelf, keyOf(store.code, ownStudent(store), of));
}

/** Two students who share a browser have drafts apart. */
const keyOf = (code: string, student: string, { kind, prompt }: PaperOf): string =>
  `mufakat.paper.${code}.${student}.${kind}.${prompt}`;

const ownStudent = ({ view }: Pick<ClassStore, "view">): string => view.peek()?.own?.student ?? "";

function handedInText({ view }: Pick<ClassStore, "view">, { kind, prompt }: PaperOf): string {
  const papers = view.peek()?.own?.papers ?? [];
  return papers.find((paper) => paper.kind === kind && paper.prompt === prompt)?.text ?? "";
}

function read(shelf: Shelves["browser"], key: string): string | undefined {
  try {
    return shelf.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(shelf: Shelves["browser"], key: string, text: string): void {
  try {
    shelf.setItem(key, text);
  } catch {
    // Storage is full or forbidden: the words then last as long as the page.
  }
}

function remove(shelf: Shelves["browser"], key: string): void {
  try {
    shelf.removeItem(key);
  } catch {
    // Storage is forbidden: there is nothing to remove.
  }
}

/** How long a writer pauses before the words are handed in. */
const PAUSE: Millis = 900;
