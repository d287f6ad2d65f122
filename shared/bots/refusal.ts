import type { Statement } from "#shared/rules/commands.ts";
import type { Package, Programme } from "#shared/views/view.ts";
import { changesBetween } from "./packages.ts";

/**
 * "We could support it with {option} on {issue}": all that has to change for this delegation to be
 * won, so that whoever changes it is supported. Undefined where more has to change than a sentence holds.
 */
export function askFor(
  programme: Programme,
  text: Package,
  wanted: Package,
): Statement | undefined {
  const [first, second, ...more] = Object.entries(changesBetween(programme, text, wanted));
  if (first === undefined || more.length > 0) return undefined;
  const [issue, option] = first;
  const params = { programme: programme.id, issue, option };
  if (second === undefined) return { key: "wouldSupportWith", params };
  const [otherIssue, otherOption] = second;
  return { key: "wouldSupportWithBoth", params: { ...params, otherIssue, otherOption } };
}
