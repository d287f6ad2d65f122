import { SoundPlayer } from "./SoundPlayer.ts";
import { VOICES } from "./voices.ts";

/** Lets whoever presses for it hear a chime; `volume` is of 1. */
export async function tryVolume(volume: number): Promise<void> {
  const player = new SoundPlayer();
  await player.ready();
  player.play(VOICES.phase, volume);
  const length = Math.max(...VOICES.phase.map((strike) => strike.at + strike.length));
  setTimeout(() => player.close(), length * 1_000);
}
