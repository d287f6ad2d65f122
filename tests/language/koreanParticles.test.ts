import { expect, test } from "vitest";
import { type KoreanParticle, withParticle } from "#shared/language/koreanParticles.ts";

test.each<readonly [string, KoreanParticle, string]>([
  ["한국", "은는", "한국은"],
  ["인도네시아", "은는", "인도네시아는"],
  ["일본", "이가", "일본이"],
  ["아세안 의장", "과와", "아세안 의장과"],
  ["서울", "으로로", "서울로"],
  ["도쿄", "으로로", "도쿄로"],
  ["부산", "으로로", "부산으로"],
  ["한국(대한민국)", "을를", "한국(대한민국)을"],
  ["“상설 사무국”", "이가", "“상설 사무국”이"],
  ["ASEAN", "이가", "ASEAN이"],
  ["5", "을를", "5를"],
  ["10", "을를", "10을"],
  ["1", "으로로", "1로"],
  ["3", "으로로", "3으로"],
  ["", "은는", "는"],
])("after %s the particle %s is %s", (word, particle, text) => {
  expect(withParticle(word, particle)).toBe(text);
});
