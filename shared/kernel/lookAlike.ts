/**
 * What is left of a name for somebody who reads over it: one case, no accents, spaces or marks, and
 * for letters and digits that look alike one of them. After the skeletons of UTS 39 (Unicode Security
 * Mechanisms), for the scripts whose letters pass for Latin ones. Two names with the same skeleton
 * could be taken for one another. A name without letters is its own skeleton.
 */
export function skeletonOf(name: string): string {
  const letters = Array.from(name.normalize("NFKD").replace(/[^\p{L}\p{N}|]/gu, ""), alike);
  const lower = letters.join("").toLowerCase();
  const skeleton = Array.from(lower, alike).join("").replaceAll("rn", "m").replaceAll("vv", "w");
  return skeleton === "" ? name : skeleton;
}

const alike = (letter: string): string => LOOKS_LIKE.get(letter) ?? letter;

/** The Latin letter, and what looks like it: Cyrillic, Greek, digits. */
const ALIKE: readonly (readonly [latin: string, others: string])[] = [
  ["a", "аαΑА"],
  ["b", "вьβΒВ"],
  ["c", "сϲС"],
  ["d", "ԁ"],
  ["e", "еεΕЕ"],
  ["f", "ғ"],
  ["g", "ɡ"],
  ["h", "һнΗН"],
  ["j", "јЈ"],
  ["k", "кκΚК"],
  ["l", "1|iıіιӏΙІӀ"],
  ["m", "мΜМ"],
  ["n", "пηΝ"],
  ["o", "0оοΟО"],
  ["p", "рρΡР"],
  ["q", "ԛ"],
  ["r", "г"],
  ["s", "5ѕЅ"],
  ["t", "тτΤТ"],
  ["u", "υμ"],
  ["v", "ѵν"],
  ["w", "ԝω"],
  ["x", "хχΧХ"],
  ["y", "уΥУ"],
  ["z", "ΖƵ"],
];
const LOOKS_LIKE: ReadonlyMap<string, string> = new Map(
  ALIKE.flatMap(([latin, others]) => Array.from(others, (other) => [other, latin] as const)),
);
