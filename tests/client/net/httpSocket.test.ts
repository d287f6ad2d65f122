import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { HttpSocket } from "#client/net/httpSocket.ts";
import { polledDown, streamedDown } from "#client/net/waysDown.ts";
import { type Closing, unpackFrames } from "#shared/protocol/streams.ts";

/** One request of the page, which waits for what the test answers. */
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: readonly number[][];
  readonly signal: AbortSignal | null | undefined;
  readonly answer: (text: string, status?: number) => void;
  /** The connection breaks before an answer. */
  readonly fail: () => void;
}

/** The requests that nobody has looked at yet, and who waits for one. */
let asked: Asked[] = [];
let waiting: ((request: Asked) => void) | undefined;
/** The page's next request. */
const next = (): Promise<Asked> => {
  const request = asked.shift();
  if (request !== undefined) return Promise.resolve(request);
  return new Promise((resolve) => {
    waiting = resolve;
  });
};

const framesOf = (body: unknown): readonly number[][] =>
  body instanceof Uint8Array ? (unpackFrames(body) ?? []).map((frame) => [...frame]) : [];

function fakeFetch(url: string, how: RequestInit = {}): Promise<Response> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(new TypeError("Failed to fetch"));
    how.signal?.addEventListener("abort", fail);
    if (how.signal?.aborted === true) return fail();
    const request: Asked = {
      method: how.method ?? "GET",
      path: new URL(url).pathname,
      body: framesOf(how.body),
      signal: how.signal,
      answer: (text, status = 200) =>
        resolve(new Response(status === 204 ? null : text, { status })),
      fail,
    };
    if (waiting === undefined) asked.push(request);
    else waiting(request);
    waiting = undefined;
  });
}

