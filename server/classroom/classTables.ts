import type { TableHead } from "#server/journal/journal.ts";
import { anyPersonality } from "#server/match/anyPersonality.ts";
import type { Timer } from "#server/match/clock.ts";
import { layTable } from "#server/tables/layTable.ts";
import type { Table } from "#server/tables/table.ts";
import type { Tables } from "#server/tables/tables.ts";
import type { Teammate } from "#server/tables/teamBoard.ts";
import { newSeed, newToken, tokenHash } from "#server/tables/tokens.ts";
import { atLevel } from "#shared/bots/strategyName.ts";
import type { ClassState } from "#shared/classroom/classState.ts";
import { drawerOf } from "#shared/classroom/drawer.ts";
import { publicName } from "#shared/classroom/projectClass.ts";
import { teamAt } from "#shared/classroom/seating.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { InstructorCommand } from "#shared/rules/commands.ts";
import type { Classroom } from "./classroom.ts";
import { HeadWatch } from "./headWatch.ts";
import { seatingOrders, seatOrders, type TeamSize, teamPlayer, teamSizeAt } from "./seatOrders.ts";

/**
 * Keeps the tables of one class in step with it: lays them when play begins, tells each who its
 * people are, seats who comes late, and has covered who is away. One thing after the other.
 */
export class ClassTables {
  readonly #classroom: Classroom;
  readonly #tables: Tables;
  /** How the teams of each table were when it was last brought in step, by number. */
  readonly #done = new Map<number, ReadonlyMap<SeatId, TeamSize>>();
  #step: Promise<void> = Promise.resolve();
  #retry: Timer | undefined;

  constructor(classroom: Classroom, tables: Tables) {
    this.#classroom = classroom;
    this.#tables = tables;
    classroom.runner.onChange(() => {
      this.#tellTeams();
      this.bringInStep();
    });
    classroom.onClose(() => {
      this.#retry?.cancel();
    });
  }

  /** A table of the class comes into memory. */
  attach(number: number, table: Table): void {
    this.#classroom.attach(number, table);
    this.#tellTeam(number, table);
    const { clock, onFault } = this.#tables.context;
    new HeadWatch({ classroom: this.#classroom, number, table, clock, onFault }).start();
    this.bringInStep();
  }

  /** Does what is to be done, after whatever is being done. */
  bringInStep(): void {
    this.#retry?.cancel();
    this.#step = this.#step
      .then(() => this.#bringInStep())
      .catch((error: unknown) => {
        const { clock, onFault } = this.#tables.context;
        onFault(error, `keeping the tables of class ${this.#classroom.code} in step`);
        this.#retry = clock.after(RETRY_AFTER, () => {
          this.bringInStep();
        });
      });
  }

  /** Resolves when the tables are as the class now is. */
  async settled(): Promise<void> {
    let step: Promise<void> | undefined;
    while (step !== this.#step) {
      step = this.#step;
      await step;
    }
  }

  get #state(): ClassState {
    return this.#classroom.runner.state;
  }

  async #bringInStep(): Promise<void> {
    const { step, tableCodes, tableCount } = this.#state;
    if (step === "play" && tableCodes.length === 0 && tableCount > 0) await this.#lay();
    for (const [index, code] of this.#state.tableCodes.entries())
      await this.#bringTableInStep(index + 1, code);
  }

