import type { Journal } from "#server/journal/journal.ts";
import type { PlayerId, StudentId } from "#shared/kernel/ids.ts";
import { tokenHash } from "./tokens.ts";

/** What somebody is at a table, by the tokens they hold. */
export interface Holder {
  readonly code: string;
  /** Absent for a host who does not play. */
  readonly player?: PlayerId | undefined;
  /** Which of the people who share the seat; alone, an observer who is of a class. */
  readonly member?: StudentId | undefined;
  readonly host: boolean;
  /** A screen that others see: it is shown what everybody may know, and commands nothing. */
  readonly asPublic?: boolean | undefined;
}

/** By whom a socket is held: of two with one key the newer one counts. Nothing for a host without a seat. */
export const keyOf = ({ member, player }: Holder): StudentId | PlayerId | undefined =>
  member ?? player;

/** Who holds `token`, a seat's or a host's. */
export async function holderOf(journal: Journal, token: string): Promise<Holder | undefined> {
  const hash = tokenHash(token);
  const player = await journal.playerByToken(hash);
  if (player !== undefined) return { code: player.code, player: player.player, host: false };
  const code = await journal.hostedBy(hash);
  return code === undefined ? undefined : { code, host: true };
}

/** Whether the token of this hash opens anything, at a table or in a class. What it opens never changes. */
export async function isKnown(journal: Journal, hash: string): Promise<boolean> {
  for (const look of [
    journal.playerByToken,
    journal.hostedBy,
    journal.classes.studentByToken,
    journal.classes.hostedBy,
  ])
    if ((await look(hash)) !== undefined) return true;
  return false;
}

/** Who holds a seat's token and, besides, the host's of the same table. Nobody where they do not match. */
export async function holderOfBoth(
  journal: Journal,
  token: string,
  hostToken: string | undefined,
): Promise<Holder | undefined> {
  const holder = await holderOf(journal, token);
  if (hostToken === undefined || holder === undefined) return holder;
  const host = await holderOf(journal, hostToken);
  return host?.host === true && host.code === holder.code ? { ...holder, host: true } : undefined;
}
