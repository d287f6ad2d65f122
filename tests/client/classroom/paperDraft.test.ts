import { signal } from "@preact/signals";
import { describe, expect, test } from "vitest";
import {
  forgetWords,
  type PaperDraft,
  paperDraft,
  wordsLeftOver,
} from "#client/store/paperDraft.ts";
import { classRefusal } from "#shared/classroom/classRefusals.ts";
import type { ClassView, OwnClass } from "#shared/classroom/classView.ts";
import type { ClassCommandReply } from "#shared/protocol/class.ts";
import { aClassView, JOON } from "../support/lesson.ts";

const OF = { kind: "reflection", prompt: "feelings" } as const;

/** A class that notes what is handed in, a browser's shelf, and a pause that ends when told. */
function writing(own: Partial<OwnClass> = {}) {
  const kept = new Map<string, string>();
  const shelf = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const handedIn: string[] = [];
  const pauses: (() => void)[] = [];
  const reply: { next: ClassCommandReply } = { next: { ok: true } };
  const store = {
    code: "123456",
    view: signal<ClassView | undefined>(aClassView({ own })),
    submit: (command: object) => {
      handedIn.push("text" in command ? String(command.text) : "");
      return Promise.resolve(reply.next);
    },
  };
  const open = (): PaperDraft =>
    paperDraft(store, OF, shelf, (_after, then) => {
      pauses.push(then);
      return () => void pauses.splice(pauses.indexOf(then), 1);
    });
  return { store, shelf, kept, handedIn, pauses, reply, open };
}

describe("an answer in prose", () => {
  test("begins with what was handed in before", () => {
    const { open } = writing({ papers: [{ ...OF, text: "Tense." }] });
    const draft = open();
    expect(draft.text.value).toBe("Tense.");
    expect(draft.state.value).toEqual({ kind: "untouched" });
  });

  test("is handed in after a pause, not with every stroke", async () => {
    const { open, handedIn, pauses, kept } = writing();
    const draft = open();
    for (const words of ["C", "Ca", "Calm"]) draft.write(words);
    expect(handedIn).toEqual([]);
    expect(pauses).toHaveLength(1);
    expect(draft.state.value.kind).toBe("kept");
    await draft.flush();
    expect(handedIn).toEqual(["Calm"]);
    expect(draft.state.value).toEqual({ kind: "saved" });
    expect(kept.size).toBe(0);
  });

  test("is handed in once, however often the page asks", async () => {
    const { open, handedIn } = writing();
    const draft = open();
    draft.write("Calm");
    await draft.flush();
    await draft.flush();
    expect(handedIn).toEqual(["Calm"]);
  });

  test("survives a reload before it was handed in, and is handed in then", () => {
    const { open, pauses } = writing();
    open().write("Half a thought");
    const again = open();
    expect(again.text.value).toBe("Half a thought");
    expect(again.state.value.kind).toBe("kept");
    expect(pauses).toHaveLength(2);
  });

  test("that has become empty is not handed in", async () => {
    const { open, handedIn } = writing({ papers: [{ ...OF, text: "Tense." }] });
    const draft = open();
    draft.write("  ");
    await draft.flush();
    expect(handedIn).toEqual([]);
    expect(draft.state.value).toEqual({ kind: "empty" });
  });

  test("written on while it was on its way is not taken for handed in", async () => {
    const { open } = writing();
    const draft = open();
    draft.write("Calm");
    const flushing = draft.flush();
    draft.write("Calm, then cross");
    await flushing;
    expect(draft.state.value.kind).toBe("kept");
  });

  test("that came too late stays in the browser, to be copied or thrown away", async () => {
    const { open, store, shelf, reply } = writing();
    reply.next = { ok: false, refusal: classRefusal("notInThisStep", { step: "debrief" }) };
    const draft = open();
    draft.write("One more thing");
    await draft.flush();
    expect(draft.state.value.kind).toBe("refused");
    expect(wordsLeftOver(store, [OF], shelf)).toEqual([{ ...OF, text: "One more thing" }]);
    forgetWords(store, [OF], shelf);
    expect(wordsLeftOver(store, [OF], shelf)).toEqual([]);
  });

  test("of one student is not shown to another who uses the same browser", () => {
    const { open, store } = writing();
    open().write("Between us");
    store.view.value = aClassView({ own: { student: JOON } });
    expect(open().text.value).toBe("");
  });

  test("is written in a browser that keeps nothing all the same", async () => {
    const { store, handedIn } = writing();
    const forbidden = {
      getItem: () => {
        throw new Error("forbidden");
      },
      setItem: () => {
        throw new Error("forbidden");
      },
      removeItem: () => {
        throw new Error("forbidden");
      },
    };
    const draft = paperDraft(store, OF, forbidden, () => () => undefined);
    draft.write("Calm");
    await draft.flush();
    expect(handedIn).toEqual(["Calm"]);
  });
});