  /** What a process before this one has laid is taken up. */
  async #lay(): Promise<void> {
    const { runner } = this.#classroom;
    const { plan } = runner.head;
    const laid = await runner.log.tables();
    const codes: string[] = [];
    for (let number = 1; number <= this.#state.tableCount; number += 1) {
      const table = await this.#layOne(number, laid.get(number));
      if (table.match.publicView.stage === "lobby")
        await this.#direct(table, [
          ...seatingOrders(this.#state, number, (seat) =>
            atLevel(anyPersonality(table.match.head, seat), plan.botLevel),
          ),
          { type: "startGame" },
        ]);
      codes.push(table.code);
    }
    const reply = await runner.submit({ kind: "door" }, { type: "tablesLaid", codes });
    if (!reply.ok) throw new Error(`The tables are refused: ${reply.refusal.code}`);
  }

  async #layOne(number: number, code: string | undefined): Promise<Table> {
    const laid =
      code === undefined
        ? await layTable(this.#tables, this.#headOf(number))
        : await this.#tables.open(code);
    if (!laid.ok) throw new Error(`Table ${number} cannot be laid`);
    return laid.value;
  }

  #headOf(number: number): Omit<TableHead, "code" | "createdAt"> {
    const { code, scenario, plan, hostTokenHash } = this.#classroom.runner.head;
    return {
      scenario,
      length: plan.length,
      years: scenario.settings.years[plan.length],
      pace: plan.pace,
      seed: plan.seeds === "same" ? seedOf(hostTokenHash) : newSeed(),
      // Nobody has it: the class's host token opens every table.
      hostTokenHash: tokenHash(newToken()),
      hostPlays: false,
      classroom: { code, number },
    };
  }

  /** A table that is not in memory is opened where something is to be done at it. */
  async #bringTableInStep(number: number, code: string): Promise<void> {
    const before = this.#done.get(number);
    const now = new Map(
      this.#state.seats.map((seat) => [seat, teamSizeAt(this.#state, number, seat)]),
    );
    const isDone =
      before !== undefined &&
      this.#state.seats.every((seat) => {
        const [one, other] = [before.get(seat), now.get(seat)];
        return one?.people === other?.people && one?.present === other?.present;
      });
    if (isDone) return;
    const table = this.#classroom.table(number) ?? (await this.#open(code));
    if (table === undefined) return;
    const orders = seatOrders(this.#state, number, table.match.publicView, (seat) =>
      before?.get(seat),
    );
    await this.#direct(table, orders);
    this.#done.set(number, now);
  }

  async #open(code: string): Promise<Table | undefined> {
    const table = await this.#tables.open(code);
    return table.ok ? table.value : undefined;
  }

  /** Gives commands as the instructor. What a game refuses that has meanwhile ended is no defect. */
  async #direct(table: Table, commands: readonly InstructorCommand[]): Promise<void> {
    for (const command of commands) {
      const reply = await table.match.submit({ kind: "instructor" }, command);
      if (reply.ok || reply.refusal.code === "gameEnded") continue;
      throw new Error(`Table ${table.code} refused ${command.type}: ${reply.refusal.code}`);
    }
  }

  #tellTeams(): void {
    for (let number = 1; number <= this.#state.tableCodes.length; number += 1) {
      const table = this.#classroom.table(number);
      if (table !== undefined) this.#tellTeam(number, table);
    }
  }

  /** Only where something is different: each change is told to the whole table. */
  #tellTeam(number: number, table: Table): void {
    table.setCaretaker(this.#state.plan.caretaker);
    table.setBotLevel(this.#state.plan.botLevel);
    for (const seat of this.#state.seats) {
      const player = teamPlayer(seat);
      const teammates = this.#teammatesAt(number, seat);
      const known = table.teams.teammates(player);
      if (JSON.stringify(known) === JSON.stringify(teammates)) continue;
      table.names.set(player, teammates.map(({ name }) => name).join(", "));
      table.teams.set(player, teammates);
    }
  }

  /** The head first, as the table has them. */
  #teammatesAt(number: number, seat: SeatId): readonly Teammate[] {
    const drawer = drawerOf(this.#classroom.runner.papers);
    const callsign = (index: number): string => this.#classroom.callsign(index);
    return teamAt(this.#state, number, seat)
      .map((student) => ({
        student: student.id,
        name: publicName(student, { callsign }, drawer),
        head: student.place?.head === true,
      }))
      .toSorted((one, other) => Number(other.head) - Number(one.head));
  }
}

/** Known to the server alone, like the hash it is made of. */
const seedOf = (hostTokenHash: string): number =>
  Buffer.from(tokenHash(`seed ${hostTokenHash}`), "base64url").readUInt32BE();

/** Milliseconds until what could not be done is tried again: the disk may be full. */
const RETRY_AFTER = 2_000;
