/** How wide a text stands, in half-width characters: those of Chinese, Japanese and Korean take two. */
export const displayWidth = (text: string): number =>
  text.length + (text.match(FULL_WIDTH)?.length ?? 0);

const FULL_WIDTH =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\u30FC\uFF00-\uFF60]/gu;
