import type { JSX } from "preact";
import { t } from "#client/text/i18n.ts";
import { Page } from "../parts/frame/Page.tsx";
import type { Offer } from "./useClassTokens.ts";

/** A link leads to another place in the class than this browser has: asks which one to use. */
export function WhichPlace({ offer }: { readonly offer: Offer }): JSX.Element {
  return (
    <Page title={t("classroom:which.title")}>
      <div class="card paper sheet stack">
        <p>{t(`classroom:which.${offer.kind}`)}</p>
        <p>{t("classroom:which.advice")}</p>
        <div class="row">
          <button type="button" class="button button-primary" onClick={offer.decline}>
            {t("classroom:which.keep")}
          </button>
          <button type="button" class="button" onClick={offer.take}>
            {t("classroom:which.take")}
          </button>
        </div>
      </div>
    </Page>
  );
}
