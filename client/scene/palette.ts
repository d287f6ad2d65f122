/** The colours of client/style/tokens.css that the canvas needs, and a few only it has. */
export const PALETTE = {
  abyss: "#061722",
  deep: "#0a2638",
  sea: "#134257",
  shoal: "#1d5a6d",
  landHigh: "#3a6d66",
  land: "#2b5a5c",
  landLow: "#2f5d55",
  felt: "#0f4448",
  feltLight: "#1b6363",
  feltEdge: "#08292f",
  brass: "#e3c27a",
  brassLight: "#fbe9bb",
  brassDark: "#8d6a32",
  brassShade: "#6d4f22",
  well: "#0b2431",
  paper: "#fdf8ec",
  paperShade: "#ece2cb",
  paperDeep: "#d9cdb2",
  ink: "#3a2f22",
  jade: "#58d3b0",
  jadeDeep: "#1f9d7c",
  vermilion: "#f0785a",
  seal: "#c9412c",
  sand: "#d8c9a3",
  slate: "#5d7684",
  white: "#ffffff",
} as const;

/** Bands of the turned wood, in the order they follow around the table. */
export const WALNUT = ["#5b3420", "#7d4d2e", "#6a3f26", "#8c5a36", "#5f3722"] as const;

/** `#rrggbb` as the number Phaser's pens take. */
export const colourNumber = (colour: string): number => Number.parseInt(colour.slice(1), 16);

/** `#rrggbb` with an opacity of 0–1, for Canvas2D. */
export function translucent(colour: string, opacity: number): string {
  const byte = Math.round(opacity * 255);
  return `${colour}${byte.toString(16).padStart(2, "0")}`;
}
