/** A piece of a paragraph: plain words, or a word with the facts that stand behind it. */
export type ProsePart =
  | { readonly kind: "words"; readonly text: string }
  | {
      readonly kind: "cited";
      readonly word: string;
      /** Ids of fact cards, in the order of the text. */
      readonly facts: readonly string[];
      /** What belongs to the word and comes after it: a full stop, a comma. */
      readonly after: string;
    };

/** The paragraphs of a text of the scenario, which a blank line parts. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");

/** A paragraph, with what it cites as `[fact]` taken out of the words. Brackets around no fact stay. */
export function partsOf(paragraph: string, facts: ReadonlySet<string>): readonly ProsePart[] {
  return paragraph
    .split(CITED)
    .filter((text) => text !== "")
    .map((text) => citedPart(text, facts) ?? { kind: "words", text });
}

/**
 * A word, the brackets after it, and the punctuation after those. Where no spaces part words, the last
 * two letters stand for one: the whole would be a sentence, on one line. No word and no gap is longer
 * than these: without a bound, a page of letters alone would take seconds.
 */
const CITED =
  /((?:[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]{1,2}|[^\s[\]\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]{0,80})(?:\s{0,9}\[[A-Za-z][A-Za-z0-9]*\])+[.,;:!?)”。、！？）」]*)/u;

function citedPart(text: string, known: ReadonlySet<string>): ProsePart | undefined {
  const facts = [...text.matchAll(/\[([A-Za-z0-9]+)\]/gu)].flatMap(([, id = ""]) =>
    known.has(id) ? [id] : [],
  );
  const [word = "", ...rest] = text.split(/\s{0,9}\[[A-Za-z0-9]+\]/u);
  if (facts.length === 0 || facts.length < rest.length) return undefined;
  return { kind: "cited", word, facts, after: rest.at(-1) ?? "" };
}
