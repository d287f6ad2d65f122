/** The characters a bot can have, in the order they are offered. Their names are `bots:personalities.<id>`. */
export const PERSONALITIES = ["bridgeBuilder", "compromiser", "hardBargainer"] as const;
export type Personality = (typeof PERSONALITIES)[number];

/** The personality of that id, if it is one of ours. */
export const personalityOf = (id: string): Personality | undefined =>
  PERSONALITIES.find((personality) => personality === id);
