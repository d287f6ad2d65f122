import type { ComponentChildren, JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { Link } from "#client/parts/Link.tsx";
import type { IconName } from "#client/style/icons.ts";
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
          <WayIn
            id="practise"
            icon="bot"
            title={t("pages:home.practise.title")}
            text={t("pages:home.practise.text")}
          >
            <Link to={{ page: "practise" }} class="button button-primary button-large button-wide">
              {t("pages:home.practise.action")}
            </Link>
          </WayIn>
          <WayIn
            id="join"
            icon="users"
            title={t("pages:home.join.title")}
            text={t("pages:home.join.text")}
          >
            <CodeForm />
          </WayIn>
          <WayIn
            id="host"
            icon="landmark"
            title={t("pages:home.class.title")}
            text={t("pages:home.class.text")}
          >
            <p class="small">
              {t("pages:home.host.text")}{" "}
              <Link to={{ page: "host" }}>{t("pages:home.host.action")}</Link>
            </p>
            <Link to={{ page: "newClass" }} class="button button-primary button-large button-wide">
              {t("pages:home.class.action")}
            </Link>
          </WayIn>
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

function WayIn({
  id,
  icon,
  title,
  text,
  children,
}: {
  readonly id: string;
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  /** What is done there. */
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <section class="card paper stack" aria-labelledby={id}>
      <h2 id={id} class="row row-tight">
        <Icon name={icon} />
        {title}
      </h2>
      <p class="grow-block">{text}</p>
      {children}
    </section>
  );
}
