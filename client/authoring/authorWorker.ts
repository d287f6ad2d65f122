import "#client/zodWithoutEval.ts";
import { shippedPacks } from "#client/solo/packFiles.ts";
import type { WorkerReply } from "#client/solo/workerPort.ts";
import { USUAL_LEVEL } from "#shared/bots/strategyName.ts";
import { inOrderOfSize, scenarioSummaryOf } from "#shared/protocol/scenarioSummary.ts";
import { type Pack, type PackFiles, parsePack } from "#shared/scenario/parsePack.ts";
import { type Balance, balanceOf } from "#shared/simulation/balance.ts";
import { plannedGames, playPlanned } from "#shared/simulation/plannedGames.ts";
import { noAgreementGames } from "#shared/simulation/walkAway.ts";
import type { AuthorAnswers, AuthorRequest, Checked, Progress } from "./authorMessages.ts";

/** What whoever writes a scenario has done for them beside the page: checking, and many games of bots. */
self.addEventListener("message", (event: MessageEvent<AuthorRequest>) => {
  const { id } = event.data;
  answerTo(event.data).then(
    (answer) => tell({ type: "answer", id, answer }),
    (error: unknown) => tell({ type: "failed", id, reason: String(error) }),
  );
});

async function answerTo(request: AuthorRequest): Promise<AuthorAnswers[AuthorRequest["type"]]> {
  switch (request.type) {
    case "models":
      return inOrderOfSize([...(await shippedPacks()).values()].map(playable)).map(
        scenarioSummaryOf,
      );
    case "open":
      return filesOf(request.scenario);
    case "check":
      return checked(request.files);
    case "simulate":
      return simulated(request.files, request.games, request.seed);
  }
}

async function filesOf(scenario: string): Promise<PackFiles> {
  for (const files of (await shippedPacks()).values())
    if (playable(files).scenario.id === scenario) return files;
  throw new Error(`No scenario is called ${scenario}`);
}

function checked(files: PackFiles): Checked {
  const pack = parsePack(files);
  return pack.ok
    ? { ok: true, summary: scenarioSummaryOf(pack.value), hash: pack.value.hash }
    : { ok: false, faults: pack.error };
}

/** As `npm run simulate` does, games of standard length one after the other. */
function simulated(files: PackFiles, games: number, seed: number): Balance {
  const { scenario } = playable(files);
  const years = scenario.settings.years.standard;
  const planned = [
    ...plannedGames(scenario, { games, seed, years, isWhole: false }),
    ...noAgreementGames(scenario, { games, seed }),
  ];
  const played = planned.map((game, index) => {
    const summary = playPlanned(scenario, game, { level: USUAL_LEVEL });
    tell({ type: "news", news: { done: index + 1, all: planned.length } });
    return summary;
  });
  return balanceOf(scenario, years, planned, played);
}

function playable(files: PackFiles): Pack {
  const pack = parsePack(files);
  if (!pack.ok) throw new Error(`A scenario cannot be read: ${JSON.stringify(pack.error[0])}`);
  return pack.value;
}

const tell = (reply: WorkerReply<Progress>): void => {
  self.postMessage(reply, { transfer: [] });
};
