import type { z } from "zod";
import type { Act } from "#server/match/matchRunner.ts";
import type { PlayerId, SeatId } from "#shared/kernel/ids.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { joinTableSchema, TableJoined } from "#shared/protocol/http.ts";
import { type Fault, fault } from "./fault.ts";
import { freeName } from "./freeName.ts";
import type { Table } from "./table.ts";
import type { Tables } from "./tables.ts";
import { newPlayerId, newToken, tokenHash } from "./tokens.ts";

export type JoinRequest = z.output<typeof joinTableSchema>;

/** Somebody who sits at the table already and wants another seat. */
export interface Mover {
  readonly player: PlayerId;
  readonly tokenHash: string;
}

/** Seats a person in the lobby, or moves one there; the answer's token is the only valid one after. */
export async function joinTable(
  tables: Tables,
  table: Table,
  request: JoinRequest,
  mover?: Mover,
): Promise<Result<TableJoined, Fault>> {
  return table.match.inTurn(async (act) => {
    if (mover === undefined) return letIn(tables, table, request, act);
    const seat = seatFor(table, request, mover);
    return seat.ok ? moveTo(tables, table, seat.value, mover, act) : seat;
  });
}

/** Whoever sits here by the token of the request has only asked again. */
async function letIn(
  tables: Tables,
  table: Table,
  { token = newToken(), ...request }: JoinRequest,
  act: Act,
): Promise<Result<TableJoined, Fault>> {
  const known = await tables.context.journal.playerByToken(tokenHash(token));
  if (known !== undefined && known.code !== table.code)
    return err(fault("malformed", { path: "token", reason: "taken" }));
  const own = known && table.seatOf(known.player);
  if (own !== undefined) return ok({ seatToken: token, seat: own });
  const seat = seatFor(table, request);
  if (!seat.ok) return seat;
  const player =
    known === undefined ? await enrol(tables, table, token, request.name) : ok(known.player);
  if (!player.ok) return player;
  const seated = await assign(act, seat.value, player.value);
  return seated.ok ? ok({ seatToken: token, seat: seat.value }) : seated;
}

function seatFor(table: Table, request: JoinRequest, mover?: Mover): Result<SeatId, Fault> {
  const { stage, seats } = table.match.publicView;
  if (stage === "playing") return err(fault("gameAlreadyStarted"));
  if (stage === "ended") return err(fault("gameEnded"));
  const isFree = (id: SeatId): boolean => {
    const player = seats[id]?.player;
    return player === undefined || player.id === mover?.player;
  };
  const inOrder = table.match.head.scenario.seats.map((each) => each.id);
  if (request.seat === undefined) {
    const free = inOrder.find(isFree);
    return free === undefined ? err(fault("tableFull")) : ok(free);
  }
  const wanted = inOrder.find((id) => id === request.seat);
  if (wanted === undefined) return err(fault("seatUnknown"));
  return isFree(wanted) ? ok(wanted) : err(fault("seatTaken"));
}

/** Writes down who is to have a seat, with the name that is free. */
async function enrol(
  tables: Tables,
  table: Table,
  token: string,
  wished: string | undefined,
): Promise<Result<PlayerId, Fault>> {
  const player = newPlayerId();
  const name = freeName(table, wished);
  const kept = await tables.context.journal.addPlayer({
    tokenHash: tokenHash(token),
    code: table.code,
    player,
    name: name ?? "",
  });
  if (!kept.ok) return err(fault(kept.error));
  if (name !== undefined) table.names.set(player, name);
  return ok(player);
}

/** Takes the new seat before it leaves the old one, so that the socket never stands without a seat. */
async function moveTo(
  tables: Tables,
  table: Table,
  seat: SeatId,
  mover: Mover,
  act: Act,
): Promise<Result<TableJoined, Fault>> {
  const from = table.seatOf(mover.player);
  if (from !== seat) {
    const seated = await assign(act, seat, mover.player);
    if (!seated.ok) return seated;
  }
  if (from !== undefined && from !== seat) {
    const left = await assign(act, from, undefined);
    if (!left.ok) return left;
  }
  const seatToken = newToken();
  const kept = await tables.context.journal.replaceToken(mover.tokenHash, tokenHash(seatToken));
  return kept.ok ? ok({ seatToken, seat }) : err(fault(kept.error));
}

async function assign(
  act: Act,
  seat: SeatId,
  player: PlayerId | undefined,
): Promise<Result<undefined, Fault>> {
  const reply = await act(
    { kind: "instructor" },
    { type: "assignSeat", seat, ...(player === undefined ? {} : { player: person(player) }) },
  );
  if (reply.ok) return ok(undefined);
  if (reply.refusal.code === "storageFull") return err(fault("storageFull"));
  throw new Error(`A free seat was refused: ${reply.refusal.code}`);
}

const person = (id: PlayerId) => ({ id, kind: "person" as const });
