import { useEffect, useState } from "preact/hooks";
import type { ApiError } from "#client/net/httpApi.ts";
import { type OpenTable, openTable, type TableAccess } from "#client/store/openTable.ts";
import type { Result } from "#shared/kernel/result.ts";

/** Keeps a table open while the component is there; opened anew when one comes with something else. */
export function useOpenTable(
  code: string,
  { seatToken, hostToken, watcherToken, table, as, seat }: TableAccess,
): Result<OpenTable, ApiError> | undefined {
  const [opened, setOpened] = useState<Result<OpenTable, ApiError> | undefined>();
  useEffect(() => {
    const leaving = new AbortController();
    const access = { seatToken, hostToken, watcherToken, table, as, seat };
    const opening = openTable(code, access, leaving.signal);
    void opening.then((result) => {
      if (!leaving.signal.aborted) setOpened(result);
    });
    return () => {
      leaving.abort();
      setOpened(undefined);
      void opening.then((result) => result.ok && result.value.close());
    };
  }, [code, seatToken, hostToken, watcherToken, table, as, seat]);
  return opened;
}
