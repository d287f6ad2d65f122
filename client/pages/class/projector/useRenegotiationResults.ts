import { useEffect, useState } from "preact/hooks";
import { loadFinishedClass } from "#client/panels/classDebrief/finishedClass.ts";
import { useClassStore } from "#client/store/classStore.ts";
import { renegotiationsOver } from "#client/viewmodel/classroom/projectorModel.ts";
import type { RenegotiationResult } from "#shared/analysis/renegotiation.ts";

/** By table, what came of its renegotiation. */
export type RenegotiationResults = ReadonlyMap<number, RenegotiationResult>;

/**
 * What came of the renegotiations that are over, as the class debrief says it; nothing before the
 * mandates are revealed. Asked for anew whenever another one is over.
 */
export function useRenegotiationResults(): RenegotiationResults {
  const { code, token, view } = useClassStore();
  const everybody = view.value?.public;
  const over = everybody === undefined ? "" : renegotiationsOver(everybody);
  const [results, setResults] = useState<RenegotiationResults>(NONE);
  useEffect(() => {
    let isWanted = over !== "";
    if (!isWanted) setResults(NONE);
    else
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
  }, [code, token, over]);
  return results;
}

const NONE: RenegotiationResults = new Map();
