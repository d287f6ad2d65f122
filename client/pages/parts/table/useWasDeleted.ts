import { useEffect, useState } from "preact/hooks";
import { loadLobby } from "#client/net/httpApi.ts";

/** Whether a table that `isGone` was deleted, and not only one's seat at it; undefined until that is known. */
export function useWasDeleted(code: string, isGone: boolean): boolean | undefined {
  const [wasDeleted, setDeleted] = useState<boolean | undefined>(undefined);
  useEffect(() => {
    if (!isGone) return undefined;
    let isWanted = true;
    void loadLobby(code).then((lobby) => {
      if (isWanted) setDeleted(!lobby.ok && lobby.error.code === "tableUnknown");
    });
    return () => {
      isWanted = false;
    };
  }, [code, isGone]);
  return wasDeleted;
}
