import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { useClassStore } from "#client/store/classStore.ts";
import { t } from "#client/text/i18n.ts";

/** Whether what is done here reaches the class; in words while it does not. */
export function ClassConnection(): JSX.Element {
  const isOpen = useClassStore().connection.value === "open";
  const text = t(isOpen ? "pages:connection.open" : "pages:connection.trying");
  return (
    <p class={isOpen ? "connection-mark good" : "chip chip-warn"} role="status" title={text}>
      <Icon name={isOpen ? "wifi" : "wifi-off"} />
      <span class={isOpen ? "visually-hidden" : "student-wide"}>{text}</span>
    </p>
  );
}
