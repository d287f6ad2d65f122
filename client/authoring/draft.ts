import { type ReadonlySignal, signal } from "@preact/signals";
import { browserShelves } from "#client/net/browserShelves.ts";
import { WorkerPort } from "#client/solo/workerPort.ts";
import type { PackFiles } from "#shared/scenario/parsePack.ts";
import type { AuthorAnswers, AuthorRequest, Checked, Progress } from "./authorMessages.ts";

/** The scenario that is written in this browser. */
const written = signal<PackFiles | undefined>(undefined);
const found = signal<Checked | undefined>(undefined);

/** Its files; undefined while none is begun. */
export const draft: ReadonlySignal<PackFiles | undefined> = written;

/** What it holds or what is wrong in it, some moments after the last change; undefined until then. */
export const checked: ReadonlySignal<Checked | undefined> = found;

/** The worker that checks. */
export const author = new WorkerPort<AuthorRequest, AuthorAnswers, Progress>(newWorker, () => {});

/** A worker of its own, which can be stopped in the middle of a game. */
export const simulator = (onProgress: (progress: Progress) => void): typeof author =>
  new WorkerPort(newWorker, onProgress);

function newWorker(): Worker {
  return new Worker(new URL("./authorWorker.ts", import.meta.url), { type: "module" });
}

/** Takes up what this browser has kept, if anything. */
export function resumeDraft(): void {
  if (written.value !== undefined) return;
  const kept = keptDraft();
  if (kept !== undefined) writeDraft(kept);
}

/** Writes other files in the place of those there are, or one of them anew. */
export function writeDraft(files: PackFiles): void {
  written.value = files;
  clearTimeout(pause);
  pause = setTimeout(() => {
    keepDraft();
    void check(files);
  }, PAUSE);
}

/** Keeps the draft as it stands, without waiting for a pause: the page may be about to be left. */
export function keepDraft(): void {
  if (written.value !== undefined) keep(written.value);
}

export const writeFile = (name: string, text: string): void => {
  const files = written.value;
  if (files !== undefined && files[name] !== text) writeDraft({ ...files, [name]: text });
};

/** Forgets the draft, and that there was one. */
export function dropDraft(): void {
  clearTimeout(pause);
  written.value = undefined;
  found.value = undefined;
  browserShelves.browser.removeItem(KEY);
}

async function check(files: PackFiles): Promise<void> {
  const answer = await author.ask({ type: "check", files });
  if (written.value === files) found.value = answer;
}

function keep(files: PackFiles): void {
  try {
    browserShelves.browser.setItem(KEY, JSON.stringify(files));
  } catch {
    // Storage is full or forbidden: the draft then lasts as long as the page, and can be saved as a file.
  }
}

function keptDraft(): PackFiles | undefined {
  try {
    const kept: unknown = JSON.parse(browserShelves.browser.getItem(KEY) ?? "null");
    return isFiles(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

const isFiles = (kept: unknown): kept is PackFiles =>
  typeof kept === "object" &&
  kept !== null &&
  Object.values(kept).every((text) => typeof text === "string");

let pause: ReturnType<typeof setTimeout> | undefined;
/** Milliseconds without a change, after which a draft is checked and kept. */
const PAUSE = 400;
const KEY = "mufakat.draft";
