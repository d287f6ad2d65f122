import { describe, expect, test } from "vitest";
import { readConfig } from "#server/config/config.ts";
import { lanOrigins, networkOf } from "#server/http/addresses.ts";
import { steadyHttpServer } from "#server/http/httpServer.ts";
import { isWelcome } from "#server/http/origin.ts";
import { TokenBuckets } from "#server/limits/tokenBucket.ts";
import { callsignOf } from "#server/tables/callsigns.ts";
import { playerName } from "#shared/kernel/playerName.ts";
import { FakeClock } from "./support/fakeClock.ts";

describe("A bucket of tokens", () => {
  test("allows a burst, then one at its pace, for each key apart", () => {
    const clock = new FakeClock();
    const buckets = new TokenBuckets({ burst: 3, perSecond: 0.5 }, clock.now);
    expect([1, 2, 3].map(() => buckets.take("a"))).toEqual([0, 0, 0]);
    expect(buckets.take("a")).toBe(2);
    expect(buckets.take("b")).toBe(0);
    clock.set(clock.now() + 2_000);
    expect(buckets.take("a")).toBe(0);
    expect(buckets.take("a")).toBe(2);
  });

  test("is not emptied by asking how long to wait", () => {
    const buckets = new TokenBuckets({ burst: 1, perSecond: 1 }, new FakeClock().now);
    expect([buckets.waitOf("a"), buckets.waitOf("a"), buckets.take("a")]).toEqual([0, 0, 0]);
    expect(buckets.waitOf("a")).toBe(1);
  });

  test("does not remember everybody who ever came", () => {
    const buckets = new TokenBuckets({ burst: 1, perSecond: 1 }, new FakeClock().now);
    for (let index = 0; index < 25_000; index += 1) buckets.take(`guest ${index}`);
    expect(buckets.size).toBeLessThanOrEqual(10_000);
  });
});

describe("Settings", () => {
  test("have values where the environment has none", () => {
    expect(readConfig({})).toMatchObject({ ok: true, value: { port: 2567, host: "0.0.0.0" } });
  });

  test("that cannot be used are named, each with its reason", () => {
    const read = readConfig({ PORT: "many", BOT_SECONDS_MIN: "-1", ALLOWED_ORIGINS: "here" });
    expect(read.ok).toBe(false);
    expect(read.ok ? [] : read.error.map((line) => line.split(":")[0])).toEqual([
      "PORT",
      "ALLOWED_ORIGINS.0",
      "BOT_SECONDS_MIN",
    ]);
    expect(readConfig({ BOT_SECONDS_MIN: "9", BOT_SECONDS_MAX: "1" }).ok).toBe(false);
  });
});

describe("A page of another origin", () => {
  test.each([
    [undefined, true],
    ["http://game.school:2567", true],
    ["http://localhost:5173", true],
    ["https://evil.example", false],
    ["http://game.school:80", false],
    ["null", false],
    ["", false],
  ])("%s is welcome: %s", (origin, welcome) => {
    expect(isWelcome(origin, "game.school:2567", ["http://localhost:5173"])).toBe(welcome);
  });
});

describe("Addresses for other devices", () => {
  test("are none where the server listens for itself alone", () => {
    expect(lanOrigins("127.0.0.1", 80)).toEqual([]);
    expect(lanOrigins("localhost", 80)).toEqual([]);
  });

  test("are the one it listens on", () => {
    expect(lanOrigins("192.168.0.7", 80)).toEqual(["http://192.168.0.7:80"]);
    expect(lanOrigins("fd00::7", 80)).toEqual(["http://[fd00::7]:80"]);
  });
});

test("A request that is not finished in some seconds is given up", () => {
  const server = steadyHttpServer(() => undefined, false);
  expect(server.headersTimeout).toBeLessThanOrEqual(10_000);
  expect(server.requestTimeout).toBeLessThanOrEqual(15_000);
  expect(server.maxConnections).toBeLessThanOrEqual(10_000);
});

describe("A player's name", () => {
  test.each([
    ["  Ji-woo  ", "Ji-woo"],
    ["ｆｕｌｌ width", "full width"],
    ["김지우", "김지우"],
    ["two\nlines", "two lines"],
    ["turned \u202eround", "turned round"],
    ["zero\u200b\u200bwidth", "zerowidth"],
    ["👩‍👩‍👧‍👦 family", "👩👩👧👦 family"],
    ["Ve\u0301\u0301\u0301\u0301\u0301ga", "Vé\u0301\u0301ga"],
    ["x".repeat(60), "x".repeat(40)],
    ["\u200b\u202e", undefined],
    ["...", undefined],
  ])("%j is shown as %j", (given, shown) => {
    expect(playerName(given)).toBe(shown);
  });
});

test("No two seats of a table have the same callsign", () => {
  const names = Array.from({ length: 8 }, (_, index) => callsignOf("999999", index));
  expect(new Set(names).size).toBe(8);
});

test.each([
  ["192.168.0.7", "192.168.0.7"],
  ["::ffff:192.168.0.7", "192.168.0.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:0DB8:1:2::9", "2001:db8:1:2"],
  ["2001:db8::9", "2001:db8:0:0"],
  ["2001:db8:1:2:3:4:5::", "2001:db8:1:2"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["::1", "0:0:0:0"],
  ["", ""],
])("A visitor at %s is counted as %s", (address, counted) => {
  expect(networkOf(address)).toBe(counted);
});
