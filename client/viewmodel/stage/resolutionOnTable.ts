import type { PublicResolution, PublicView } from "#shared/views/view.ts";

/**
 * The resolution that lies in the middle of the table: the first open one in the chair's order of
 * business, else the first that waits for a second, else the one tabled last, so that its outcome
 * can be read. Outside of the phases that decide on resolutions there is none.
 */
export function resolutionOnTable(view: PublicView): PublicResolution | undefined {
  if (view.phase !== "plenary" && view.phase !== "crisis") return undefined;
  const listed = view.agenda.flatMap((id) => {
    const resolution = view.resolutions[id];
    return resolution === undefined ? [] : [resolution];
  });
  const others = Object.values(view.resolutions).filter(({ id }) => !view.agenda.includes(id));
  const onTable = [...listed, ...others].filter(
    ({ year, subject }) =>
      year === view.year && (subject.kind === "crisisResponse") === (view.phase === "crisis"),
  );
  return (
    onTable.find(({ status }) => status === "open") ??
    onTable.find(({ status }) => status === "tabled") ??
    onTable.at(-1)
  );
}
