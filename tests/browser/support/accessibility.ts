import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Fails with what axe finds on the page as it stands: WCAG 2.0 to 2.2, A and AA, and best practice. */
export async function expectAccessible(page: Page): Promise<void> {
  const findings = await page.evaluate(`(async () => {
    if (typeof axe === "undefined") { ${AXE} }
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const report = await axe.run(document, { runOnly: { type: "tag", values: tags } });
    return report.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }));
  })()`);
  expect(summaries(findings as readonly Finding[])).toEqual([]);
}

const summaries = (findings: readonly Finding[]): readonly string[] =>
  findings.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
  );
