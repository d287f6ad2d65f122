import type { JSX, TargetedSubmitEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Progress } from "#client/authoring/authorMessages.ts";
import { checked, simulator } from "#client/authoring/draft.ts";
import { t } from "#client/text/i18n.ts";
import type { PackFiles } from "#shared/scenario/parsePack.ts";
import type { Balance } from "#shared/simulation/balance.ts";
import { BalanceFigures } from "./BalanceFigures.tsx";

/** Many games of bots with this scenario, and what they say of it. */
export function BalanceTab({ files }: { readonly files: PackFiles }): JSX.Element {
  const [games, setGames] = useState(USUAL);
  const { progress, balance, start, stop } = useSimulation();
  const isPlaying = progress !== undefined;
  const play = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void start(files, games);
  };
  return (
    <>
      <p>{t("author:balance.text")}</p>
      {checked.value?.ok === true ? (
        <form class="row" onSubmit={play}>
          <label class="field">
            <span class="field-label">{t("author:balance.games")}</span>
            <input
              type="number"
              class="input author-number"
              min={10}
              max={2000}
              step={10}
              value={games}
              onInput={(event) => setGames(event.currentTarget.valueAsNumber)}
            />
          </label>
          {isPlaying ? (
            <button type="button" class="button author-beside-field" onClick={stop}>
              {t("author:balance.stop")}
            </button>
          ) : (
            <button type="submit" class="button button-primary author-beside-field">
              {t("author:balance.action")}
            </button>
          )}
        </form>
      ) : (
        <p class="strong">{t("author:try.needsGood")}</p>
      )}
      {isPlaying ? (
        <label class="stack stack-tight">
          {t("author:balance.playing", { done: progress.done, all: progress.all })}
          <progress class="author-progress" value={progress.done} max={progress.all} />
        </label>
      ) : null}
      {balance === undefined ? null : <BalanceFigures balance={balance} />}
    </>
  );
}

interface Simulating {
  /** Undefined while nobody plays. */
  readonly progress: Progress | undefined;
  readonly balance: Balance | undefined;
  readonly start: (files: PackFiles, games: number) => Promise<void>;
  readonly stop: () => void;
}

function useSimulation(): Simulating {
  const [progress, setProgress] = useState<Progress | undefined>(undefined);
  const [balance, setBalance] = useState<Balance | undefined>(undefined);
  const running = useRef<ReturnType<typeof simulator> | undefined>(undefined);
  const stop = (): void => {
    running.current?.stop();
    running.current = undefined;
    setProgress(undefined);
  };
  useEffect(() => stop, []);
  return {
    progress,
    balance,
    stop,
    start: async (files, games) => {
      stop();
      const bots = simulator(setProgress);
      running.current = bots;
      setProgress({ done: 0, all: games });
      setBalance(undefined);
      const figures = await bots
        .ask({ type: "simulate", files, games, seed: 1 })
        .catch(() => undefined);
      if (running.current !== bots) return;
      setBalance(figures);
      stop();
    },
  };
}

const USUAL = 200;
