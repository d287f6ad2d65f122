import { expect, type Page } from "@playwright/test";
import axe from "axe-core";
import { z } from "zod";

const findingsSchema = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }),
);

/** Fails with what axe finds on the page as it stands: WCAG 2.0 to 2.2, A and AA, and best practice. */
export async function expectAccessible(page: Page): Promise<void> {
  const findings = await page.evaluate(`(async () => {
    if (typeof axe === "undefined") { ${axe.source} }
    // A colour that is still on its way to another is nobody's choice.
    const moving = document.getAnimations().filter(
      ({ effect, playState }) =>
        playState === "running" && effect?.getComputedTiming().endTime !== Infinity,
    );
    await Promise.allSettled(moving.map(({ finished }) => finished));
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const report = await axe.run(document, { runOnly: { type: "tag", values: tags } });
    return report.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }));
  })()`);
  const summaries = findingsSchema
    .parse(findings)
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  expect(summaries).toEqual([]);
}
