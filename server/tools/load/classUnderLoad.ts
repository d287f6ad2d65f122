import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { GAME, ServerProcess } from "#server/tools/rig/serverProcess.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { drive, emptyTally } from "./drive.ts";
import { type Figure, figure } from "./figures.ts";
import { LessonUnderLoad } from "./lessonUnderLoad.ts";
import { Observation } from "./observation.ts";
import { LATEST, MOST_RATE, SLICE, WARM_SPAN } from "./tablesUnderLoad.ts";
import { weightFigures } from "./weight.ts";

export interface ClassLoad {
  readonly students: number;
  /** Of play. */
  readonly minutes: number;
  /** Actions per second and table. */
  readonly rate: number;
}

/**
 * A whole class at a server of its own: students come in by the code in one moment, are seated, all
 * tables start at once, and everybody plays while the instructor's console and a projector watch.
 * A class before it warms the process up.
 */
export async function classUnderLoad(
  scenario: Scenario,
  { students, minutes, rate }: ClassLoad,
): Promise<readonly Figure[]> {
  const folder = mkdtempSync(`${tmpdir()}/mufakat-load-`);
  const server = await ServerProcess.start(GAME, { DATA_DIR: folder });
  try {
    await warmUp(server, scenario, students);
    const lesson = await LessonUnderLoad.begin(server.url, scenario);
    const comingIn = await lesson.comeIn(students);
    const sittingDown = await lesson.play();
    const { length: tables } = lesson.tables;
    const seen = new Observation("class");
    const slices = Math.max(1, Math.round((minutes * 60_000) / SLICE));
    for (let slice = 0; slice < slices; slice += 1)
      await seen.slice(server, lesson.tables, { rate, span: (minutes * 60_000) / slices });
    return [
      figure(`${students} coming in by the code at once: all in the class in`, comingIn, "ms", 300),
      figure(`${tables} tables starting at once: all sitting at them in`, sittingDown, "ms"),
      ...seen.figures(LATEST),
      ...(await weightFigures(scenario, students)),
    ];
  } finally {
    await server.end("SIGKILL");
    rmSync(folder, { recursive: true });
  }
}

async function warmUp(server: ServerProcess, scenario: Scenario, students: number): Promise<void> {
  const former = await LessonUnderLoad.atTables(server.url, scenario, students);
  await drive(former.tables, MOST_RATE, WARM_SPAN, emptyTally());
  await former.end();
}
