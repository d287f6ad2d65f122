import { received } from "#server/tools/rig/countedSocket.ts";
import type { ServerProcess } from "#server/tools/rig/serverProcess.ts";
import { drive, emptyTally, type Tally } from "./drive.ts";
import type { DrivenTable } from "./drivenTable.ts";
import { type Figure, figure, mean, median, quantile } from "./figures.ts";

/** What a server under load was seen to take, slice by slice. */
export class Observation {
  readonly name: string;
  readonly tally: Tally = emptyTally();
  /** Microseconds of the server's processor per action. */
  readonly cpu: number[] = [];
  /** Received per client and action. */
  readonly #bytes: number[] = [];
  readonly #messages: number[] = [];

  constructor(name: string) {
    this.name = name;
  }

  /** Drives `tables` of `server` for `span` milliseconds, each at `rate` actions per second. */
  async slice(
    server: ServerProcess,
    tables: readonly DrivenTable[],
    { rate, span }: { readonly rate: number; readonly span: number },
  ): Promise<void> {
    const { cpu } = await server.usage();
    const before = { ...received };
    const actions = this.tally.actions;
    await drive(tables, rate, span, this.tally);
    const done = this.tally.actions - actions;
    if (done === 0) throw new Error(`${this.name} did nothing in a whole slice`);
    this.cpu.push(((await server.usage()).cpu - cpu) / done);
    // An action concerns the clients of its own table alone.
    const perTable = tables.reduce((sum, table) => sum + table.members, 0) / tables.length;
    this.#bytes.push((received.bytes - before.bytes) / done / perTable);
    this.#messages.push((received.messages - before.messages) / done / perTable);
  }

  /** `latest` is the aim for the slowest hundredth, in milliseconds; with one, errors have an aim too. */
  figures(latest?: number): readonly Figure[] {
    const { name, tally } = this;
    const refused = [...tally.refusals.values()].reduce((sum, count) => sum + count, 0);
    for (const [code, count] of tally.refusals)
      process.stderr.write(`refused: ${code} ${count} ×\n`);
    for (const error of new Set(tally.errors)) process.stderr.write(`${name}: ${error}\n`);
    return [
      figure(`${name}: actions`, tally.actions, ""),
      figure(`${name}: action → all members, p50`, quantile(tally.latencies, 0.5), "ms"),
      figure(`${name}: action → all members, p99`, quantile(tally.latencies, 0.99), "ms", latest),
      figure(`${name}: messages per client and action`, mean(this.#messages), ""),
      figure(`${name}: bytes per client and action`, mean(this.#bytes), "B"),
      figure(`${name}: CPU per action`, median(this.cpu), "µs"),
      figure(`${name}: refused by the rules`, refused, ""),
      figure(`${name}: errors`, tally.errors.length, "", latest === undefined ? undefined : 0),
    ];
  }
}

/** CPU per action of one, in those of another: the median over the slices, each within itself. */
export const cpuRatio = (one: Observation, other: Observation): number =>
  median(one.cpu.map((cpu, slice) => cpu / (other.cpu[slice] ?? Number.NaN)));
