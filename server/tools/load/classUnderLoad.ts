import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { GAME, ServerProcess } from "#server/tools/rig/serverProcess.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { drive, emptyTally } from "./drive.ts";
import { type Figure, figure } from "./figures.ts";
import { LessonUnderLoad } from "./lessonUnderLoad.ts";
import { Observation } from "./observation.ts";
import { COMPILED_SPAN, LATEST, MOST_RATE, SLICE } from "./tablesUnderLoad.ts";

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
 * A class before it warms the process up, so that what is weighed is the class alone.
 */
export async function classUnderLoad(
  scenario: Scenario,
  { students, minutes, rate }: ClassLoad,
): Promise<readonly Figure[]> {
  const folder = mkdtempSync(`${tmpdir()}/mufakat-load-`);
  const server = await ServerProcess.start(GAME, { DATA_DIR: folder });
  try {
    const former = await LessonUnderLoad.begin(server.url, scenario);
    await former.comeIn(students);
    await former.play();
    await drive(former.tables, MOST_RATE, COMPILED_SPAN, emptyTally());
    await former.leave();
    const before = await server.usage(true);

    const lesson = await LessonUnderLoad.begin(server.url, scenario);
    const comingIn = await lesson.comeIn(students);
    const sittingDown = await lesson.play();
    const begun = await server.usage(true);
    const seen = new Observation("class");
    const slices = Math.max(1, Math.round((minutes * 60_000) / SLICE));
    for (let slice = 0; slice < slices; slice += 1)
      await seen.slice(server, lesson.tables, { rate, span: (minutes * 60_000) / slices });
    const played = await server.usage(true);
    await lesson.leave();

    const tables = lesson.tables.length;
    const perTable = (bytes: number): number => bytes / tables / 1_024;
    return [
      figure(`${students} coming in by the code at once: all in the class in`, comingIn, "ms", 300),
      figure(`${tables} tables starting at once: all sitting at them in`, sittingDown, "ms"),
      ...seen.figures(LATEST),
      figure(
        "heap per table, at its start",
        perTable(begun.heapUsed - before.heapUsed),
        "KiB",
        200,
      ),
      figure("heap per table, played", perTable(played.heapUsed - before.heapUsed), "KiB", 200),
      figure("buffers per table", perTable(played.external - before.external), "KiB"),
    ];
  } finally {
    await server.end("SIGKILL");
    rmSync(folder, { recursive: true });
  }
}
