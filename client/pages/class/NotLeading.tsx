import type { JSX } from "preact";
import { t } from "#client/text/i18n.ts";
import { MessagePage } from "../parts/frame/MessagePage.tsx";

/** Whoever comes here without the host's token: a student, or the instructor at another device. */
export function NotLeading({ code }: { readonly code: string }): JSX.Element {
  return (
    <MessagePage
      title={t("classroom:console.notLeading.title")}
      ways={[
        { to: { page: "join", code }, label: t("classroom:console.notLeading.join") },
        { to: { page: "newClass" }, label: t("classroom:host.title") },
      ]}
    >
      <p>{t("classroom:console.notLeading.text")}</p>
    </MessagePage>
  );
}
