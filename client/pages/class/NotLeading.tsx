import type { JSX } from "preact";
import { Link } from "#client/parts/Link.tsx";
import { t } from "#client/text/i18n.ts";
import { Page } from "../parts/frame/Page.tsx";

/** Whoever comes here without the host's token: a student, or the instructor at another device. */
export function NotLeading({ code }: { readonly code: string }): JSX.Element {
  return (
    <Page title={t("classroom:console.notLeading.title")}>
      <div class="card paper sheet stack">
        <p>{t("classroom:console.notLeading.text")}</p>
        <div class="row">
          <Link to={{ page: "join", code }} class="button button-primary">
            {t("classroom:console.notLeading.join")}
          </Link>
          <Link to={{ page: "newClass" }} class="button">
            {t("classroom:host.title")}
          </Link>
        </div>
      </div>
    </Page>
  );
}
