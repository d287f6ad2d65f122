import type { z } from "zod";

/** Why a room refuses a message whatever it asks: the same at a table and in a class. */
export interface RoomRefusal {
  readonly code: "notAllowedForYou" | "tooFast" | "malformed" | "internalError";
  readonly params: Readonly<Record<string, string | number>>;
}

export const roomRefusal = (
  code: RoomRefusal["code"],
  params: RoomRefusal["params"] = {},
): RoomRefusal => ({ code, params });

/** Where the message is not what it should be; no more, since it was not written by a person. */
export const malformed = (error: z.ZodError): RoomRefusal =>
  roomRefusal("malformed", {
    path: (error.issues[0]?.path ?? []).join(".").slice(0, LONGEST_PATH),
  });

/** Characters. */
const LONGEST_PATH = 80;
