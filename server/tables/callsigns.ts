/**
 * What players are called who give no name: stars, which belong to nobody and read alike in every
 * language that is written with these letters.
 */
const STARS = [
  "Vega",
  "Altair",
  "Deneb",
  "Mira",
  "Rigel",
  "Spica",
  "Capella",
  "Sirius",
  "Polaris",
  "Antares",
  "Canopus",
  "Regulus",
  "Arcturus",
  "Castor",
  "Pollux",
  "Procyon",
  "Adhara",
  "Bellatrix",
  "Alcor",
  "Mizar",
  "Atria",
  "Electra",
  "Maia",
  "Merope",
] as const;

/** The `index`-th seat's callsign at the table `code`; no two seats of a table have the same. */
export const callsignOf = (code: string, index: number): string =>
  STARS[(Number(code) + index) % STARS.length] ?? "Vega";

/** The `index`-th callsign given out in the class `code`; no two are the same. */
export function classCallsign(code: string, index: number): string {
  const round = Math.floor(index / STARS.length);
  const star = callsignOf(code, index);
  return round === 0 ? star : `${star} ${round + 1}`;
}
