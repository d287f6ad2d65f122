/** What `make` makes of each group of items, by the group's name in the order of letters. */
export function grouped<T, Made>(
  items: readonly T[],
  group: (item: T) => string,
  make: (members: readonly T[]) => Made,
): Readonly<Record<string, Made>> {
  const groups = [...Map.groupBy(items, group)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(groups.map(([name, members]) => [name, make(members)]));
}
