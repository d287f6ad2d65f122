import type { z } from "zod";
import type { Act } from "#server/match/matchRunner.ts";
import type { PlayerId, SeatId } from "#shared/kernel/ids.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { joinTableSchema, TableJoined } from "#shared/protocol/http.ts";
import { isVacated } from "#shared/protocol/vacated.ts";
import { type Fault, fault } from "./fault.ts";
import { freeName } from "./freeName.ts";
import type { Table } from "./table.ts";
import type { Tables } from "./tables.ts";
import { newPlayerId, newToken, tokenHash } from "./tokens.ts";

export type JoinRequest = z.output<typeof joinTableSchema>;

/** Somebody who sits at the table already, and by which token. */
export interface Sitter {
  readonly player: PlayerId;
  readonly tokenHash: string;
}

/**
 * Seats a person, at a seat that was left where the game runs, or moves one in the lobby; the answer's token is the only valid one after.
 * Whoever has a seat here by the token of the request has only asked again.
 */
export async function joinTable(
  tables: Tables,
  table: Table,
  request: JoinRequest,
  mover?: Sitter,
): Promise<Result<TableJoined, Fault>> {
  return table.match.inTurn(async (act) => {
    const token = request.token ?? newToken();
    const known = await tables.context.journal.playerByToken(tokenHash(token));
    if (known !== undefined && known.code !== table.code)
      return err(fault("malformed", { path: "token", reason: "taken" }));
    const asked = { ...request, token };
    const isOther = known !== undefined && known.tokenHash !== mover?.tokenHash;
    return mover === undefined || isOther
      ? letIn(tables, table, asked, act, known?.player)
      : move(tables, table, asked, act, mover);
  });
}

/** A request with the token that is to be the seat's. */
type Asked = JoinRequest & { readonly token: string };

/** `player` is known by the token already. */
async function letIn(
  tables: Tables,
  table: Table,
  { token, ...request }: Asked,
  act: Act,
  player: PlayerId | undefined,
): Promise<Result<TableJoined, Fault>> {
  const own = player && table.seatOf(player);
  if (own !== undefined) return ok({ seatToken: token, seat: own });
  const seat = seatFor(table, request);
  if (!seat.ok) return seat;
  const seating =
    player === undefined ? await enrol(tables, table, token, request.name) : ok(player);
  if (!seating.ok) return seating;
  if (table.match.publicView.seats[seat.value]?.cover !== undefined)
    await act({ kind: "instructor" }, { type: "returnSeat", seat: seat.value });
  const seated = await assign(act, seat.value, seating.value);
  return seated.ok ? ok({ seatToken: token, seat: seat.value }) : seated;
}

/** Before the game, any that is free; while it runs, one that its person has left. */
function seatFor(table: Table, request: JoinRequest, mover?: Sitter): Result<SeatId, Fault> {
  const { stage, seats } = table.match.publicView;
  if (stage === "ended") return err(fault("gameEnded"));
  const isPlaying = stage === "playing";
  const isFree = (id: SeatId): boolean => {
    const player = seats[id]?.player;
    if (isPlaying && mover !== undefined) return false;
    return player === undefined || player.id === mover?.player || isVacated(id, player);
  };
  const inOrder = table.match.head.scenario.seats.map((each) => each.id);
  const first = inOrder.find(isFree);
  if (first === undefined) return err(fault(isPlaying ? "gameAlreadyStarted" : "tableFull"));
  if (request.seat === undefined) return ok(first);
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

/**
 * Takes the new seat before it leaves the old one, so that the socket never stands without a seat.
 * What a server that died left undone is done when it is asked again.
 */
async function move(
  tables: Tables,
  table: Table,
  { token, ...request }: Asked,
  act: Act,
  mover: Sitter,
): Promise<Result<TableJoined, Fault>> {
  const { journal } = tables.context;
  const asking = await journal.playerByToken(mover.tokenHash);
  if (asking?.player !== mover.player) return err(fault("tokenUnknown"));
  const seat = seatFor(table, request, mover);
  if (!seat.ok) return seat;
  const held = Object.values(table.match.publicView.seats)
    .filter(({ player }) => player?.id === mover.player)
    .map(({ id }) => id);
  if (!held.includes(seat.value)) {
    const seated = await assign(act, seat.value, mover.player);
    if (!seated.ok) return seated;
  }
  for (const left of held.filter((id) => id !== seat.value)) {
    const empty = await assign(act, left, undefined);
    if (!empty.ok) return empty;
  }
  const kept = await journal.replaceToken(mover.tokenHash, tokenHash(token));
  return kept.ok ? ok({ seatToken: token, seat: seat.value }) : err(fault(kept.error));
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
