import { randomBytes, randomInt } from "node:crypto";
import { sha256 } from "#server/journal/hashChain.ts";
import { type PlayerId, playerId, type StudentId, studentId } from "#shared/kernel/ids.ts";

/** 128 bits that say who somebody is. The holder has it, the server only its hash. */
export const newToken = (): string => randomBytes(16).toString("base64url");

export const tokenHash = (token: string): string => sha256(token);

export const newPlayerId = (): PlayerId => playerId(`p-${randomBytes(9).toString("base64url")}`);

export const newStudentId = (): StudentId => studentId(`s-${randomBytes(9).toString("base64url")}`);

/** Six digits. Not every one is free. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");

/** For the game's chance. */
export const newSeed = (): number => randomInt(2 ** 32);
