import { setImmediate } from "node:timers/promises";
import { matchRules } from "#server/match/matchRules.ts";
import { startOf } from "#server/match/replay.ts";
import type { Tables } from "#server/tables/tables.ts";
import { type ClassDebrief, classDebriefOf } from "#shared/analysis/classDebrief.ts";
import { type Debrief, debriefOf } from "#shared/analysis/debrief.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import type { Classroom } from "./classroom.ts";

/** The finished tables of a class side by side; nothing while there is none. Made anew only when one more has ended. */
export class ClassDebriefs {
  readonly #tables: Tables;
  readonly #made = new WeakMap<
    Classroom,
    { readonly of: string; readonly debrief: ClassDebrief }
  >();

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  async of(classroom: Classroom): Promise<ClassDebrief | undefined> {
    const ended = await this.#ended(classroom);
    if (ended.length === 0) return undefined;
    const of = ended.join(" ");
    const known = this.#made.get(classroom);
    if (known?.of === of) return known.debrief;
    const { state, head } = classroom.runner;
    const debriefs: { readonly number: number; readonly debrief: Debrief }[] = [];
    for (const code of ended) {
      debriefs.push({
        number: state.tableCodes.indexOf(code) + 1,
        debrief: await this.#debriefOf(code),
      });
      // Each takes long enough for somebody elsewhere to notice.
      await setImmediate();
    }
    const debrief = classDebriefOf(publicScenario(head.scenario), debriefs);
    this.#made.set(classroom, { of, debrief });
    return debrief;
  }

  async #ended({ runner }: Classroom): Promise<readonly string[]> {
    const ended: string[] = [];
    for (const code of runner.state.tableCodes) {
      const table = await this.#tables.open(code);
      if (table.ok && table.value.match.publicView.stage === "ended") ended.push(code);
    }
    return ended;
  }

  async #debriefOf(code: string): Promise<Debrief> {
    const table = await this.#tables.open(code);
    if (!table.ok) throw new Error(`Table ${code} does not open`);
    const { log, match } = table.value;
    const entries = await log.entries();
    if (!entries.ok) throw new Error(`The log breaks at version ${entries.error.version}`);
    const events = entries.value.flatMap((entry) => entry.events);
    return debriefOf(match.head.scenario, startOf(matchRules, match.head), events);
  }
}
