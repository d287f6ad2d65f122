import type { OutlineNode } from "#shared/scenario/authoring/outline.ts";

/** The part of a form that has these letters in a name or a value; a group with them is shown whole. */
export function matching(nodes: readonly OutlineNode[], letters: string): readonly OutlineNode[] {
  const wanted = letters.trim().toLocaleLowerCase();
  return wanted === "" ? nodes : nodes.flatMap((node) => partOf(node, wanted));
}

function partOf(node: OutlineNode, wanted: string): readonly OutlineNode[] {
  if (node.name.toLocaleLowerCase().includes(wanted)) return [node];
  if (node.kind === "field")
    return String(node.value).toLocaleLowerCase().includes(wanted) ? [node] : [];
  const children = node.children.flatMap((child) => partOf(child, wanted));
  return children.length === 0 ? [] : [{ ...node, children }];
}
