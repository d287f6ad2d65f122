import type { Millis } from "#shared/kernel/units.ts";
import type { Phrase } from "../phrase.ts";

/**
 * What was found out about a device and its network before a lesson. Undefined: not yet known.
 * Round trips are in the order in which they were made.
 */
export interface Measurements {
  readonly server?: readonly Millis[] | "unreachable" | undefined;
  readonly socket?: SocketFinding | undefined;
  /** The way over plain HTTP in an answer that never ends, which is tried where no WebSocket answers. */
  readonly streams?: SocketFinding | undefined;
  /** The way in answers that end, which is tried where that one does not answer either. */
  readonly polls?: SocketFinding | undefined;
  /** How far this device's clock is ahead of the server's. */
  readonly clockAhead?: Millis | "unknown" | undefined;
  readonly storage?: StorageFinding | undefined;
  /** Of the window, in CSS pixels. */
  readonly screen?: { readonly width: number; readonly height: number } | undefined;
  readonly input?: { readonly touch: boolean; readonly pointer: boolean } | undefined;
  /** `card`: drawn by a graphics card; `software`: drawn by the processor; `none`: not at all. */
  readonly picture?: "card" | "software" | "none" | undefined;
  /** What the pages use and this browser lacks. */
  readonly missing?: readonly BrowserFeature[] | undefined;
}

/** `silent`: it opened, but nothing came back over it. */
export type SocketFinding =
  | { readonly kind: "answered"; readonly trips: readonly Millis[] }
  | { readonly kind: "silent" }
  | { readonly kind: "refused" };
/** Whether what is kept outlives the tab, a reload, or nothing. */
export type StorageFinding = "browser" | "tab" | "none";
export type BrowserFeature = "dialog" | "popover" | "has";

export const CHECKS = [
  "server",
  "socket",
  "latency",
  "storage",
  "screen",
  "input",
  "picture",
  "browser",
  "clock",
] as const;
export type CheckId = (typeof CHECKS)[number];
/** `weak`: one can play, with the drawback that the words name. */
export type CheckState = "running" | "passed" | "weak" | "failed";

export interface CheckLine {
  readonly id: CheckId;
  readonly state: CheckState;
  /** What was found and what it means; undefined while it is not known. */
  readonly finding?: Phrase<FindingKey> | undefined;
}
export type FindingKey =
  | "classroom:check.finding.serverReached"
  | "classroom:check.finding.serverUnreachable"
  | "classroom:check.finding.socketAnswered"
  | "classroom:check.finding.socketReplaced"
  | "classroom:check.finding.socketPolled"
  | "classroom:check.finding.socketSilent"
  | "classroom:check.finding.socketRefused"
  | "classroom:check.finding.latencyQuick"
  | "classroom:check.finding.latencySlow"
  | "classroom:check.finding.latencyBad"
  | "classroom:check.finding.latencyUnknown"
  | `classroom:check.finding.storage.${StorageFinding}`
  | "classroom:check.finding.screenEnough"
  | "classroom:check.finding.screenSmall"
  | "classroom:check.finding.screenTooSmall"
  | `classroom:check.finding.input.${"touch" | "pointer" | "both" | "keyboard"}`
  | `classroom:check.finding.picture.${"card" | "software" | "none"}`
  | "classroom:check.finding.browserWhole"
  | "classroom:check.finding.browserLacks"
  | "classroom:check.finding.clockRight"
  | "classroom:check.finding.clockWrong"
  | "classroom:check.finding.clockUnknown";

/** Every check in its order, with what is known of it. */
export const checkLines = (found: Measurements): readonly CheckLine[] => [
  serverLine(found.server),
  socketLine(found),
  latencyLine(found),
  storageLine(found.storage),
  screenLine(found.screen),
  inputLine(found.input),
  pictureLine(found.picture),
  browserLine(found.missing),
  clockLine(found.clockAhead),
];

/** All checks together: as the worst of them; running until all are known, unless one has failed. */
export function checkVerdict(lines: readonly CheckLine[]): CheckState {
  const states = new Set(lines.map(({ state }) => state));
  return WORST_FIRST.find((state) => states.has(state)) ?? "passed";
}

/** The middle of the round trips, and the longest: what a click usually and at worst waits. */
export function latencyOf(
  trips: readonly Millis[],
): { readonly usual: Millis; readonly worst: Millis } | undefined {
  const sorted = trips.toSorted((a, b) => a - b);
  const usual = sorted[Math.floor((sorted.length - 1) / 2)];
  const worst = sorted.at(-1);
  if (usual === undefined || worst === undefined) return undefined;
  return { usual: Math.round(usual), worst: Math.round(worst) };
}

const WORST_FIRST: readonly CheckState[] = ["failed", "running", "weak", "passed"];

