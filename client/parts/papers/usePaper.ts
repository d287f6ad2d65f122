import { useEffect, useMemo } from "preact/hooks";
import { browserShelves } from "#client/net/browserShelves.ts";
import { useClassStore } from "#client/store/classStore.ts";
import { type Later, type PaperDraft, type PaperOf, paperDraft } from "#client/store/paperDraft.ts";

/** An answer in prose that is handed in by itself: after a pause, when the page is left, when the step ends. */
export function usePaper({ kind, prompt }: PaperOf): PaperDraft {
  const store = useClassStore();
  const draft = useMemo(
    () => paperDraft(store, { kind, prompt }, browserShelves.browser, later),
    [store, kind, prompt],
  );
  useEffect(() => {
    const whenHidden = (): void => {
      if (document.hidden) void draft.flush();
    };
    document.addEventListener("visibilitychange", whenHidden);
    return () => {
      document.removeEventListener("visibilitychange", whenHidden);
      void draft.flush();
    };
  }, [draft]);
  return draft;
}

const later: Later = (after, then) => {
  const timer = setTimeout(then, after);
  return () => clearTimeout(timer);
};
