import type { JSX } from "preact";
import { t } from "#client/text/i18n.ts";
import { MessagePage } from "../parts/frame/MessagePage.tsx";
import type { Offer } from "./useClassTokens.ts";

/** A link leads to another place in the class than this browser has: asks which one to use. */
export function WhichPlace({ offer }: { readonly offer: Offer }): JSX.Element {
  return (
    <MessagePage
      title={t("classroom:which.title")}
      ways={[
        { act: offer.decline, label: t("classroom:which.keep") },
        { act: offer.take, label: t("classroom:which.take") },
      ]}
    >
      <p>{t(`classroom:which.${offer.kind}`)}</p>
      <p>{t("classroom:which.advice")}</p>
    </MessagePage>
  );
}
