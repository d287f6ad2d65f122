/**
 * A name as others may be shown it: in one form of Unicode, in one line, without characters that
 * are not seen or that turn the text around, and no longer than `LONGEST_NAME` letters as people
 * count them. Nothing where no letter is left.
 */
export function playerName(given: string): string | undefined {
  const plain = given
    .normalize("NFKC")
    .replace(/\s+/gu, " ")
    .replace(/\p{C}/gu, "")
    .replace(/(\p{M}{2})\p{M}+/gu, "$1")
    .trim();
  const letters = Array.from(segmenter.segment(plain), ({ segment }) => segment);
  const name = letters.slice(0, LONGEST_NAME).join("").trim();
  return /[\p{L}\p{N}\p{S}]/u.test(name) ? name : undefined;
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

const LONGEST_NAME = 24;
