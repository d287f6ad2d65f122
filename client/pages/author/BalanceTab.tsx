import type { JSX, TargetedSubmitEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { checked, simulator } from "#client/authoring/draft.ts";
import { t } from "#client/text/i18n.ts";
import type { PackFiles } from "#shared/scenario/parsePack.ts";
import type { Balance } from "#shared/simulation/balance.ts";
import { BalanceFigures } from "./BalanceFigures.tsx";

/** Many games of bots with this scenario, and what they say of it. */
export function BalanceTab({ files }: { readonly files: PackFiles }): JSX.Element {
  const [games, setGames] = useState(USUAL);
  const { done, balance, start, stop } = useSimulation();
  const isPlaying = done !== undefined;
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
          {t("author:balance.playing", { done, all: games })}
          <progress class="author-progress" value={done} max={games} />
        </label>
      ) : null}
      {balance === undefined ? null : <BalanceFigures balance={balance} />}
    </>
  );
}

interface Simulating {
  /** Games played; undefined while none are. */
  readonly done: number | undefined;
  readonly balance: Balance | undefined;
  readonly start: (files: PackFiles, games: number) => Promise<void>;
  readonly stop: () => void;
}

function useSimulation(): Simulating {
  const [done, setDone] = useState<number | undefined>(undefined);
  const [balance, setBalance] = useState<Balance | undefined>(undefined);
  const running = useRef<ReturnType<typeof simulator> | undefined>(undefined);
  const stop = (): void => {
    running.current?.stop();
    running.current = undefined;
    setDone(undefined);
  };
  useEffect(() => stop, []);
  return {
    done,
    balance,
    stop,
    start: async (files, games) => {
      stop();
      const bots = simulator((progress) => setDone(progress.done));
      running.current = bots;
      setDone(0);
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
