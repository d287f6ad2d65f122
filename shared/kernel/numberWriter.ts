/**
 * Writes numbers as `language` (BCP 47) does, with a true minus sign as prose has it: `−3`, where Intl
 * puts a hyphen. Zero has no sign.
 */
export function numberWriter(
  language: string,
  options: Intl.NumberFormatOptions,
): (value: number) => string {
  const format = new Intl.NumberFormat(language, { signDisplay: "negative", ...options });
  return (value) =>
    format
      .formatToParts(value)
      .map((part) => (part.type === "minusSign" ? MINUS : part.value))
      .join("");
}

/** U+2212. */
const MINUS = "−";
