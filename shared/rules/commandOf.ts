import type { Command, CommandType } from "./commands.ts";

/** The command of this type. */
export type CommandOf<T extends CommandType> = Extract<Command, { readonly type: T }>;
