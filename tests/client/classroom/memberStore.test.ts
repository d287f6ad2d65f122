import { signal } from "@preact/signals";
import { describe, expect, test } from "vitest";
import { memberStore } from "#client/store/memberStore.ts";
import type { TableStore } from "#client/store/tableStore.ts";
import { classRefusal } from "#shared/classroom/classRefusals.ts";
import type { ClassView } from "#shared/classroom/classView.ts";
import type { ClassCommandReply } from "#shared/protocol/class.ts";
import type { SeatCommand } from "#shared/rules/commands.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import { given } from "#tests/support/given.ts";
import { aClassView, KOREA } from "../support/lesson.ts";

const READY = { type: "markReady", ready: true } as const;
const SPEECH: SeatCommand = { type: "speak", to: [], text: "Good morning." };

/** A table and a class that note what they are asked. */
function seated(place: { readonly head: boolean } | undefined, answer: ClassCommandReply) {
  const asked: string[] = [];
  const view = signal<ClassView | undefined>(viewWith(place));
  const table: TableStore = {
    scenario: publicScenario(given().scenario),
    code: "654321",
    view: signal(undefined),
    seat: KOREA,
    isHost: false,
    presence: signal({}),
    record: signal([]),
    connection: signal("open"),
    pending: signal(0),
    suggests: signal(false),
    now: () => 0,
    here: () => undefined,
    submit: (command) => {
      asked.push(`table ${command.type}`);
      return Promise.resolve({ ok: true });
    },
  };
  const lesson = {
    view,
    submit: (command: { readonly type: string }) => {
      asked.push(`class ${command.type}`);
      return Promise.resolve(answer);
    },
  };
  return { store: memberStore(table, lesson), asked, view };
}

const viewWith = (place: { readonly head: boolean } | undefined): ClassView =>
  aClassView({
    own: {
      place: place === undefined ? { table: 1, head: false } : { table: 1, seat: KOREA, ...place },
    },
  });

describe("the store of a member", () => {
  test("sends what commits the delegation to its head, and says so", async () => {
    const { store, asked } = seated({ head: false }, { ok: true });
    expect(store.suggests.value).toBe(true);
    expect(await store.submit(READY)).toEqual({ ok: true, suggested: true });
    expect(asked).toEqual(["class suggest"]);
  });

  test("acts for itself as long as the class has not come in: the table's own rules decide", async () => {
    const { store, asked, view } = seated({ head: false }, { ok: true });
    view.value = undefined;
    expect(await store.submit(READY)).toEqual({ ok: true });
    expect(asked).toEqual(["table markReady"]);
  });

  test("lets a member speak for the delegation", async () => {
    const { store, asked } = seated({ head: false }, { ok: true });
    expect(await store.submit(SPEECH)).toEqual({ ok: true });
    expect(asked).toEqual(["table speak"]);
  });

  test("acts at once from the moment on in which the member becomes head", async () => {
    const { store, asked, view } = seated({ head: false }, { ok: true });
    view.value = viewWith({ head: true });
    expect(store.suggests.value).toBe(false);
    await store.submit(READY);
    expect(asked).toEqual(["table markReady"]);
  });

  test("hands on why the class refused a suggestion", async () => {
    const refusal = classRefusal("tooManySuggestions", { max: 10 });
    const { store } = seated({ head: false }, { ok: false, refusal });
    expect(await store.submit(READY)).toEqual({ ok: false, inClass: refusal });
  });

  test("of a head, or of who watches, asks the table itself", async () => {
    for (const place of [{ head: true }, undefined]) {
      const { store, asked } = seated(place, { ok: true });
      expect(store.suggests.value).toBe(false);
      await store.submit(READY);
      expect(asked).toEqual(["table markReady"]);
    }
  });
});
