/**
 * A name as others may be shown it: in one form of Unicode, in one line, without characters that
 * are not seen or that turn the text around, and no longer than `longest` letters as people count
 * them. Nothing where no letter is left.
 */
export function playerName(given: string, longest = LONGEST_NAME): string | undefined {
  const plain = given
    .normalize("NFKC")
    .replace(/\s+/gu, " ")
    .replace(/\p{C}/gu, "")
    .replace(/(\p{M}{2})\p{M}+/gu, "$1")
    .trim();
  const letters = Array.from(segmenter.segment(plain), ({ segment }) => segment);
  const name = letters.slice(0, longest).join("").trim();
  return /[\p{L}\p{N}\p{S}]/u.test(name) ? name : undefined;
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** As many as the fields take in which a name is written. */
const LONGEST_NAME = 40;