beforeEach(() => {
  asked = [];
  waiting = undefined;
  vi.stubGlobal("fetch", fakeFetch);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const ADDRESS = "ws://school.example/process/123456?sessionId=s";
const OPEN = "id: 0\nevent: open\ndata: key\n\n";
const event = (id: number, byte: number): string =>
  `id: ${id}\ndata: ${Buffer.from([byte]).toString("base64")}\n\n`;

/** A socket, what it said, and what it heard. */
function socketBy(down: typeof polledDown) {
  const socket = new HttpSocket(ADDRESS, down);
  const heard: number[] = [];
  const opened = Promise.withResolvers<unknown>();
  const closed = Promise.withResolvers<number>();
  // A stand-in has these, and no more.
  Object.assign(socket, {
    onopen: opened.resolve,
    onclose: ({ code }: Closing) => closed.resolve(code),
    onmessage: ({ data }: { readonly data: ArrayBuffer }) => heard.push(...new Uint8Array(data)),
  });
  return { socket, heard, opened: opened.promise, closed: closed.promise };
}

/** One that is open, and asks for event 1. */
async function polled() {
  const made = socketBy(polledDown);
  (await next()).answer(OPEN);
  await made.opened;
  return { ...made, poll: await next() };
}

describe("A socket that asks for what comes next", () => {
  test("opens where the WebSocket would, and asks on with the key it was told", async () => {
    const { heard } = socketBy(polledDown);
    const opening = await next();
    expect(opening.path).toBe("/streams/polls/process/123456");
    opening.answer(`${OPEN}${event(1, 11)}`);
    const poll = await next();
    expect(poll.path).toBe("/streams/polls/key/from/2");
    expect(heard).toEqual([11]);
  });

  test("hears every event once, and in order, whatever an answer repeats or leaves out", async () => {
    const { heard, poll } = await polled();
    poll.answer(`${event(1, 11)}${event(2, 12)}`);
    const second = await next();
    expect(second.path).toBe("/streams/polls/key/from/3");
    second.answer(`${event(1, 11)}${event(2, 12)}${event(3, 13)}${event(5, 15)}`);
    const third = await next();
    expect(third.path).toBe("/streams/polls/key/from/4");
    third.answer(`${event(5, 15)}${event(4, 14)}${event(5, 15)}`);
    expect((await next()).path).toBe("/streams/polls/key/from/6");
    expect(heard).toEqual([11, 12, 13, 14, 15]);
  });

  test("asks once more for an answer that got lost, and goes on", async () => {
    const { heard, poll } = await polled();
    poll.fail();
    const again = await next();
    expect(again.path).toBe(poll.path);
    again.answer(event(1, 11));
    const after = await next();
    after.answer("Bad gateway", 502);
    (await next()).answer(event(2, 12));
    await next();
    expect(heard).toEqual([11, 12]);
  });

  test("is lost after two answers in a row that did not come", async () => {
    const { closed, poll } = await polled();
    poll.fail();
    (await next()).fail();
    expect(await closed).toBe(1006);
    expect(asked).toEqual([]);
  });

  test("does not ask a filter's own page for ever", async () => {
    const { closed, poll } = await polled();
    poll.answer("<h1>This page is blocked</h1>");
    (await next()).answer("<h1>This page is blocked</h1>");
    expect(await closed).toBe(1006);
  });

  test("is lost where it cannot be opened", async () => {
    const { closed } = socketBy(polledDown);
    (await next()).answer("Not found", 404);
    expect(await closed).toBe(1006);
  });

  test("sends what waited meanwhile in one request, by its number", async () => {
    const { socket } = await polled();
    socket.send(Uint8Array.of(1));
    const first = await next();
    socket.send(Uint8Array.of(2));
    socket.send(Uint8Array.of(3));
    first.answer("", 204);
    const second = await next();
    expect([first.path, first.body]).toEqual(["/streams/key/0", [[1]]]);
    expect([second.path, second.body]).toEqual(["/streams/key/1", [[2], [3]]]);
    socket.send(Uint8Array.of(4));
    second.answer("", 204);
    expect((await next()).path).toBe("/streams/key/3");
  });

  test("sends a frame as it was given, though the SDK writes the next one over it", async () => {
    const { socket } = await polled();
    socket.send(Uint8Array.of(1));
    const first = await next();
    const written = Uint8Array.of(2);
    socket.send(written);
    written[0] = 3;
    first.answer("", 204);
    expect((await next()).body).toEqual([[2]]);
  });

  test("sends again, under the same number, what the server may not have", async () => {
    const { socket, closed } = await polled();
    socket.send(Uint8Array.of(1));
    (await next()).fail();
    const again = await next();
    expect([again.path, again.body]).toEqual(["/streams/key/0", [[1]]]);
    again.fail();
    expect(await closed).toBe(1006);
  });

  test("answers a question after a sign of life", async () => {
    const { poll } = await polled();
    poll.answer("id: 1\nevent: ping\ndata: \n\n");
    const requests = [await next(), await next()];
    expect(requests.map(({ method }) => method).toSorted()).toEqual(["GET", "POST"]);
  });

  test("hears why the server closes it, and nothing after", async () => {
    const { heard, closed, poll } = await polled();
    poll.answer(`id: 1\nevent: close\ndata: 4001 another tab\n\n${event(2, 12)}`);
    expect(await closed).toBe(4001);
    expect([heard, asked]).toEqual([[], []]);
  });

  test("tells the server when the page closes it", async () => {
    const { socket, closed, poll } = await polled();
    socket.close();
    const leaving = await next();
    expect([leaving.method, leaving.path]).toEqual(["DELETE", "/streams/key"]);
    expect(poll.signal?.aborted).toBe(true);
    expect(await closed).toBe(1000);
  });
});

describe.each([
  { kind: "one answer", down: streamedDown },
  { kind: "many answers", down: polledDown },
])("A socket of $kind", ({ down }) => {
  test("is given up when nothing comes within seconds: a proxy holds it back", async () => {
    vi.useFakeTimers();
    const { closed } = socketBy(down);
    const opening = await next();
    vi.advanceTimersByTime(3_000);
    expect(await closed).toBe(1006);
    expect(opening.signal?.aborted).toBe(true);
  });
});
