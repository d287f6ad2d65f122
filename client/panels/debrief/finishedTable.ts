import { signal } from "@preact/signals";
import { z } from "zod";
import { browserShelves } from "#client/net/browserShelves.ts";
import { type ApiResult, loadDebrief, loadLobby } from "#client/net/httpApi.ts";
import { tokensOfBrowser, tokensOfTab } from "#client/net/seatTokens.ts";
import type { TableStore } from "#client/store/tableStore.ts";
import { takeScenario } from "#client/store/takeScenario.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { err, ok } from "#shared/kernel/result.ts";
import { refusal } from "#shared/rules/refusals.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";

/** A table whose game has ended, with all that is to be known of it. */
export interface FinishedTable {
  readonly code: string;
  readonly scenario: PublicScenario;
  readonly debrief: Debrief;
  /** The reader's own seat; undefined for a host without one, who is the instructor. */
  readonly seat: SeatId | undefined;
  readonly isHost: boolean;
}

/** Loads the debrief with what this browser holds of the table: a seat's token before the host's. */
export async function loadFinishedTable(code: string): ApiResult<FinishedTable> {
  const tokens = tokensOfTab(browserShelves, code) ?? tokensOfBrowser(browserShelves, code);
  const token = tokens?.seatToken ?? tokens?.hostToken;
  if (tokens === undefined || token === undefined) return err({ code: "tokenUnknown", params: {} });
  const { seat, hostToken } = tokens;
  return loadFinishedTableWith(code, { token, seat, isHost: hostToken !== undefined });
}

/** As `loadFinishedTable`, with a token of whatever kind: a student's of the class, say. */
export async function loadFinishedTableWith(
  code: string,
  { token, seat, isHost }: Pick<FinishedTable, "seat" | "isHost"> & { readonly token: string },
): ApiResult<FinishedTable> {
  const [lobby, reply] = await Promise.all([loadLobby(code, token), loadDebrief(code, token)]);
  if (!reply.ok) return reply;
  if (!lobby.ok) return lobby;
  const debrief = debriefSchema.safeParse(reply.value.debrief);
  if (!debrief.success) return err({ code: "unreadable", params: {} });
  const scenario = await takeScenario(lobby.value.scenario, { token });
  if (!scenario.ok) return scenario;
  return ok({
    code,
    scenario: scenario.value.scenario,
    debrief: debrief.data,
    seat,
    isHost,
  });
}

/** As with views, the server's own types are trusted; what is not a debrief at all is not. */
const debriefSchema = z.custom<Debrief>(
  (value) =>
    typeof value === "object" &&
    value !== null &&
    ["seats", "table", "moments", "record", "questions"].every((part) => part in value),
);

/** What parts of the table page read of their table: nothing moves any more, and no command is taken. */
export function storeOf({ scenario, code, debrief, seat, isHost }: FinishedTable): TableStore {
  return {
    scenario,
    code,
    view: signal({ public: debrief.table }),
    seat,
    isHost,
    presence: signal({}),
    record: signal([]),
    connection: signal("gone"),
    pending: signal(0),
    suggests: signal(false),
    now: () => Date.now(),
    here: () => undefined,
    submit: () => Promise.resolve({ ok: false, refusal: refusal("gameEnded") }),
  };
}
