import { useEffect, useState } from "preact/hooks";
import { loadFinishedClass } from "#client/panels/classDebrief/finishedClass.ts";
import { useClassStore } from "#client/store/classStore.ts";
import { renegotiationsOver } from "#client/viewmodel/classroom/projectorModel.ts";
import type { RenegotiationResult } from "#shared/analysis/renegotiation.ts";

/** By table, what came of its renegotiation. */
export type RenegotiationResults = ReadonlyMap<number, RenegotiationResult>;

/**
 * What came of the renegotiations that are over, as the class debrief says it; nothing before the
 * mandates are revealed. Asked for anew whenever another one is over, or the way to the server is open again.
 */
export function useRenegotiationResults(): RenegotiationResults {
  const { code, token, view, connection } = useClassStore();
  const isOpen = connection.value === "open";
  const everybody = view.value?.public;
  const over = everybody === undefined ? "" : renegotiationsOver(everybody);
  const [results, setResults] = useState<RenegotiationResults>(NONE);
  useEffect(() => {
    let isWanted = over !== "" && isOpen;
    if (over === "") setResults(NONE);
    else if (isWanted)
      void loadFinishedClass(code, { hostToken: token }).then((reply) => {
        if (isWanted && reply.ok)
          setResults(
            new Map(
              reply.value.debrief.tables.flatMap(({ number, renegotiation }) =>
                renegotiation === undefined ? [] : [[number, renegotiation] as const],
              ),
            ),
          );
      });
    return () => {
      isWanted = false;
    };
  }, [code, token, over, isOpen]);
  return results;
}

const NONE: RenegotiationResults = new Map();
