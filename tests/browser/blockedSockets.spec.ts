import { once } from "node:events";
import { request as ask, createServer, type Server } from "node:http";
import { expect } from "@playwright/test";
import { Player, phasesOf } from "./support/player.ts";
import { TestServer } from "./support/server.ts";
import { test } from "./support/test.ts";

let server: TestServer;
let filter: Server;
let origin: string;
test.beforeAll(async () => {
  server = await TestServer.start();
  filter = filterBefore(server.origin);
  filter.listen(0, "127.0.0.1");
  await once(filter, "listening");
  const address = filter.address();
  if (address === null || typeof address === "string") throw new Error("The filter has no port");
  origin = `http://127.0.0.1:${address.port}`;
});
test.afterAll(async () => {
  filter.closeAllConnections();
  filter.close();
  await server.stop();
});

/** A school's filter: it passes requests on, and lets no WebSocket through. */
function filterBefore(target: string): Server {
  const passing = createServer((request, response) => {
    const onward = ask(
      `${target}${request.url}`,
      { method: request.method, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on("error", () => response.destroy());
    response.on("close", () => onward.destroy());
    request.pipe(onward);
  });
  passing.on("upgrade", (_request, socket) => {
    socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
  });
  return passing;
}

test("behind a filter that stops WebSockets, a year is played all the same", async ({ page }) => {
  await page.goto(origin);
  await page.getByRole("link", { name: "Practise alone" }).click();
  await page.getByRole("radio", { name: /^Korea/ }).check();
  await page.getByRole("radio", { name: /^Short/ }).check();
  await page.getByRole("button", { name: "Begin" }).click();
  const player = new Player(page);
  for (const { year, phase } of phasesOf(1)) {
    await player.reaches(year, phase);
    await player.playPhase(phase);
    await player.markReady();
  }
  await player.reaches(2, "Briefing");
  await page.reload();
  await player.reaches(2, "Briefing");
});

test("the check of a device says that the game goes another way", async ({ page }) => {
  await page.goto(`${origin}/check`);
  await expect(page.getByRole("heading", { name: "It works, with limits" })).toBeVisible();
  await expect(page.getByText("The game then goes over plain web requests")).toBeVisible();
});
