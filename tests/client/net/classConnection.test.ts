import { expect, test } from "vitest";
import { type ClassAccess, ClassConnection } from "#client/net/classConnection.ts";
import type { ClassLinkListeners } from "#client/net/classLink.ts";
import type { LinkState } from "#client/net/lifeline.ts";
import type { ClassView } from "#shared/classroom/classView.ts";
import { ok } from "#shared/kernel/result.ts";
import type {
  ClassCommandMessage,
  ClassCommandReply,
  ClassSeatRequest,
} from "#shared/protocol/class.ts";
import { aLedClass, anOwnClass, aPublicClass } from "#tests/client/support/classes.ts";

const TOKEN = "t".repeat(22);

test("a student's class is open once what all know and what is their own have come in", async () => {
  const lesson = await aLesson({ viewer: "student", token: TOKEN });
  lesson.socket().onSections({ public: aPublicClass() });
  expect(lesson.views).toEqual([]);
  lesson.socket().onSections({ own: anOwnClass() });

  expect(lesson.views).toEqual([{ public: aPublicClass(), own: anOwnClass() }]);
  expect(lesson.states).toEqual(["open"]);
});

test("an instructor's class is open with the whole of it", async () => {
  const lesson = await aLesson({ viewer: "instructor", token: TOKEN });
  lesson.socket().onSections({ public: aPublicClass(), lead: aLedClass() });

  expect(lesson.views).toEqual([{ public: aPublicClass(), lead: aLedClass() }]);
});

test("a projector asks for nothing but what all may know", async () => {
  const lesson = await aLesson({ viewer: "public", token: TOKEN });
  lesson.socket().onSections({ public: aPublicClass() });

  expect(lesson.requests[0]).toMatchObject({ token: TOKEN, as: "public" });
  expect(lesson.views).toEqual([{ public: aPublicClass() }]);
});

test("a key that changed replaces the former one and leaves the others", async () => {
  const lesson = await aLesson({ viewer: "public", token: TOKEN });
  lesson.socket().onSections({ public: aPublicClass({ locked: false, names: ["Heron"] }) });
  lesson.socket().onSections({ public: { locked: true } });

  expect(lesson.views.at(-1)?.public).toEqual(aPublicClass({ locked: true, names: ["Heron"] }));
});

test("what a lost socket left unanswered is asked again over the next one, under the same id", async () => {
  const lesson = await aLesson({ viewer: "instructor", token: TOKEN });
  lesson.socket().onSections({ public: aPublicClass(), lead: aLedClass() });
  const reply = lesson.connection.submit({ type: "lockClass", locked: true });
  lesson.socket().onClose(1006);
  await lesson.timePasses();
  lesson.socket().onSections({ public: aPublicClass(), lead: aLedClass() });
  lesson.answers({ ok: true });

  expect(await reply).toEqual({ ok: true });
  expect(lesson.states).toEqual(["open", "interrupted", "open"]);
  expect(lesson.sent.length).toBe(2);
  expect(new Set(lesson.sent.map(({ commandId }) => commandId)).size).toBe(1);
});

test("sections of an older socket are not mixed into those of a new one", async () => {
  const lesson = await aLesson({ viewer: "public", token: TOKEN });
  const old = lesson.socket();
  old.onSections({ public: aPublicClass({ locked: true }) });
  old.onClose(1006);
  await lesson.timePasses();
  lesson.socket().onSections({ public: aPublicClass() });
  old.onSections({ public: { step: "closed" } });

  expect(lesson.views.at(-1)?.public).toEqual(aPublicClass());
});

test("a view is whole only by what its own socket brought", async () => {
  const lesson = await aLesson({ viewer: "student", token: TOKEN });
  lesson.socket().onSections({ public: aPublicClass(), own: anOwnClass() });
  lesson.socket().onClose(1006);
  await lesson.timePasses();
  lesson.socket().onSections({ public: aPublicClass({ locked: true }) });

  expect(lesson.views.length).toBe(1);
  expect(lesson.states.at(-1)).toBe("interrupted");
});

test("a change that comes in before the answer does not send the command again", async () => {
  const lesson = await aLesson({ viewer: "instructor", token: TOKEN });
  lesson.socket().onSections({ public: aPublicClass(), lead: aLedClass() });
  void lesson.connection.submit({ type: "lockClass", locked: true });
  lesson.socket().onSections({ public: { locked: true } });

  expect(lesson.sent.length).toBe(1);
});

test("of the own part and the instructor's, too, the keys that did not change stay", async () => {
  const student = await aLesson({ viewer: "student", token: TOKEN });
  student.socket().onSections({ public: aPublicClass(), own: anOwnClass() });
  student.socket().onSections({ own: { papers: [] } });
  expect(student.views.at(-1)?.own).toEqual({ ...anOwnClass(), papers: [] });

  const instructor = await aLesson({ viewer: "instructor", token: TOKEN });
  instructor.socket().onSections({ public: aPublicClass(), lead: aLedClass() });
  instructor.socket().onSections({ lead: { students: [] } });
  expect(instructor.views.at(-1)?.lead).toEqual({ ...aLedClass(), students: [] });
});

/** A connection in a world where the test is the server, the network and the time. */
async function aLesson(access: ClassAccess) {
  const states: LinkState[] = [];
  const views: ClassView[] = [];
  const requests: ClassSeatRequest[] = [];
  const sent: ClassCommandMessage[] = [];
  const sockets: ClassLinkListeners[] = [];
  const answers: PromiseWithResolvers<ClassCommandReply>[] = [];
  let due: (() => void)[] = [];
  const connection = new ClassConnection(
    access,
    {
      onView: (view) => views.push(view),
      onState: (state) => states.push(state),
      onPending: () => undefined,
    },
    {
      reserve: (request) => {
        requests.push(request);
        return Promise.resolve(
          ok({
            code: "123456",
            scenario: "trilateral",
            viewer: access.viewer,
            now: 5_000,
            reservation: { name: "class", sessionId: "abc", roomId: "123456" },
          }),
        );
      },
      openLink: (_reservation, listeners) => {
        sockets.push(listeners);
        return Promise.resolve({
          command: (message) => {
            sent.push(message);
            const answer = Promise.withResolvers<ClassCommandReply>();
            answers.push(answer);
            return answer.promise;
          },
          close: () => undefined,
        });
      },
      clock: () => 1_000,
      chance: () => 0.5,
      newId: () => `command-${String(sent.length).padStart(10, "0")}`,
      later: (_after, then) => {
        due.push(then);
        return () => {
          due = due.filter((each) => each !== then);
        };
      },
    },
  );
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 5; i++) await Promise.resolve();
  };
  connection.connect();
  await settle();
  return {
    connection,
    states,
    views,
    requests,
    sent,
    socket: (): ClassLinkListeners => {
      const socket = sockets.at(-1);
      if (socket === undefined) throw new Error("no socket is open");
      return socket;
    },
    timePasses: async () => {
      const now = due;
      due = [];
      for (const then of now) then();
      await settle();
    },
    answers: (reply: ClassCommandReply) => answers.at(-1)?.resolve(reply),
  };
}
