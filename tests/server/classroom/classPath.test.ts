import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LiveServer } from "../support/liveServer.ts";
import { Lesson } from "../support/pupils.ts";

let server: LiveServer;
beforeEach(async () => {
  server = await LiveServer.start();
});
afterEach(async () => {
  await server.close();
});

describe("From the door to the table", () => {
  test("a class is made, joined, seated and played", async () => {
    const lesson = await Lesson.begin(server);
    const host = await lesson.lead();
    expect(host.public.step).toBe("lobby");
    const joined = [];
    for (let index = 0; index < 4; index += 1) joined.push(await lesson.join());
    await host.until(() => host.lead.students?.length === 4);
    const student = await lesson.enter(joined[0]?.token ?? "");
    expect(student.own.student).toBe(joined[0]?.student);
    expect(await host.submit({ type: "seatEverybody" })).toEqual({ ok: true });
    await student.until(() => student.own.place !== undefined);
    expect(student.public.tables?.length).toBe(2);
    expect(await host.submit({ type: "goToStep", step: "play" })).toEqual({ ok: true });
    await student.until(() => student.own.tableCode !== undefined);
    const player = await lesson.sit(joined[0]?.token ?? "");
    expect(player.own.seat).toBe(student.own.place?.seat);
    expect(player.public.stage).toBe("playing");
    expect(await player.submit({ type: "markReady", ready: true })).toEqual({ ok: true });
    await host.until(() => host.public.tables?.[0]?.seats.some((seat) => seat.ready) === true);
  });
});
