import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { browserShelves, forgetAllAbout } from "#client/net/browserShelves.ts";
import { deleteTable } from "#client/net/httpApi.ts";
import { tokensOfBrowser, tokensOfTab } from "#client/net/seatTokens.ts";
import { AskingButton } from "#client/parts/acts/AskingButton.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { announce } from "#client/store/announcements.ts";
import type { TableStore } from "#client/store/tableStore.ts";
import { formatDate, t } from "#client/text/i18n.ts";
import { keepingOf } from "#client/viewmodel/session/keepingModel.ts";
import { Failure } from "../frame/Loaded.tsx";
import { useAsking } from "../useAsking.ts";
import { useWasDeleted } from "./useWasDeleted.ts";

/** Until when a table is kept and, for its host, the way to let it go now. */
export function TableKeeping({ store }: { readonly store: TableStore }): JSX.Element | null {
  const { code, connection } = store;
  const { isSending: isDeleting, error, ask } = useAsking();
  const wasDeleted = useWasDeleted(code, connection.value === "gone") === true;
  useEffect(() => {
    if (wasDeleted) announce(t("pages:keeping.gone.title"), "urgent");
  }, [wasDeleted]);
  const tokens = tokensOfTab(browserShelves, code) ?? tokensOfBrowser(browserShelves, code);
  const keeping = keepingOf(store, tokens);
  if (keeping === undefined) return null;
  const { until, hostKey } = keeping;
  const remove = async (key: string): Promise<void> => {
    const deleted = await ask(() => deleteTable(code, key));
    if (!deleted?.ok) return;
    forgetAllAbout(code);
    location.replace("/");
  };
  return (
    <section class="stack stack-tight" aria-label={t("pages:keeping.title")}>
      {wasDeleted ? (
        <>
          <p class="strong">{t("pages:keeping.gone.title")}</p>
          <p>{t("pages:keeping.gone.text")}</p>
        </>
      ) : (
        <p class="small muted">{t("pages:keeping.until", { date: formatDate(until) })}</p>
      )}
      {error === undefined ? null : <Failure error={error} />}
      {hostKey === undefined || wasDeleted ? null : (
        <div class="stack stack-tight">
          <AskingButton
            idle={!isDeleting}
            look="button-quiet"
            question={t("pages:keeping.ask")}
            onAct={() => void remove(hostKey)}
          >
            <Icon name="trash-2" />
            {t("pages:keeping.now")}
          </AskingButton>
        </div>
      )}
    </section>
  );
}
