import { expect, type Page } from "@playwright/test";
import axe from "axe-core";
import { z } from "zod";

const findingsSchema = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }),
);

/**
 * Fails with what axe finds on the page: WCAG 2.0 to 2.2, A and AA, and best practice. What others do
 * meanwhile may show the page between two states: a barrier is what is still there when it is looked at again.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await expect.poll(() => barriersOn(page)).toEqual([]);
}

async function barriersOn(page: Page): Promise<readonly string[]> {
  const findings = await findingsOn(page).catch((fault: unknown) => [
    // What axe was looking at may have gone meanwhile: that too counts only while it lasts.
    { id: `cannot be looked at: ${String(fault)}`, nodes: [] },
  ]);
  return findings.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
  );
}

async function findingsOn(page: Page): Promise<z.output<typeof findingsSchema>> {
  const findings = await page.evaluate(`(async () => {
    if (typeof axe === "undefined") { ${axe.source} }
    // A colour that is still on its way to another is nobody's choice: what moves is brought to its end.
    const moving = document.getAnimations().filter(
      ({ effect, playState }) =>
        playState === "running" && effect?.getComputedTiming().endTime !== Infinity,
    );
    for (const animation of moving) animation.finish();
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const report = await axe.run(document, { runOnly: { type: "tag", values: tags } });
    // What a bar at the edge covers by half can be scrolled clear of it: a target is too small if it still is then.
    for (const { id, nodes } of report.violations)
      if (id === "target-size")
        for (const { target } of nodes)
          document.querySelector(target[0])?.scrollIntoView({ block: "center", behavior: "instant" });
    return report.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }));
  })()`);
  return findingsSchema.parse(findings);
}
