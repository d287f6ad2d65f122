import type { Classes } from "#server/classroom/classes.ts";
import type { Retention } from "#server/classroom/retention.ts";
import type { RoomHost } from "#server/rooms/RoomHost.ts";
import type { Pack } from "#shared/scenario/parsePack.ts";

/** What the routes under `/api` need of the server. */
export interface ApiContext {
  readonly classes: Classes;
  readonly retention: Retention;
  readonly rooms: RoomHost;
  readonly packs: ReadonlyMap<string, Pack>;
  readonly allowedOrigins: readonly string[];
  /** Where other devices reach this server. */
  readonly origins: () => readonly string[];
}
