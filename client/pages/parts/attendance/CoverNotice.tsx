import type { JSX } from "preact";
import { Notice } from "#client/parts/Notice.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";

/** That somebody else acts for the own delegation, and how to act again. */
export function CoverNotice({ cover }: { readonly cover: "caretaker" | "full" }): JSX.Element {
  const store = useTableStore();
  if (cover === "full") return <Notice kind="warn" text={t("table:attendance.full")} />;
  return (
    <Notice kind="warn" text={t("table:attendance.caretaker")}>
      <button type="button" class="button button-primary" onClick={() => store.here()}>
        {t("table:attendance.takeOver")}
      </button>
    </Notice>
  );
}
