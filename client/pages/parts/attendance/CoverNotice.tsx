import type { JSX } from "preact";
import { Notice } from "#client/parts/Notice.tsx";
import { useClassAround } from "#client/store/classStore.ts";
import { useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";

/** That somebody else acts for the own delegation, and how to act again. */
export function CoverNotice({ cover }: { readonly cover: "caretaker" | "full" }): JSX.Element {
  const store = useTableStore();
  const isInClass = useClassAround() !== undefined;
  if (cover === "full") {
    const text = isInClass ? "table:attendance.fullInClass" : "table:attendance.full";
    return <Notice kind="warn" text={t(text)} />;
  }
  return (
    <Notice kind="warn" text={t("table:attendance.caretaker")}>
      <button type="button" class="button button-primary" onClick={() => store.here()}>
        {t("table:attendance.takeOver")}
      </button>
    </Notice>
  );
}
