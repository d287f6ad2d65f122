import { type Inputs, useEffect, useState } from "preact/hooks";
import type { ApiError } from "#client/net/httpApi.ts";
import type { OpenPlace } from "#client/store/openPlace.ts";
import type { Result } from "#shared/kernel/result.ts";

/**
 * Keeps a table or a class open while the component is there, and opens it anew when one of `inputs`
 * has become another. Undefined until it is open, or refused for good.
 */
export function useOpened<Place extends OpenPlace>(
  open: (until: AbortSignal) => Promise<Result<Place, ApiError>>,
  inputs: Inputs,
): Result<Place, ApiError> | undefined {
  const [opened, setOpened] = useState<Result<Place, ApiError> | undefined>();
  useEffect(() => {
    const leaving = new AbortController();
    const opening = open(leaving.signal);
    void opening.then((result) => {
      if (!leaving.signal.aborted) setOpened(result);
    });
    return () => {
      leaving.abort();
      setOpened(undefined);
      void opening.then((result) => result.ok && result.value.close());
    };
  }, inputs);
  return opened;
}
