import type { PublicView } from "./view.ts";

/** Whether anybody has something to do: while the game runs, and in a renegotiation. */
export const isUnderWay = ({ stage, renegotiation }: PublicView): boolean =>
  stage === "playing" || (renegotiation !== undefined && renegotiation.closed === undefined);
