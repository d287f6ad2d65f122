import type { JSX } from "preact";
import { useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import { Icon } from "./Icon.tsx";

/** Whether what is done here reaches the table. */
export function ConnectionMark(): JSX.Element {
  const { connection, pending } = useTableStore();
  if (connection.value !== "open") {
    return (
      <p class="chip chip-bad">
        <Icon name="wifi-off" />
        <span>
          {pending.value === 0
            ? t("pages:connection.trying")
            : t("pages:connection.tryingWith", { count: pending.value })}
        </span>
      </p>
    );
  }
  return (
    <p class="connection-open" title={t("pages:connection.open")}>
      <Icon name="wifi" />
      <span class="visually-hidden">{t("pages:connection.open")}</span>
    </p>
  );
}
