import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { readMarks } from "#client/panels/drafts.ts";
import { announce } from "#client/store/announcements.ts";
import { useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import { newestWords, openQuestion, ownCover } from "#client/viewmodel/attendanceModel.ts";
import { Icon } from "../Icon.tsx";
import { CoverNotice } from "./CoverNotice.tsx";
import { StillThere } from "./StillThere.tsx";
import { useSignsOfLife } from "./useSignsOfLife.ts";

/** What the host and the clock say to those at the table, and who acts while they are away. */
export function Attendance(): JSX.Element | null {
  const store = useTableStore();
  const marks = readMarks.open(store, "attendance", () => ({}));
  const { asked = -1, words: read = -1 } = marks.value;
  const table = store.view.value?.public;
  const cover = ownCover(table, store.seat);
  const now = store.now();
  const question = openQuestion(store.record.value, store.seat, { answered: asked, now });
  // Whoever leads the table has said it.
  const words = store.isHost ? undefined : newestWords(store.record.value, { read, now });
  useSignsOfLife(cover === undefined && table?.stage === "playing");
  useEffect(() => {
    if (words !== undefined) announce(words.text, "urgent");
  }, [words?.index]);
  const isAsked = question !== undefined && cover === undefined && table?.stage === "playing";
  return (
    <>
      {cover === undefined && words === undefined ? null : (
        <section class="attendance" aria-label={t("table:attendance.title")}>
          {cover === undefined ? null : <CoverNotice cover={cover} />}
          {words === undefined ? null : (
            <div class="notice notice-good paper">
              <Icon name="message-square" />
              <div class="stack stack-tight grow">
                <p class="strong">{t("table:attendance.announced")}</p>
                <p class="as-written">{words.text}</p>
                <div class="row">
                  <button
                    type="button"
                    class="button"
                    onClick={() => {
                      marks.value = { ...marks.value, words: words.index };
                    }}
                  >
                    <Icon name="check" />
                    {t("table:attendance.read")}
                  </button>
                </div>
              </div>
            </div>
          )}
        </section>
      )}
      {isAsked ? (
        <StillThere
          key={question.index}
          by={question.by}
          onAnswer={() => {
            store.here();
            marks.value = { ...marks.value, asked: question.index };
          }}
        />
      ) : null}
    </>
  );
}
