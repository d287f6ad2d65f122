import type { JSX } from "preact";
import { useArrival } from "#client/pages/parts/frame/Page.tsx";
import { SettingsButton } from "#client/pages/parts/frame/SettingsButton.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { Link } from "#client/parts/Link.tsx";
import { useClassStore } from "#client/store/classStore.ts";
import { t } from "#client/text/i18n.ts";
import { CodeInDigits } from "../CodeInDigits.tsx";
import { useLed } from "./useLed.ts";

/** Which class this is, whether its door is open, and whether the way to the server is. */
export function ConsoleHeader(): JSX.Element {
  const { code, connection } = useClassStore();
  const { everybody } = useLed();
  const heading = useArrival(t("classroom:console.title", { code }));
  const isOpen = connection.value === "open";
  return (
    <header class="page-header console-header">
      <Link to={{ page: "home" }} class="wordmark">
        {t("common:name")}
      </Link>
      <h1 class="console-title" ref={heading} tabIndex={-1}>
        <span class="console-title-word">{t("classroom:console.classWord")}</span>{" "}
        <CodeInDigits code={code} />
      </h1>
      {everybody.locked ? (
        <p class="chip chip-warn">
          <Icon name="lock" />
          {t("classroom:console.locked")}
        </p>
      ) : null}
      <p
        class={`connection-mark console-connection ${isOpen ? "good" : "bad"}`}
        title={t(isOpen ? "pages:connection.open" : "pages:connection.trying")}
      >
        <Icon name={isOpen ? "wifi" : "wifi-off"} />
        <span class="visually-hidden" role="status">
          {t(isOpen ? "pages:connection.open" : "pages:connection.trying")}
        </span>
      </p>
      <SettingsButton />
    </header>
  );
}
