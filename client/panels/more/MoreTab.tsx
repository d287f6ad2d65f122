import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { type RecordLine, useTableStore } from "#client/store/tableStore.ts";
import type { IconName } from "#client/style/icons.ts";
import { t } from "#client/text/i18n.ts";
import { type OpenDesk, seatedDesk } from "#client/viewmodel/desk.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import { MORE_PAGES, type MorePage, openPanel } from "../navigation.ts";
import { DelegationsPage } from "./DelegationsPage.tsx";
import { MandatePage } from "./MandatePage.tsx";
import { PreparationPage, usePrepares } from "./PreparationPage.tsx";
import { RecordPage } from "./RecordPage.tsx";
import { ReferencePage } from "./ReferencePage.tsx";
import { TrustPage } from "./TrustPage.tsx";

/** What is looked up rather than done: mandate, delegations, trust, record, glossary and facts. */
export function MoreTab({
  desk,
  record,
  page,
}: {
  readonly desk: OpenDesk;
  readonly record: readonly RecordLine[];
  readonly page: MorePage | undefined;
}): JSX.Element {
  const store = useTableStore();
  if (page === undefined) return <Menu desk={desk} />;
  return (
    <div class="stack stack-loose">
      <div class="row row-tight">
        <button
          type="button"
          class="button button-quiet button-icon"
          aria-label={t("panels:more.back")}
          onClick={() => openPanel(store, { tab: "more" })}
        >
          <Icon name="arrow-left" />
        </button>
        <h2 class="grow">{t(`panels:more.pages.${page}.title`)}</h2>
      </div>
      <Page desk={desk} record={record} page={page} />
    </div>
  );
}

function Menu({ desk }: { readonly desk: OpenDesk }): JSX.Element {
  const store = useTableStore();
  const prepares = usePrepares();
  const pages = MORE_PAGES.filter(
    (page) =>
      (page !== "mandate" || desk.own !== undefined) && (page !== "preparation" || prepares),
  );
  return (
    <div class="stack">
      <h2>{t("panels:tabs.more")}</h2>
      <ul role="list" class="stack stack-tight">
        {pages.map((page) => (
          <li key={page}>
            <button
              type="button"
              class="button button-wide programme-link"
              onClick={() => openPanel(store, { tab: "more", page })}
            >
              <Icon name={ICONS[page]} />
              <span class="grow stack stack-tight">
                <span>{t(`panels:more.pages.${page}.title`)}</span>
                <span class="small muted">{t(`panels:more.pages.${page}.text`)}</span>
              </span>
              <Icon name="chevron-right" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const ICONS: Readonly<Record<MorePage, IconName>> = {
  mandate: "target",
  preparation: "pen-line",
  delegations: "flag",
  trust: "handshake",
  record: "history",
  reference: "book-open",
};

function Page({
  desk,
  record,
  page,
}: {
  readonly desk: OpenDesk;
  readonly record: readonly RecordLine[];
  readonly page: MorePage;
}): JSX.Element | null {
  const seated = seatedDesk(desk);
  switch (page) {
    case "mandate":
      return seated === undefined ? null : <MandatePage desk={seated} />;
    case "preparation":
      return <PreparationPage />;
    case "delegations":
      return <DelegationsPage desk={desk} record={record} />;
    case "trust":
      return <TrustPage desk={desk} />;
    case "record":
      return <RecordPage desk={desk} record={record} />;
    case "reference":
      return <ReferencePage />;
    default:
      return assertNever(page);
  }
}
