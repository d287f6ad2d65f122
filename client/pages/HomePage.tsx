import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { Link } from "#client/parts/Link.tsx";
import { t } from "#client/text/i18n.ts";
import { CheckLink } from "./check/CheckLink.tsx";
import { CodeForm } from "./parts/fields/CodeForm.tsx";
import { useArrival } from "./parts/frame/Page.tsx";
import { SettingsButton } from "./parts/frame/SettingsButton.tsx";
import { HomeTable } from "./parts/table/HomeTable.tsx";

/** What Mufakat is, and the three ways in. */
export function HomePage(): JSX.Element {
  const heading = useArrival(t("pages:home.title"));
  return (
    <div class="page home">
      <header class="page-header page-header-end">
        <SettingsButton />
      </header>
      <main class="home-main" id="main">
        <div class="home-words">
          <h1 ref={heading} tabIndex={-1} class="home-title">
            {t("common:name")}
          </h1>
          <p class="home-lead">{t("pages:home.lead")}</p>
          <p class="muted">{t("pages:home.name")}</p>
        </div>
        <HomeTable />
        <div class="home-ways">
          <section class="card paper stack" aria-labelledby="practise">
            <h2 id="practise" class="row row-tight">
              <Icon name="bot" />
              {t("pages:home.practise.title")}
            </h2>
            <p class="grow-block">{t("pages:home.practise.text")}</p>
            <Link to={{ page: "practise" }} class="button button-primary button-large button-wide">
              {t("pages:home.practise.action")}
            </Link>
          </section>
          <section class="card paper stack" aria-labelledby="join">
            <h2 id="join" class="row row-tight">
              <Icon name="users" />
              {t("pages:home.join.title")}
            </h2>
            <p class="grow-block">{t("pages:home.join.text")}</p>
            <CodeForm />
          </section>
          <section class="card paper stack" aria-labelledby="host">
            <h2 id="host" class="row row-tight">
              <Icon name="landmark" />
              {t("pages:home.class.title")}
            </h2>
            <p class="grow-block">{t("pages:home.class.text")}</p>
            <p class="small">
              {t("pages:home.host.text")}{" "}
              <Link to={{ page: "host" }}>{t("pages:home.host.action")}</Link>
            </p>
            <Link to={{ page: "newClass" }} class="button button-primary button-large button-wide">
              {t("pages:home.class.action")}
            </Link>
          </section>
        </div>
        <p class="home-check">
          <CheckLink />
          <Link to={{ page: "write" }} class="link-line">
            <Icon name="pen-line" />
            {t("pages:home.write")}
          </Link>
        </p>
      </main>
    </div>
  );
}
