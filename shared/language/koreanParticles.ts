/**
 * The two forms of a Korean particle: the one after a final consonant first. `으로로` is the one
 * particle that treats a final ㄹ as no consonant.
 */
export const KOREAN_PARTICLES = {
  은는: ["은", "는"],
  이가: ["이", "가"],
  을를: ["을", "를"],
  과와: ["과", "와"],
  이나나: ["이나", "나"],
  이라라: ["이라", "라"],
  으로로: ["으로", "로"],
} as const;
export type KoreanParticle = keyof typeof KOREAN_PARTICLES;

/**
 * `word` with the particle that its sound asks for: `한국은`, `일본은`, `아세안이`, `5를`. What stands
 * in brackets or quotes at the end is read as if it did not; numbers and Latin letters are read as
 * Koreans read them.
 */
export function withParticle(word: string, particle: KoreanParticle): string {
  const [afterConsonant, afterVowel] = KOREAN_PARTICLES[particle];
  const end = finalOf(word);
  const isVowel = end === "" || (particle === "으로로" && end === "ㄹ");
  return `${word}${isVowel ? afterVowel : afterConsonant}`;
}

export const isKoreanParticle = (form: string): form is KoreanParticle =>
  Object.hasOwn(KOREAN_PARTICLES, form);

/** As a format of i18next: `{{seat, particle(form: 은는)}}`. A form that there is not leaves the word alone. */
export const writeParticle = (
  word: unknown,
  _language: string | undefined,
  { form }: { readonly form?: unknown },
): string =>
  typeof form === "string" && isKoreanParticle(form)
    ? withParticle(String(word), form)
    : String(word);

/** The final consonant of the last sound: `ㄹ`, `x` for any other, nothing after a vowel. */
function finalOf(word: string): "" | "ㄹ" | "x" {
  const last = word
    .normalize("NFC")
    .replace(/\([^()]*\)\s*$/u, "")
    .replace(/[^\p{L}\p{N}]+$/u, "")
    .at(-1);
  if (last === undefined) return "";
  const syllable = last.codePointAt(0) ?? 0;
  if (syllable >= FIRST_SYLLABLE && syllable <= LAST_SYLLABLE) {
    const final = (syllable - FIRST_SYLLABLE) % FINALS;
    if (final === 0) return "";
    return final === FINAL_RIEUL ? "ㄹ" : "x";
  }
  if (/[178lr]/iu.test(last)) return "ㄹ";
  return /[036mn]/iu.test(last) ? "x" : "";
}

/** Hangul syllables are ordered by their final consonant: 28, the first being none (Unicode 3.12). */
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const FINALS = 28;
const FINAL_RIEUL = 8;
