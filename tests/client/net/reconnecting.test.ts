import { describe, expect, test } from "vitest";
import { afterClose, afterRefusal, delayBefore } from "#client/net/reconnecting.ts";
import { CLOSE_SUPERSEDED, CLOSE_TABLE_GONE } from "#shared/protocol/messages.ts";

describe("after a socket closed", () => {
  test("another device that took the seat is not fought over", () => {
    expect(afterClose(CLOSE_SUPERSEDED, 0, 0.5)).toEqual({ kind: "superseded" });
  });

  test("a table that is gone is not asked for again", () => {
    expect(afterClose(CLOSE_TABLE_GONE, 0, 0.5)).toEqual({ kind: "gone" });
  });

  test.each([1000, 1001, 1005, 1006, 1009, 1011, 4000, 4001, 4002, 4003, 4010])(
    "code %i is an outage, however often it came",
    (code) => {
      for (const attempt of [0, 1, 10, 1_000])
        expect(afterClose(code, attempt, 0.5).kind).toBe("again");
    },
  );
});

describe("after a reservation was refused", () => {
  test.each(["tokenUnknown", "tableUnknown", "seatUnknown", "notAllowedForYou"] as const)(
    "%s is final",
    (code) => {
      expect(afterRefusal({ code, params: {} }, 0, 0.5)).toEqual({ kind: "gone" });
    },
  );

  test("a server of another protocol needs a new page", () => {
    const error = { code: "protocolOutdated", params: {} } as const;
    expect(afterRefusal(error, 0, 0.5)).toEqual({ kind: "outdated" });
  });

  test.each(["unreachable", "unreadable", "internalError", "storageFull"] as const)(
    "%s is tried again",
    (code) => {
      expect(afterRefusal({ code, params: {} }, 3, 0.5).kind).toBe("again");
    },
  );

  test("a server that asks to wait is not asked earlier", () => {
    const error = { code: "tooFast", params: { seconds: 30 } } as const;
    expect(afterRefusal(error, 0, 0)).toEqual({ kind: "again", after: 30_000 });
  });
});

describe("the wait before a try", () => {
  test("grows with every failure up to a limit", () => {
    const waits = [0, 1, 2, 3, 4, 5, 6, 100].map((attempt) => delayBefore(attempt, 1));
    expect(waits).toEqual([400, 800, 1_600, 3_200, 6_400, 8_000, 8_000, 8_000]);
  });

  test("is spread by chance over the upper half of its span", () => {
    expect(delayBefore(2, 0)).toBe(800);
    expect(delayBefore(2, 1)).toBe(1_600);
  });
});
