import "#client/zodWithoutEval.ts";
import { adviceFor } from "#shared/bots/advice.ts";
import type { CoachAnswers, CoachRequest } from "./coach.ts";
import type { WorkerReply } from "./workerPort.ts";

/** An expert that looks over the reader's shoulder. */
self.addEventListener("message", ({ data }: MessageEvent<CoachRequest>) => {
  const { id, scenario, own } = data;
  try {
    tell({ type: "answer", id, answer: adviceFor(scenario, { public: data.public, own }) });
  } catch (error) {
    tell({ type: "failed", id, reason: String(error) });
  }
});

const tell = (reply: WorkerReply<never> & { readonly answer?: CoachAnswers["advise"] }): void => {
  self.postMessage(reply, { transfer: [] });
};
