import type { PublicResolution, PublicView } from "#shared/views/view.ts";

/**
 * The resolution that lies in the middle of the table: the first open one in the chair's order of
 * business, else the first that waits for a second. Outside of talks on resolutions there is none.
 */
export function resolutionUnderDiscussion(view: PublicView): PublicResolution | undefined {
  const listed = view.agenda.flatMap((id) => {
    const resolution = view.resolutions[id];
    return resolution === undefined ? [] : [resolution];
  });
  const others = Object.values(view.resolutions).filter(
    (resolution) => !view.agenda.includes(resolution.id),
  );
  const inOrder = [...listed, ...others].filter((resolution) => resolution.year === view.year);
  return (
    inOrder.find((resolution) => resolution.status === "open") ??
    inOrder.find((resolution) => resolution.status === "tabled")
  );
}