/** Usual round trips up to which a game of turns feels prompt, and up to which it can be played. */
const QUICK: Millis = 300;
const PLAYABLE: Millis = 1_500;
/** Widths in CSS pixels: below the first the pages are not made for it, below the second it is tight. */
const NARROWEST = 320;
const COMFORTABLE = 360;
/** Up to here a clock is right: nobody notices the difference in the times that are shown. */
const CLOCK_TOLERANCE: Millis = 30_000;

const line = (
  id: CheckId,
  state: CheckState,
  key?: FindingKey,
  params: Phrase["params"] = {},
): CheckLine => (key === undefined ? { id, state } : { id, state, finding: { key, params } });

function serverLine(server: Measurements["server"]): CheckLine {
  if (server === undefined) return line("server", "running");
  if (server === "unreachable") {
    return line("server", "failed", "classroom:check.finding.serverUnreachable");
  }
  return line("server", "passed", "classroom:check.finding.serverReached");
}

function socketLine({ socket, streams, polls }: Measurements): CheckLine {
  if (socket === undefined) return line("socket", "running");
  if (socket.kind === "answered") {
    return line("socket", "passed", "classroom:check.finding.socketAnswered");
  }
  if (streams === undefined) return line("socket", "running");
  if (streams.kind === "answered") {
    return line("socket", "weak", "classroom:check.finding.socketReplaced");
  }
  if (polls === undefined) return line("socket", "running");
  if (polls.kind === "answered") {
    return line("socket", "weak", "classroom:check.finding.socketPolled");
  }
  return socket.kind === "silent"
    ? line("socket", "failed", "classroom:check.finding.socketSilent")
    : line("socket", "failed", "classroom:check.finding.socketRefused");
}

/** Over the way that the game uses; over single requests where none is open. */
function latencyLine({ server, socket, streams, polls }: Measurements): CheckLine {
  if (server === undefined) return line("latency", "running");
  const way = [socket, streams].find((tried) => tried?.kind === "answered") ?? polls;
  if (way === undefined) return line("latency", "running");
  const overSocket = way.kind === "answered" ? way.trips : [];
  const overHttp = server === "unreachable" ? [] : server;
  const latency = latencyOf(overSocket.length > 0 ? overSocket : overHttp);
  if (latency === undefined) {
    return line("latency", "failed", "classroom:check.finding.latencyUnknown");
  }
  const { usual } = latency;
  if (usual <= QUICK) {
    return line("latency", "passed", "classroom:check.finding.latencyQuick", latency);
  }
  if (usual <= PLAYABLE) {
    return line("latency", "weak", "classroom:check.finding.latencySlow", latency);
  }
  return line("latency", "failed", "classroom:check.finding.latencyBad", latency);
}

function storageLine(storage: Measurements["storage"]): CheckLine {
  if (storage === undefined) return line("storage", "running");
  const state = storage === "browser" ? "passed" : "weak";
  return line("storage", state, `classroom:check.finding.storage.${storage}`);
}

function screenLine(screen: Measurements["screen"]): CheckLine {
  if (screen === undefined) return line("screen", "running");
  const { width, height } = screen;
  const size = { width: String(width), height: String(height) };
  if (width < NARROWEST) {
    return line("screen", "weak", "classroom:check.finding.screenTooSmall", size);
  }
  if (width < COMFORTABLE) {
    return line("screen", "passed", "classroom:check.finding.screenSmall", size);
  }
  return line("screen", "passed", "classroom:check.finding.screenEnough", size);
}

function inputLine(input: Measurements["input"]): CheckLine {
  if (input === undefined) return line("input", "running");
  return line("input", "passed", `classroom:check.finding.input.${handsOf(input)}`);
}

function handsOf({
  touch,
  pointer,
}: {
  readonly touch: boolean;
  readonly pointer: boolean;
}): "touch" | "pointer" | "both" | "keyboard" {
  if (touch && pointer) return "both";
  if (touch) return "touch";
  return pointer ? "pointer" : "keyboard";
}

/** The picture of the table is a help, not a need: without it the table is there in words. */
function pictureLine(picture: Measurements["picture"]): CheckLine {
  if (picture === undefined) return line("picture", "running");
  const state = picture === "none" ? "weak" : "passed";
  return line("picture", state, `classroom:check.finding.picture.${picture}`);
}

function browserLine(missing: Measurements["missing"]): CheckLine {
  if (missing === undefined) return line("browser", "running");
  if (missing.length === 0)
    return line("browser", "passed", "classroom:check.finding.browserWhole");
  return line("browser", "weak", "classroom:check.finding.browserLacks");
}

function clockLine(ahead: Measurements["clockAhead"]): CheckLine {
  if (ahead === undefined) return line("clock", "running");
  if (ahead === "unknown") return line("clock", "weak", "classroom:check.finding.clockUnknown");
  if (Math.abs(ahead) <= CLOCK_TOLERANCE) {
    return line("clock", "passed", "classroom:check.finding.clockRight");
  }
  const span = { kind: "duration", span: Math.abs(ahead) } as const;
  return line("clock", "weak", "classroom:check.finding.clockWrong", { span });
}
