import type { Signal } from "@preact/signals";
import type { FunctionComponent, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type Switch, settings } from "#client/store/settings.ts";

/** What plays the cues of something, and writes what they mean. */
export type CuePlayer = FunctionComponent<{
  /** Otherwise it only writes. */
  readonly isAudible: boolean;
}>;

/**
 * The sounds of the table or class around this, and what they mean in words. Where the reader wants
 * neither, nothing of it is loaded.
 */
export function Cues({
  sound,
  load,
}: {
  readonly sound: Signal<Switch>;
  readonly load: () => Promise<CuePlayer>;
}): JSX.Element | null {
  const isAudible = sound.value === "on";
  const isWanted = isAudible || settings.captions.value === "on";
  const [Player, setPlayer] = useState<CuePlayer>();
  useEffect(() => {
    if (!isWanted) return;
    load().then(
      (loaded) => setPlayer(() => loaded),
      // Without a network there is no sound; the switch can be turned again.
      () => undefined,
    );
  }, [isWanted]);
  return isWanted && Player !== undefined ? <Player isAudible={isAudible} /> : null;
}

/** Those of a table. */
export const loadTableCues = (): Promise<CuePlayer> =>
  import("./TableCues.tsx").then(({ TableCues }) => TableCues);
