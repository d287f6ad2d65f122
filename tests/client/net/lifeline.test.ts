import { expect, test } from "vitest";
import { type Hearing, Lifeline, type LinkState } from "#client/net/lifeline.ts";
import { ok } from "#shared/kernel/result.ts";

interface Link {
  readonly close: () => void;
}

test("while a socket is open no other is asked for", async () => {
  const line = aLine();
  await line.opens();
  line.connect();
  await line.settles();
  expect(line.reserved()).toBe(1);
});

test("waits grow from try to try, and begin anew once a position has come", async () => {
  const line = aLine();
  await line.opens();
  line.loses();
  await line.triesAgain();
  await line.opens();
  line.loses();
  const [first = 0, second = 0] = line.waits;
  expect(second).toBe(2 * first);
  await line.triesAgain();
  await line.opens();
  line.arrive();
  line.loses();
  expect(line.waits.at(-1)).toBe(first);
});

test("a socket that opens after the line was ended is closed, and taken by nobody", async () => {
  const line = aLine();
  await line.settles();
  line.stop();
  await line.opens();
  expect(line.closed()).toBe(1);
  expect(line.link).toBeUndefined();
});

test("ended, the line closes its socket", async () => {
  const line = aLine();
  await line.opens();
  line.stop();
  expect(line.closed()).toBe(1);
});

test("ended, the line makes no try that was planned", async () => {
  const line = aLine();
  await line.opens();
  line.loses();
  line.stop();
  await line.triesAgain();
  expect(line.reserved()).toBe(1);
});

test("until a position was shown it connects; after that it is interrupted", async () => {
  const line = aLine();
  await line.opens();
  line.loses();
  expect(line.states).toEqual([]);
  await line.triesAgain();
  await line.opens();
  line.arrive();
  line.loses();
  expect(line.states).toEqual(["open", "interrupted"]);
});

/** A line in a world where the test is the server, the network and the time; it has begun to connect. */
function aLine() {
  const states: LinkState[] = [];
  const waits: number[] = [];
  let due: (() => void)[] = [];
  let reserved = 0;
  let closed = 0;
  let hearing: Hearing | undefined;
  let opening = Promise.withResolvers<Link>();
  const line = new Lifeline<{ readonly now: number }, Link>(
    {
      reserve: () => {
        reserved++;
        return Promise.resolve(ok({ now: 5_000 }));
      },
      open: (_reserved, heard) => {
        hearing = heard;
        opening = Promise.withResolvers<Link>();
        return opening.promise;
      },
      onLink: () => undefined,
      onLost: () => undefined,
      onState: (state) => states.push(state),
    },
    {
      clock: () => 1_000,
      chance: () => 0.5,
      later: (after, then) => {
        waits.push(after);
        due.push(then);
        return () => {
          due = due.filter((each) => each !== then);
        };
      },
    },
  );
  line.connect();
  const settles = async (): Promise<void> => {
    for (let i = 0; i < 5; i++) await Promise.resolve();
  };
  return {
    states,
    waits,
    reserved: () => reserved,
    closed: () => closed,
    get link() {
      return line.link;
    },
    connect: () => line.connect(),
    arrive: () => line.arrive(),
    stop: () => line.stop(),
    settles,
    opens: async () => {
      await settles();
      opening.resolve({
        close: () => {
          closed++;
        },
      });
      await settles();
    },
    loses: () => hearing?.onClose(1006),
    triesAgain: async () => {
      const now = due;
      due = [];
      for (const then of now) then();
      await settles();
    },
  };
}
