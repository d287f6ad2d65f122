import type { ApiError } from "#client/net/httpApi.ts";
import { type OpenTable, openTable, type TableAccess } from "#client/store/openTable.ts";
import type { Result } from "#shared/kernel/result.ts";
import { useOpened } from "../useOpened.ts";

/** Keeps a table open while the component is there; opened anew when one comes with something else. */
export const useOpenTable = (
  code: string,
  { seatToken, hostToken, watcherToken, table, as, seat }: TableAccess,
): Result<OpenTable, ApiError> | undefined =>
  useOpened(
    (until) => openTable(code, { seatToken, hostToken, watcherToken, table, as, seat }, until),
    [code, seatToken, hostToken, watcherToken, table, as, seat],
  );
