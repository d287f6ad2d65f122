import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { GAME, ServerProcess } from "#server/tools/rig/serverProcess.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { drive, emptyTally } from "./drive.ts";
import { type Figure, figure } from "./figures.ts";
import { LessonUnderLoad } from "./lessonUnderLoad.ts";

/**
 * What a table weighs, with all the sockets at it: by so much a process is lighter once a class is
 * gone. The process does without compilers, whose code comes and goes in megabytes, whoever plays.
 */
export async function weightFigures(
  scenario: Scenario,
  students: number,
): Promise<readonly Figure[]> {
  const folder = mkdtempSync(`${tmpdir()}/mufakat-load-`);
  const server = await ServerProcess.start(GAME, { DATA_DIR: folder }, UNCOMPILED);
  const played = async (actions: number): Promise<LessonUnderLoad> => {
    const lesson = await LessonUnderLoad.atTables(server.url, scenario, students);
    await drive(lesson.tables, RATE, (actions / RATE) * 1_000, emptyTally());
    return lesson;
  };
  try {
    await (await played(WARMING)).end();
    const figures: Figure[] = [];
    for (const actions of WEIGHED) {
      const weight = await weightOf(server, await played(actions));
      figures.push(figure(`heap per table after ${actions} actions`, weight.heap, "KiB", 200));
      if (actions === WEIGHED.at(-1))
        figures.push(figure("buffers per table, outside the heap", weight.buffers, "KiB"));
    }
    return figures;
  } finally {
    await server.end("SIGKILL");
    rmSync(folder, { recursive: true });
  }
}

/** KiB for each table of a class, which ends by it. */
async function weightOf(
  server: ServerProcess,
  lesson: LessonUnderLoad,
): Promise<{ readonly heap: number; readonly buffers: number }> {
  const full = await server.usage(true);
  await lesson.end();
  const empty = await server.usage(true);
  const perTable = (bytes: number): number => bytes / lesson.tables.length / 1_024;
  return {
    heap: perTable(full.heapUsed - empty.heapUsed),
    buffers: perTable(full.external - empty.external),
  };
}

const UNCOMPILED = ["--no-opt", "--no-maglev", "--no-sparkplug", "--no-flush-bytecode"];
/** Actions per second and table. */
const RATE = 10;
/** Actions per table. */
const WARMING = 150;
const WEIGHED: readonly number[] = [0, 100, 300];
