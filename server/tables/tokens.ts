import { randomBytes, randomInt } from "node:crypto";
import { sha256 } from "#server/journal/hashChain.ts";
import { type PlayerId, playerId, type StudentId, studentId } from "#shared/kernel/ids.ts";

/** 128 bits that say who somebody is. The holder has it, the server only its hash. */
export const newToken = (): string => randomBytes(16).toString("base64url");

export const tokenHash = (token: string): string => sha256(token);

export const newPlayerId = (): PlayerId => playerId(`p-${randomBytes(9).toString("base64url")}`);

/** The student whom `token` lets into the class of `code`: the same for the same, and no hint at the token. */
export const studentIdBy = (token: string, code: string): StudentId =>
  studentId(`s-${sha256(`student of ${code} by ${token}`).slice(0, 16)}`);

/** Six digits. Not every one is free. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");

/** For the game's chance. */
export const newSeed = (): number => randomInt(2 ** 32);
