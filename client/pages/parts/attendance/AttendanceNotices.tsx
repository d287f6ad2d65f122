import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { readMarks } from "#client/panels/drafts.ts";
import { Icon } from "#client/parts/Icon.tsx";
import { announce } from "#client/store/announcements.ts";
import { useClassAround } from "#client/store/classStore.ts";
import { useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import { newestWords, ownCover } from "#client/viewmodel/session/attendanceModel.ts";
import { CoverNotice } from "./CoverNotice.tsx";

/** Who acts for the own delegation while it is away, and what the host says to everybody. */
export function AttendanceNotices(): JSX.Element | null {
  const store = useTableStore();
  const isInClass = useClassAround() !== undefined;
  const marks = readMarks.open(store, "attendance", () => ({}));
  const { words: read = -1 } = marks.value;
  const cover = ownCover(store.view.value?.public, store.seat);
  // Whoever leads the table has said it.
  const words = store.isHost
    ? undefined
    : newestWords(store.record.value, { read, now: store.now() });
  useEffect(() => {
    if (words !== undefined) announce(words.text, "urgent");
  }, [words?.index]);
  if (cover === undefined && words === undefined) return null;
  return (
    <section class="attendance" aria-label={t("table:attendance.title")}>
      {cover === undefined ? null : <CoverNotice cover={cover} />}
      {words === undefined ? null : (
        <div class="notice notice-good paper">
          <Icon name="message-square" />
          <div class="stack stack-tight grow">
            <p class="strong">
              {t(isInClass ? "table:attendance.announcedInClass" : "table:attendance.announced")}
            </p>
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
  );
}
