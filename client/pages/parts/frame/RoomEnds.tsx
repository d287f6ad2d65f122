import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { t } from "#client/text/i18n.ts";
import type { Millis } from "#shared/kernel/units.ts";
import { Waiting } from "./Later.tsx";
import { MessagePage } from "./MessagePage.tsx";

/** The way to the seat; it says so when the server takes long to answer. */
export function TakingSeat(): JSX.Element {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), LONG);
    return () => clearTimeout(timer);
  }, []);
  return <Waiting text={t(isSlow ? "pages:table.slow" : "pages:table.opening")} />;
}

const LONG: Millis = 5_000;

/** The seat is held by another window or device of the same person. */
export function Superseded({ onUseHere }: { readonly onUseHere: () => void }): JSX.Element {
  return (
    <MessagePage
      title={t("pages:table.superseded.title")}
      ways={[{ act: onUseHere, label: t("pages:table.superseded.useHere") }]}
    >
      <p>{t("pages:table.superseded.text")}</p>
    </MessagePage>
  );
}

/** The server speaks a newer protocol than this page. */
export function Outdated(): JSX.Element {
  return (
    <MessagePage
      title={t("pages:table.outdated.title")}
      ways={[{ act: () => location.reload(), label: t("common:broken.reload") }]}
    >
      <p>{t("errors:protocolOutdated")}</p>
    </MessagePage>
  );
}
