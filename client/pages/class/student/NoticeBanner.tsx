import "./student.css";
import { type Signal, signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { browserShelves } from "#client/net/browserShelves.ts";
import { Icon } from "#client/parts/Icon.tsx";
import { announce } from "#client/store/announcements.ts";
import { type ClassStore, useClassStore } from "#client/store/classStore.ts";
import { formatTime, t } from "#client/text/i18n.ts";
import { unreadNotices } from "#client/viewmodel/classroom/noticeModel.ts";

/** What the instructor says, until it is put away. Each notice is read out once. */
export function NoticeBanner(): JSX.Element | null {
  const store = useClassStore();
  const read = readUpTo(store);
  const unread = unreadNotices(store.view.value?.own?.notices ?? [], read.value);
  const newest = unread.at(-1);
  useEffect(() => {
    if (newest !== undefined) announceOnce(store, newest.at, newest.text);
  }, [store, newest?.at, newest?.text]);
  if (newest === undefined) return null;
  return (
    <section
      class="notice notice-warn paper notice-banner"
      aria-label={t("classroom:student.notice.title")}
    >
      <Icon name="megaphone" />
      <div class="stack stack-tight grow">
        {unread.map(({ at, text }) => (
          <p key={at}>
            <span class="small muted">{formatTime(at)}</span> {text}
          </p>
        ))}
      </div>
      <button
        type="button"
        class="button"
        onClick={() => {
          read.value = newest.at;
          keepRead(store.code, newest.at);
        }}
      >
        {t("classroom:student.notice.read")}
      </button>
    </section>
  );
}

const marks = new WeakMap<ClassStore, Signal<number>>();
const told = new WeakMap<ClassStore, number>();

/** Up to when this tab has read the notices of a class. */
function readUpTo(store: ClassStore): Signal<number> {
  const known = marks.get(store);
  if (known !== undefined) return known;
  const mark = signal(keptRead(store.code));
  marks.set(store, mark);
  return mark;
}

function announceOnce(store: ClassStore, at: number, text: string): void {
  if ((told.get(store) ?? 0) >= at) return;
  told.set(store, at);
  announce(t("classroom:student.notice.says", { text }), "urgent");
}

const keyOf = (code: string): string => `mufakat.notices.${code}`;

function keptRead(code: string): number {
  try {
    return Number(browserShelves.tab.getItem(keyOf(code)) ?? 0);
  } catch {
    return 0;
  }
}

function keepRead(code: string, at: number): void {
  try {
    browserShelves.tab.setItem(keyOf(code), String(at));
  } catch {
    // Storage is full or forbidden: read notices then come back after a reload.
  }
}
