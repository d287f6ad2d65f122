import { once } from "node:events";
import {
  request as ask,
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { expect } from "@playwright/test";
import { Classroom } from "./support/lessons.ts";
import { Player, phasesOf } from "./support/player.ts";
import type { TestServer } from "./support/server.ts";
import { test } from "./support/test.ts";

/** How a filter passes an answer on. */
type Passing = (answer: IncomingMessage, response: ServerResponse) => void;

const FILTERS: readonly {
  readonly name: string;
  readonly pass: Passing;
  readonly asks: RegExp;
  readonly says: string;
}[] = [
  {
    name: "a filter that stops WebSockets",
    pass: (answer, response) => answer.pipe(response),
    asks: /\/streams\/[\w-]+\/\d{6}\?/u,
    says: "The game then goes over plain web requests",
  },
  {
    name: "a proxy that also holds an answer back until it ends",
    pass: (answer, response) => {
      const held: Uint8Array[] = [];
      answer.on("data", (part: Uint8Array) => held.push(part));
      answer.on("end", () => response.end(Buffer.concat(held)));
    },
    asks: /\/streams\/polls\/[\w-]+\/from\/\d+$/u,
    says: "The game then asks the server again and again",
  },
];

/** A school's filter: it passes requests on, and lets no WebSocket through. */
function filterBefore(target: string, pass: Passing): Server {
  const passing = createServer((request, response) => {
    const onward = ask(
      `${target}${request.url}`,
      { method: request.method, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        pass(answer, response);
        answer.on("error", () => response.destroy());
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

let server: TestServer;
test.beforeAll(({ server: running }) => {
  server = running;
});

for (const { name, pass, asks, says } of FILTERS) {
  test.describe(`behind ${name}`, () => {
    let filter: Server;
    let origin: string;
    /** What pages asked the server to forget. */
    const closed: (string | undefined)[] = [];
    test.beforeAll(async () => {
      filter = filterBefore(server.origin, pass);
      filter.on("request", ({ method, url }: IncomingMessage) => {
        if (method === "DELETE") closed.push(url);
      });
      filter.listen(0, "127.0.0.1");
      await once(filter, "listening");
      const address = filter.address();
      if (address === null || typeof address === "string") throw new Error("No port");
      origin = `http://127.0.0.1:${address.port}`;
    });
    test.afterAll(() => {
      filter.closeAllConnections();
      filter.close();
    });

    test("a year is played all the same", async ({ page }) => {
      await page.goto(origin);
      await page.getByRole("link", { name: "Practise alone" }).click();
      await page.getByRole("radio", { name: /^Korea/ }).check();
      await page.getByRole("radio", { name: /^Short/ }).check();
      const isAsked = page.waitForRequest(asks);
      await page.getByRole("button", { name: "Begin" }).click();
      await isAsked;
      const player = new Player(page);
      for (const { year, phase } of phasesOf(1)) {
        await player.reaches(year, phase);
        await player.playPhase(phase);
        await player.markReady();
      }
      await player.reaches(2, "Briefing");
      const beforeReload = closed.length;
      await page.reload();
      await player.reaches(2, "Briefing");
      await expect.poll(() => closed.length).toBeGreaterThan(beforeReload);
      // To another page, not with the tab: a tab that closes is not waited for long on a busy machine.
      const beforeLeaving = closed.length;
      await page.goto(origin);
      await expect.poll(() => closed.length).toBeGreaterThan(beforeLeaving);
    });

    test("who closes the tab is away for the others", async ({ page }) => {
      const { host, lesson } = await Classroom.open(server.origin);
      const isConnected = (): boolean | undefined => host.lead.students?.[0]?.connected;
      await page.goto(`${origin}/join/${lesson.code}`);
      await page.getByRole("button", { name: "Come in" }).click();
      await host.until(() => isConnected() === true);
      await page.close();
      await host.until(() => isConnected() === false);
    });

    test("the check of a device says which way the game goes", async ({ page }) => {
      await page.goto(`${origin}/check`);
      await expect(page.getByRole("heading", { name: "It works, with limits" })).toBeVisible();
      await expect(page.getByText(says)).toBeVisible();
    });
  });
}
