/** A piece of a page. Text is text: it is escaped where it is written out, and nowhere else. */
export type Html = string | Element | Picture | readonly Html[];

interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Html[];
}

/** An SVG that one of our own charts drew. */
interface Picture {
  readonly svg: string;
}

export const element = (
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Html[]
): Html => ({ tag, attributes, children });

export const picture = (svg: string): Html => ({ svg });

/** What a report is made of. */
type Tag =
  | "caption"
  | "div"
  | "figcaption"
  | "figure"
  | "h1"
  | "h2"
  | "h3"
  | "header"
  | "li"
  | "main"
  | "p"
  | "section"
  | "span"
  | "table"
  | "tbody"
  | "td"
  | "th"
  | "thead"
  | "tr"
  | "ul";

/** As text of a file. */
export function htmlText(html: Html): string {
  if (typeof html === "string") return escaped(html);
  if (isMany(html)) return html.map(htmlText).join("");
  if ("svg" in html) return html.svg;
  const { tag, attributes, children } = html;
  const inTag = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${tag}${inTag.join("")}>${children.map(htmlText).join("")}</${tag}>`;
}

export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const isMany = (html: Html): html is readonly Html[] => Array.isArray(html);
