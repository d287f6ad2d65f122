import { createHmac } from "node:crypto";
import type { ClassCommand } from "#shared/classroom/classCommands.ts";
import { sealCanonically } from "#shared/protocol/sealed.ts";

/** What a class's key makes of a command: the same of the same, and nothing that could be guessed. */
export const commandDigest = (key: string, command: ClassCommand): string =>
  createHmac("sha256", key).update(sealCanonically(command)).digest("base64url");
