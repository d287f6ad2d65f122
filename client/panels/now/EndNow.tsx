import type { JSX } from "preact";
import { Link } from "#client/parts/Link.tsx";
import { Notice } from "#client/parts/Notice.tsx";
import { useClassAround } from "#client/store/classStore.ts";
import { debriefRoute } from "#client/store/debriefRoute.ts";
import { useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import { StandingSummary } from "../parts/StandingSummary.tsx";
import { Reflection } from "./Reflection.tsx";

/**
 * The game is over: how the region ended, the own score, and the way to the debrief. In a class people
 * first think for themselves, and the class leads on.
 */
export function EndNow({ desk }: { readonly desk: OpenDesk }): JSX.Element {
  const store = useTableStore();
  const isInClass = useClassAround() !== undefined;
  const { ending, renegotiation } = desk.table;
  return (
    <div class="stack stack-loose">
      <div class="stack stack-tight">
        <h2>{t("panels:end.title")}</h2>
        {ending === undefined ? null : (
          <>
            <p>{t(`record:gameEnded.${ending.reason}`)}</p>
            {ending.collapse === undefined ? null : (
              <p>{t(`panels:end.collapse.${ending.collapse}`)}</p>
            )}
            <p class="lead">{t(`record:region.${ending.region}`)}</p>
          </>
        )}
      </div>
      {renegotiation === undefined || renegotiation.closed !== undefined || isInClass ? null : (
        <Notice kind="good" text={t("panels:end.renegotiation")}>
          <Link to={debriefRoute(store.code)} class="button">
            {t("panels:end.debrief")}
          </Link>
        </Notice>
      )}
      {isInClass ? <p>{t("panels:end.inClass")}</p> : <Reveal desk={desk} code={store.code} />}
      {desk.own === undefined ? null : <Reflection desk={{ ...desk, own: desk.own }} />}
    </div>
  );
}

function Reveal({ desk, code }: { readonly desk: OpenDesk; readonly code: string }): JSX.Element {
  return (
    <>
      {desk.own === undefined ? null : <StandingSummary desk={{ ...desk, own: desk.own }} />}
      <Link to={debriefRoute(code)} class="button button-primary button-large">
        {t("panels:end.debrief")}
      </Link>
    </>
  );
}
