import { z } from "zod";
import { err, ok, type Result } from "#shared/kernel/result.ts";

const port = z.coerce.number().int().min(0).max(65_535);
const seconds = z.coerce.number().min(0).max(3_600);
const flag = z.enum(["true", "false"]).transform((text) => text === "true");
const origins = z
  .string()
  .transform((text) => text.split(",").map((origin) => origin.trim()))
  .pipe(z.array(z.url({ protocol: /^https?$/ })));

/** The environment, with what holds where it says nothing. README.md lists the same names. */
const environmentSchema = z.object({
  PORT: port.default(2567),
  /** `0.0.0.0` lets the class in; `127.0.0.1` keeps the game to this machine. */
  HOST: z.string().min(1).default("0.0.0.0"),
  /** Where the games are kept. Made when absent. */
  DATA_DIR: z.string().min(1).default("data"),
  /** A folder with packs of one's own, beside those that ship with the game. */
  SCENARIOS_DIR: z.string().min(1).optional(),
  /** Origins besides the own one whose pages may open a socket, separated by commas. */
  ALLOWED_ORIGINS: origins.default([]),
  /** Whether a proxy in front tells the address of a visitor in `X-Forwarded-For`. */
  TRUST_PROXY: flag.default(false),
  /** Seconds a bot takes between two moves: at least, at most. */
  BOT_SECONDS_MIN: seconds.default(2),
  BOT_SECONDS_MAX: seconds.default(6),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly scenariosDir?: string | undefined;
  readonly allowedOrigins: readonly string[];
  readonly trustProxy: boolean;
  /** Milliseconds. */
  readonly botPace: { readonly min: number; readonly max: number };
  readonly logLevel: string;
}

/** Reads the settings, or says of each bad one what is wrong with it. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Result<Config, readonly string[]> {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success)
    return err(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`));
  const settings = parsed.data;
  if (settings.BOT_SECONDS_MAX < settings.BOT_SECONDS_MIN)
    return err(["BOT_SECONDS_MAX: must not be below BOT_SECONDS_MIN"]);
  return ok({
    port: settings.PORT,
    host: settings.HOST,
    dataDir: settings.DATA_DIR,
    scenariosDir: settings.SCENARIOS_DIR,
    allowedOrigins: settings.ALLOWED_ORIGINS,
    trustProxy: settings.TRUST_PROXY,
    botPace: { min: settings.BOT_SECONDS_MIN * 1_000, max: settings.BOT_SECONDS_MAX * 1_000 },
    logLevel: settings.LOG_LEVEL,
  });
}
