import { strFromU8, unzipSync } from "fflate";
import { afterEach, expect, test, vi } from "vitest";
import { classDebriefReplySchema } from "#shared/protocol/class.ts";
import { LiveServer } from "../support/liveServer.ts";
import { Lesson } from "../support/pupils.ts";

let server: LiveServer | undefined;
afterEach(async () => {
  vi.restoreAllMocks();
  await server?.close();
  server = undefined;
});

/** A class that has played at two tables, of which nobody can read the second any more. */
async function damaged(on: LiveServer, how: "throws" | "isUnknown"): Promise<Lesson> {
  const lesson = await Lesson.begin(on, { pace: "stepped", tables: 2 });
  const host = await lesson.lead();
  await Promise.all([lesson.join(), lesson.join()]);
  await host.submit({ type: "goToStep", step: "play" });
  await host.until(() => host.public.tables?.[1]?.code !== undefined);
  await lesson.post("steer", { tables: "all", command: { type: "closeGame" } });
  const second = host.public.tables?.[1]?.code ?? "";
  const { open } = on.journal;
  vi.spyOn(on.journal, "open").mockImplementation(async (code) => {
    if (code !== second) return open(code);
    if (how === "throws") throw new Error("disk image is malformed");
    return open("000000");
  });
  await on.app.tables.forget(second);
  return lesson;
}

test.each(["throws", "isUnknown"] as const)(
  "A class is debriefed and exported without a table that cannot be read, and told which it is: %s",
  async (how) => {
    server = await LiveServer.start();
    const lesson = await damaged(server, how);
    const reply = await lesson.get("debrief");
    expect(classDebriefReplySchema.parse(await reply.json())).toMatchObject({
      debrief: { tables: [{ number: 1 }] },
      unreadable: [2],
    });
    const zip = await lesson.get("export");
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    const readme = strFromU8(files["README.txt"] ?? new Uint8Array());
    expect(readme).toContain(
      "Could not be read, so that nothing of it is in these files: table 2.",
    );
  },
);
