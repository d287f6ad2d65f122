import type { JSX } from "preact";
import { Link } from "#client/parts/Link.tsx";
import { t } from "#client/text/i18n.ts";
import { Page } from "./parts/frame/Page.tsx";

/** An address that leads nowhere. */
export function NotFoundPage(): JSX.Element {
  return (
    <Page title={t("pages:notFound.title")}>
      <div class="card paper sheet stack">
        <p>{t("pages:notFound.text")}</p>
        <div class="row">
          <Link to={{ page: "home" }} class="button button-primary">
            {t("common:home")}
          </Link>
          <Link to={{ page: "join", code: undefined }} class="button">
            {t("pages:home.join.action")}
          </Link>
        </div>
      </div>
    </Page>
  );
}
