import { courseSamples } from "./courseSamples.ts";
import { plenarySamples } from "./plenarySamples.ts";
import type { Samples } from "./sampleCase.ts";
import { talksSamples } from "./talksSamples.ts";
import { yearSamples } from "./yearSamples.ts";

/** One event of each type at least. */
export const eventSamples: Samples = {
  ...courseSamples,
  ...talksSamples,
  ...plenarySamples,
  ...yearSamples,
};
