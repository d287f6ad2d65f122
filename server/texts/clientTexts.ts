import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Language } from "#shared/language/languages.ts";
import type { NestedTexts } from "./sayingIn.ts";

/** What the client says in `language`, by these namespaces; it throws on one that there is not. */
export const clientTexts = (
  language: Language,
  namespaces: readonly string[],
): Readonly<Record<string, NestedTexts>> =>
  Object.fromEntries(namespaces.map((name) => [name, textsOf(language, name)]));

const nested: z.ZodType<NestedTexts> = z.lazy(() =>
  z.record(z.string(), z.union([z.string(), nested])),
);

function textsOf(language: Language, namespace: string): NestedTexts {
  const file = new URL(`../../client/text/${language}/${namespace}.json`, import.meta.url);
  return nested.parse(JSON.parse(readFileSync(file, "utf8")));
}
