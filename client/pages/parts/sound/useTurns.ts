import { useEffect, useRef, useState } from "preact/hooks";
import { CueTurns } from "#client/sound/cueTurns.ts";
import { SoundPlayer } from "#client/sound/SoundPlayer.ts";
import { VOICES } from "#client/sound/voices.ts";
import { settings } from "#client/store/settings.ts";
import type { Cue } from "#client/viewmodel/session/cueModel.ts";

/** The cue whose turn it is, which is played as its turn begins, and a way to offer the next one. */
export function useTurns(isAudible: boolean): {
  readonly cue: Cue | undefined;
  readonly offer: (next: Cue) => void;
} {
  const [cue, setCue] = useState<Cue>();
  const play = usePlayer(isAudible);
  const [turns] = useState(() => new CueTurns(setCue, (after, then) => setTimeout(then, after)));
  useEffect(() => {
    if (cue !== undefined) play(cue);
  }, [cue]);
  return {
    cue,
    offer: (next) => {
      // Nobody looks: what happened meanwhile stands in the record.
      if (!document.hidden) turns.offer(next);
    },
  };
}

function usePlayer(isAudible: boolean): (cue: Cue) => void {
  const player = useRef<SoundPlayer | undefined>(undefined);
  useEffect(() => {
    if (!isAudible) return undefined;
    const made = new SoundPlayer();
    player.current = made;
    return () => {
      player.current = undefined;
      made.close();
    };
  }, [isAudible]);
  return ({ kind }) => {
    if (!document.hidden) player.current?.play(VOICES[kind], Number(settings.volume.value) / 100);
  };
}
