/** What lies over what, from the sea upwards. */
export const DEPTH = {
  sea: 0,
  table: 1,
  rimSeal: 2,
  alarm: 3,
  strand: 4,
  treaty: 5,
  light: 6,
  seat: 10,
} as const;
