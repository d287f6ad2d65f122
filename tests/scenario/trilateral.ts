import { shippedPack } from "./shippedPack.ts";

/** The pack *Trilateral* as it ships. */
export const { scenario, sources, english, allEnglish } = shippedPack("trilateral");
