import { z } from "zod";
import { tokenSchema } from "#shared/protocol/http.ts";
import { type Shelves, tokenShelf } from "./tokenShelf.ts";

/** What a browser keeps of a class: a student's token, the host's, or both where an instructor tries it out. */
export type ClassTokens = z.infer<typeof classTokensSchema>;

const classTokensSchema = z.strictObject({
  studentToken: tokenSchema.optional(),
  hostToken: tokenSchema.optional(),
});

const shelf = tokenShelf("class", classTokensSchema);

/** Keeps what was handed out for a class, beside what is kept of it already. */
export function keepClassTokens(shelves: Shelves, code: string, tokens: ClassTokens): void {
  shelf.keep(shelves, code, { ...classTokensOf(shelves, code), ...tokens });
}

/** What this tab holds of a class, or any tab of this browser held last. Two tabs may hold two students. */
export const classTokensOf = (shelves: Shelves, code: string): ClassTokens =>
  shelf.ofTab(shelves, code) ?? shelf.ofBrowser(shelves, code) ?? {};

/** What this tab holds of a class: whoever opened it in another tab may want to come in anew. */
export const classTokensOfTab = shelf.ofTab;

/** What any tab of this browser held last of a class. */
export const classTokensOfBrowser = shelf.ofBrowser;

/** Forgets a class, or one's own place in it, that is no more. */
export const forgetClassTokens = shelf.forget;

/**
 * What a link hands to the device that opens it, in the part of the address that is sent to no
 * server: `#host=…` or `#student=…`.
 */
export function tokensInFragment(fragment: string): ClassTokens {
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  const handed = [
    ["hostToken", given.get("host")],
    ["studentToken", given.get("student")],
  ].filter(([, token]) => token !== null);
  const parsed = classTokensSchema.safeParse(Object.fromEntries(handed));
  return parsed.success ? parsed.data : {};
}

/** Whether what a link hands over would take the place of something else that is held already. */
export const wouldReplace = (held: ClassTokens, handed: ClassTokens): boolean =>
  [
    [held.studentToken, handed.studentToken],
    [held.hostToken, handed.hostToken],
  ].some(([before, now]) => before !== undefined && now !== undefined && before !== now);

/** The fragment that hands a token over: see `tokensInFragment`. */
export const fragmentWith = (kind: "host" | "student", token: string): string =>
  `#${kind}=${token}`;
