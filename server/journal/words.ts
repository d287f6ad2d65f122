import { randomBytes } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import { rewritten, type Sealed, seal, sealCanonically } from "#shared/protocol/sealed.ts";
import { sha256 } from "./hashChain.ts";
import type { Tables, WordRow } from "./migrations.ts";

/**
 * People's own words stand in a table of their own. The log has a digest in their place, salted
 * with chance that stands beside the words: once both are deleted the chain of hashes still holds,
 * and nobody can find out by trying what was said.
 */
export interface Parted<Command, Event> {
  /** With sorted keys; texts are digests. */
  readonly command: Sealed<Command>;
  readonly events: Sealed<readonly Event[]>;
  readonly words: readonly Word[];
}

type Word = Omit<WordRow, "code" | "version">;

/** Takes the words out of a command and its events. */
export function part<Command extends object, Event extends object>(
  command: Command,
  events: readonly Event[],
): Parted<Command, Event> {
  const whole = { command: sealCanonically(command), events: seal(events) };
  if (![command, ...events].some(hasWords)) return { ...whole, words: [] };
  const talk = Reflect.get(command, "type") === OF_THE_OWN_SHEET ? 0 : 1;
  const words = new Map<string, Word>();
  const takeOut = (key: string, value: unknown): unknown => {
    if (key !== "text" || typeof value !== "string" || value === "") return value;
    const known = words.get(value) ?? { ...salted(value), talk };
    words.set(value, known);
    return { words: known.digest };
  };
  const without = (text: string): string => JSON.stringify(JSON.parse(text), takeOut);
  return {
    command: rewritten(whole.command, without),
    events: rewritten(whole.events, without),
    words: [...words.values()],
  };
}

/** The inverse of `part` for one of its texts. Words that have been deleted are empty. */
export const joined = <T>(text: Sealed<T>, words: readonly WordRow[]): Sealed<T> =>
  rewritten(text, (parted) =>
    parted.replace(PLACE, (_place, digest: string) => {
      const word = words.find((each) => each.digest === digest);
      return `"text":${JSON.stringify(word?.text ?? "")}`;
    }),
  );

/** Whether `text` has a place from which words were taken. */
export const isParted = (text: string): boolean => text.includes(PLACE_BEGINS);

/** Whether the words are those that the digest was made of. */
export const isGenuine = ({ digest, salt, text }: WordRow): boolean =>
  digest === digestOf(salt, text);

/** The words of one entry of a log, or of all of it, by version. */
export async function wordsOf(
  database: Kysely<Tables> | Transaction<Tables>,
  code: string,
  version?: number,
): Promise<ReadonlyMap<number, readonly WordRow[]>> {
  let query = database.selectFrom("words").selectAll().where("code", "=", code);
  if (version !== undefined) query = query.where("version", "=", version);
  return Map.groupBy(await query.execute(), (row) => row.version);
}

/** Own words stand at the top of what people say, and one level down in what they suggest. */
const hasWords = (value: object): boolean =>
  isText(Reflect.get(value, "text")) ||
  Object.values(value).some(
    (inner: unknown) =>
      typeof inner === "object" && inner !== null && isText(Reflect.get(inner, "text")),
  );

const isText = (value: unknown): boolean => typeof value === "string" && value !== "";

function salted(text: string): Pick<WordRow, "digest" | "salt" | "text"> {
  const salt = randomBytes(16).toString("base64url");
  return { digest: digestOf(salt, text), salt, text };
}

const digestOf = (salt: string, text: string): string => sha256(JSON.stringify([salt, text]));

/** What is written for oneself outlasts what is said to others. */
const OF_THE_OWN_SHEET = "writeReflection";

/** Within a string of JSON each quotation mark has a stroke before it, so that nobody can write this. */
const PLACE_BEGINS = '"text":{"words":"';
const PLACE = /"text":\{"words":"([\w-]{43})"\}/g;
