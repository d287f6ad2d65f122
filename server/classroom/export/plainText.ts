/** A text without control characters (line breaks and tabs stay) and halves of characters, which no file format takes. */
export const plainText = (text: string): string => text.replace(CONTROL, "").toWellFormed();

const CONTROL = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu;
