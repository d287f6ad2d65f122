import type { JSX } from "preact";
import { t } from "#client/text/i18n.ts";
import { MessagePage } from "./parts/frame/MessagePage.tsx";

/** An address that leads nowhere. */
export function NotFoundPage(): JSX.Element {
  return (
    <MessagePage
      title={t("pages:notFound.title")}
      ways={[
        { to: { page: "home" }, label: t("common:home") },
        { to: { page: "join", code: undefined }, label: t("pages:home.join.action") },
      ]}
    >
      <p>{t("pages:notFound.text")}</p>
    </MessagePage>
  );
}
