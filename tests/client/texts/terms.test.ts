import { describe, expect, test } from "vitest";
import { BASE_LANGUAGE } from "#shared/language/languages.ts";
import { PLURAL, packTexts, shownTexts } from "./allTexts.ts";

/**
 * One word for one notion. Where English names it, so does each language, by the word that stands
 * here: who translates a text looks here first. Names of institutions are the official ones.
 */
const TERMS: readonly {
  readonly english: RegExp;
  readonly ko: RegExp;
  readonly ja: RegExp;
  readonly id: RegExp;
}[] = [
  {
    english: /\bwalk-away value/i,
    ko: /결렬 시 점수/,
    ja: /決裂時/,
    id: /nilai tanpa kesepakatan/i,
  },
  { english: /\bovertures?\b/i, ko: /제의/, ja: /働きかけ/, id: /tawaran/i },
  { english: /\bmandates?\b/i, ko: /협상 지침|지침|협상 목표/, ja: /訓令/, id: /mandat/i },
  { english: /\bdebrief\b/i, ko: /디브리핑/, ja: /デブリーフィング/, id: /pembahasan/i },
  { english: /\bcentrality\b/i, ko: /중심성/, ja: /中心性/, id: /sentralitas/i },
  { english: /\btension\b/i, ko: /긴장/, ja: /緊張/, id: /ketegangan/i },
  { english: /\bescrow\b/i, ko: /에스크로/, ja: /エスクロー/, id: /escrow/i },
  { english: /\bcaretakers?\b/i, ko: /대행/, ja: /代行/, id: /pelaksana tugas/i },
  { english: /\binstructors?\b/i, ko: /교수자/, ja: /教員/, id: /pengajar/i },
  { english: /\bcaucus\b/i, ko: /개별 협의/, ja: /個別協議/, id: /kaukus/i },
  { english: /\bsilence procedure\b/i, ko: /침묵 절차/, ja: /沈黙手続/, id: /prosedur diam/i },
  { english: /\bnon-interference\b/i, ko: /불간섭/, ja: /不干渉/, id: /nonintervensi/i },
  { english: /\bhedg(?:e|ing|es)\b/i, ko: /헤징/, ja: /ヘッジ/, id: /hedging/i },
  { english: /\bred lines?\b/i, ko: /레드라인/, ja: /レッドライン/, id: /garis merah/i },
  { english: /\breconciliation\b/i, ko: /화해/, ja: /和解/, id: /rekonsiliasi/i },
  { english: /\bsocietal trust\b/i, ko: /사회 간 신뢰/, ja: /社会間/, id: /antarmasyarakat/i },
  { english: /\bgreat powers?\b/i, ko: /강대국/, ja: /大国/, id: /kekuatan besar/i },
  { english: /\bthe article\b/i, ko: /기고문/, ja: /論説/, id: /artikel/i },
  { english: /\bhaze\b/i, ko: /연무/, ja: /煙害/, id: /kabut asap/i },
  { english: /\bCode of Conduct\b/, ko: /행동규칙/, ja: /行動規範|規範/, id: /tata perilaku/i },
  {
    english: /\bASEAN Regional Forum\b/,
    ko: /아세안지역안보포럼/,
    ja: /ASEAN地域フォーラム/,
    id: /Forum Regional ASEAN/,
  },
  {
    english: /\bEast Asia Summit\b/,
    ko: /동아시아정상회의/,
    ja: /東アジア首脳会議/,
    id: /KTT Asia Timur/,
  },
  {
    english: /\bFree and Open Indo-Pacific\b/,
    ko: /자유롭고 열린 인도-태평양/,
    ja: /自由で開かれたインド太平洋/,
    id: /Indo-Pasifik yang Bebas dan Terbuka/,
  },
  {
    english: /\bFree, Peaceful and Prosperous Indo-Pacific\b/,
    ko: /자유·평화·번영의\s인도-태평양/,
    ja: /自由・平和・繁栄のインド太平洋/,
    id: /Indo-Pasifik yang Bebas, Damai, dan Sejahtera/,
  },
];

/** Other words for the same, which a translator might take and which would confuse a reader. */
const NEVER = {
  ko: /페이지|라운드|행동규범|인도·태평양|강사|선생님/,
  ja: /マンデート|本会議|進行役|講師/,
  id: /\b(?:dosen|guru besar|instruktur|fasilitator)\b/i,
} as const;

const textsIn = (code: string): ReadonlyMap<string, string> =>
  new Map(
    [...shownTexts(code), ...packTexts(code)].map(([key, text]) => [key.replace(PLURAL, ""), text]),
  );
const english = textsIn(BASE_LANGUAGE);

describe.each(["ko", "ja", "id"] as const)("%s", (code) => {
  const texts = textsIn(code);

  test.each(TERMS)("says $english by one word", ({ english: named, ...terms }) => {
    const naming = [...english].filter(([, text]) => named.test(text));
    expect(naming.length).toBeGreaterThan(0);
    const otherwise = naming.filter(([key]) => !terms[code].test(texts.get(key) ?? ""));
    expect(otherwise.map(([key]) => `${key}: ${texts.get(key) ?? ""}`)).toEqual([]);
  });

  test("has no second word for it", () => {
    const second = [...texts].filter(([, text]) => NEVER[code].test(text));
    expect(second.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });

  test("puts no space before a percent sign, as Intl writes none", () => {
    expect([...texts].filter(([, text]) => /[\d}] %/.test(text))).toEqual([]);
  });
});
