import { received } from "#server/tools/rig/countedSocket.ts";
import { Door } from "#server/tools/rig/door.ts";
import { TableClient } from "#server/tools/rig/tableClient.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { money } from "#shared/kernel/units.ts";
import type { Outlook, RandomPlayer } from "#shared/practice/randomPlayer.ts";
import type { CommandMessage, CommandReply, RecordEntry } from "#shared/protocol/messages.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { Acted, DrivenTable } from "./drivenTable.ts";
import type { Tape } from "./traffic.ts";

type Command = CommandMessage["command"];

/**
 * A table of the game: a person at every seat, the instructor, and screens that others see (the
 * projector). They play at random within what their views say is legal.
 */
export class GameTable implements DrivenTable {
  readonly #host: TableClient;
  readonly #seated: Sitting["seated"];
  readonly #ears: readonly Ear[];
  readonly #player: RandomPlayer;
  #tape: Tape | undefined;
  #turns = 0;

  /** Lays the table, lets everybody sit down, and starts the game. */
  static async open(
    url: string,
    scenario: Scenario,
    player: RandomPlayer,
    { members, tape }: { readonly members: number; readonly tape?: Tape | undefined },
  ): Promise<GameTable> {
    const door = new Door(url);
    const { code, hostToken } = await door.host({ scenario: scenario.id });
    const seated = await Promise.all(
      scenario.seats.map(async ({ id: seat }) => {
        const { seatToken } = await door.join(code, seat);
        return { seat, client: await TableClient.enter(url, { seatToken }) };
      }),
    );
    const host = await TableClient.enter(url, { hostToken });
    const watchers = await Promise.all(
      Array.from({ length: Math.max(0, members - seated.length - 1) }, () =>
        TableClient.enter(url, { hostToken, asPublic: true }),
      ),
    );
    const table = new GameTable({ host, seated, watchers, player });
    if (tape !== undefined) table.#writeDown(tape);
    const started = await host.submit({ type: "startGame" });
    if (!started.ok) throw new Error(`A game did not start: ${started.refusal.code}`);
    return table;
  }

  constructor({ host, seated, watchers, player }: Sitting) {
    this.#host = host;
    this.#seated = seated;
    this.#player = player;
    const clients = [host, ...seated.map(({ client }) => client), ...watchers];
    this.#ears = clients.map((client) => new Ear(client));
  }

  get members(): number {
    return this.#ears.length;
  }

  get isOver(): boolean {
    return this.#host.public.stage === "ended";
  }

  async act(): Promise<Acted> {
    const { client, command } = this.#move();
    this.#tape?.next(command);
    const ear = this.#ears.find((each) => each.client === client);
    const before = ear?.lastAt ?? 0;
    const reply = await client.submit(command);
    const refused = refusalIn(reply);
    const at = ear?.lastAt ?? 0;
    if (refused !== undefined) return { heardBy: "some", refused };
    if (at === before || !isForAll(command)) return { heardBy: "some" };
    await Promise.all(this.#ears.map((each) => each.heard(at)));
    return { heardBy: "all" };
  }

  async leave(): Promise<void> {
    await Promise.all(this.#ears.map(({ client }) => client.leave()));
  }

  #writeDown(tape: Tape): void {
    this.#tape = tape;
    this.#host.onPatch(() => tape.patched(received.newest));
    for (const [member, { client }] of this.#ears.entries())
      client.onMessage((type, message) => tape.hear(member, [type, message]));
  }

  /** Seats in turn, once in a while the host, so that years pass. */
  #move(): { readonly client: TableClient; readonly command: Command } {
    this.#turns += 1;
    const turn = this.#seated[this.#turns % this.#seated.length];
    if (turn === undefined) throw new Error("Nobody sits at the table");
    const { seat, client } = turn;
    const legal = client.own.legal;
    const command =
      legal === undefined || this.#turns % HOST_TURN === 0
        ? undefined
        : this.#player.within(legal, outlookOf(client), seat);
    if (command !== undefined) return { client, command };
    return { client: this.#host, command: this.#steering() };
  }

  #steering(): Command {
    const { phase, year, years } = this.#host.public;
    const isLast = phase === "review" && year === years;
    return { type: isLast ? "rewindPhase" : "advancePhase" };
  }
}

/** Who is at a table. */
export interface Sitting {
  readonly host: TableClient;
  readonly seated: readonly { readonly seat: SeatId; readonly client: TableClient }[];
  readonly watchers: readonly TableClient[];
  /** Moves for everybody. */
  readonly player: RandomPlayer;
}

/** Notices when a member has heard of what happened at an instant of the table. */
class Ear {
  readonly client: TableClient;
  lastAt = 0;
  #waiting: (() => void) | undefined;

  constructor(client: TableClient) {
    this.client = client;
    client.onRecord((entries) => this.#take(entries));
  }

  /** Resolves when it has heard of an event of `at` or later. The time of a table never goes back. */
  async heard(at: number): Promise<void> {
    while (this.lastAt < at)
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
      });
  }

  #take(entries: readonly RecordEntry[]): void {
    this.lastAt = entries.at(-1)?.at ?? this.lastAt;
    this.#waiting?.();
    this.#waiting = undefined;
  }
}

function outlookOf(client: TableClient): Outlook {
  const { year, years, phase, deals, resolutions } = client.public;
  return {
    year,
    years,
    phase,
    resolutions,
    deals: { ...deals, ...client.own.deals },
    spendable: client.own.legal?.proposeDeal?.escrowable ?? money(0),
  };
}

const refusalIn = (reply: CommandReply): string | undefined =>
  reply.ok ? undefined : reply.refusal.code;

/** Whether everybody at the table hears of such a command at once. */
const isForAll = (command: Command): boolean =>
  command.type === "speak" ? command.to.length === 0 : PUBLIC.has(command.type);

const PUBLIC: ReadonlySet<Command["type"]> = new Set([
  "markReady",
  "tableResolution",
  "offerSingleText",
  "secondResolution",
  "amendResolution",
  "takePosition",
  "shelveResolution",
  "issueChairStatement",
  "issueMembersStatement",
  "setAgenda",
  "advancePhase",
]);

/** Every so many turns the host goes on to the next phase. */
const HOST_TURN = 12;
