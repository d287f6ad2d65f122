import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";

/** Whether what is done here reaches the table, as a sign in the header. */
export function ConnectionMark(): JSX.Element {
  const isOpen = useTableStore().connection.value === "open";
  const text = t(isOpen ? "pages:connection.open" : "pages:connection.trying");
  return (
    <p class={`connection-mark ${isOpen ? "good" : "bad"}`} title={text}>
      <Icon name={isOpen ? "wifi" : "wifi-off"} />
      <span class="visually-hidden">{text}</span>
    </p>
  );
}

/** While the connection is interrupted: that it comes back by itself, and what waits for it. */
export function ConnectionNotice(): JSX.Element | null {
  const { connection, pending } = useTableStore();
  if (connection.value !== "interrupted") return null;
  return (
    <div class="connection-notice">
      <div class="notice notice-warn paper">
        <Icon name="wifi-off" />
        <div>
          <p class="strong">{t("pages:connection.trying")}</p>
          <p class="small">
            {pending.value === 0
              ? t("pages:connection.nothingLost")
              : t("pages:connection.waiting", { count: pending.value })}
          </p>
        </div>
      </div>
    </div>
  );
}
